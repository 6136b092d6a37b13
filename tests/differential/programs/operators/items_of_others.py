"""What has no items says so."""
class A: pass
class T(tuple): pass
import types
def f(): pass
for o in (None, 5, 'a', b'a', (1,), A(), T((1,)), A, f, range(3), frozenset(), {1}, 1.5, print, {}.keys(), object(), types.MappingProxyType({}), iter([]), (x for x in ()), memoryview(b'a'), slice(1), NotImplemented, [].append, True, type, 3j, Exception(), types.SimpleNamespace(), zip()):
    for k in (0, 'k', slice(1)):
        for act in ('del', 'set', 'get'):
            try:
                if act == 'del': del o[k]
                elif act == 'set': o[k] = 1
                else: o[k]
                print(type(o).__name__, k, act, 'ok')
            except Exception as e: print(type(o).__name__, k, act, type(e).__name__, e)
