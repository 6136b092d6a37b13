import sys
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def function():
    k = 5
    return [sys._getframe().f_locals['a'] for a in range(2)], [dict(sys._getframe().f_locals) for a in range(1)], sorted(locals())
show(function)
def shadow():
    a = 'outer'
    inner = [(a, locals()['a'], [locals()['a'] for a in 'x']) for a in range(2)]
    return inner, locals()
show(shadow)
show(lambda: [locals().get('b') for b in range(2)])
def cells():
    fs = [(lambda: a, locals()['a']) for a in range(2)]
    return [(f(), v, sorted(locals())) for f, v in fs]
show(cells)
def binds():
    made = []
    for _ in [0]:
        made += [a for a in range(2) if sys._getframe().f_locals.update({'a': a + 10}) is None]
    return made, sorted(locals())
show(binds)
def evaluates():
    return [eval('a * 2') for a in range(3)], {eval('a'): eval('b') for a, b in [(1, 2)]}, {eval('c') for c in 'd'}
show(evaluates)
def order():
    z = 1
    [0 for y in ()]
    x = 2
    return [list(locals()) for w in range(1)]
show(order)
print([sys._getframe().f_locals['a'] for a in range(2)])
print([locals() for a in range(2)])
print([sorted(locals()) for a in range(1) for b in range(1)])
print('sys' in locals(), 'a' in locals(), [locals()['__name__'] for a in ()])
class C:
    own = 1
    x = [sorted(locals()) for a in range(1)]
    y = [eval('a') for a in range(2)]
    z = sys._getframe().f_locals
    z['w'] = 'in the namespace'
    kept = [sys._getframe().f_locals for a in range(1)][0]
    print(len(kept), repr(kept), sys._getframe().f_locals is z)
print(C.x, C.y, C.w)
def generator():
    yield [locals() for a in range(2)]
    yield locals()
show(lambda: list(generator()))
try:
    [1 / a for a in [0] if locals()]
except ZeroDivisionError:
    print('a' in locals())
try:
    print([locals()['nothing'] for a in range(1)])
except KeyError as e:
    print(e)
