"""How builtins call what is wrong with the number of their arguments, and which of several faults they see first."""


class Index:
    def __init__(self, act):
        self.act = act

    def __index__(self):
        self.act()
        return 0


def attempt(f, *args, **keywords):
    try:
        print(f(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


attempt(min, 0, default=1, key=2, foo=3)
attempt(max, 0, foo=3)
attempt(int, 1, x=2, y=3)
attempt(int, 1, 2, 3)
attempt(str, 1, 2, 3, 4)
attempt(type, 1, x=2)
attempt(type, 1, 2)
attempt(classmethod)
attempt(staticmethod, 1, 2)
attempt(staticmethod, g=1)
attempt(ModuleNotFoundError, x=1)
attempt(UnboundLocalError, x=1, y=2, z=3)
attempt(ExceptionGroup, 1, x=2)
attempt(ExceptionGroup, 'text', [ValueError()], x=2)
attempt([].pop, 'no index')
attempt(bytearray().pop, 'no index')
items = [1]
attempt(items.pop, Index(items.clear))
attempt([].pop, Index(lambda: items.append(2)))
print(items)
