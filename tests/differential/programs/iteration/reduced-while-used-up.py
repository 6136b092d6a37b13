"""An iterator may be used up by the look-up of the builtin that its `__reduce__` names."""

import builtins
class CustomStr:
    def __init__(self, name, iterator): self.name, self.iterator = name, iterator
    def __hash__(self): return hash(self.name)
    def __eq__(self, other):
        list(self.iterator)
        return other == self.name
class E:
    def __getitem__(self, i): raise StopIteration
def run(name, item, *s):
    orig = getattr(builtins, name)
    it = iter(item, *s)
    d = builtins.__dict__
    del d[name]
    d[CustomStr(name, it)] = orig
    try:
        return it.__reduce__()
    except BaseException as e: return type(e).__name__, str(e)
    finally:
        del d[name]
        d[name] = orig
for n, i in (('iter', 'xyz'), ('iter', [1, 2]), ('reversed', reversed(list(range(8)))), ('iter', E()), ('iter', bytes(8)), ('iter', bytearray(8)), ('iter', (1, 2, 3)), ('iter', tuple[int]), ('iter', {1: 2}), ('iter', {1}), ('iter', range(5)), ('iter', reversed('abc'))):
    print(run(n, i))
print(run('iter', lambda: 0, 0))
