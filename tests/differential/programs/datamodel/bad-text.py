"""What gives text is checked by who asks for text, not by who gives it."""


class BadRepr:
    def __repr__(self):
        return 1


class BadStr:
    def __str__(self):
        return 2


for name, ask in {
    'str': str,
    'repr': repr,
    'format': format,
    'f-string': lambda o: f'{o}',
    '%s': lambda o: '%s' % (o,),
    '%r': lambda o: '%r' % (o,),
    'in a list': lambda o: str([o]),
    '__str__': lambda o: o.__str__(),
    '__repr__': lambda o: o.__repr__()[:9] if isinstance(o, BadStr) else o.__repr__(),
    'object.__str__': lambda o: object.__str__(o) if isinstance(o, BadRepr) else None,
}.items():
    for o in BadRepr(), BadStr():
        if isinstance(o, BadStr) and name in ('repr', '%r', 'in a list'):
            continue
        try:
            print(name, type(o).__name__, ask(o))
        except TypeError as e:
            print(name, type(o).__name__, e)
