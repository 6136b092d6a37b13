# lifetime: counted
"""A __del__ that runs while its module is being cleared finds some names gone."""


class Careful:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name, 'helper' if helper is not None else 'no helper', '_private' if _private is not None else 'no private')


_private = Careful('private')
early = Careful('early')
helper = object()
late = Careful('late')
_also = Careful('also private')
held = [Careful('in a list'), Careful('second in the list')]
print('end of the program')
