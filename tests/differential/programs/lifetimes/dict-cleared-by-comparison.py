# lifetime: counted
"""A dict that is cleared while it is compared: what is being compared lives on until that is done."""


class Key:
    def __init__(self, other):
        self.other = other

    def __del__(self):
        self.other.clear()

    def __eq__(self, other):
        first.clear()
        return True

    def __hash__(self):
        return 13


second = {}
first = {Key(second): 0}
second[Key({})] = Key({})
print(first == second, len(first), len(second))
