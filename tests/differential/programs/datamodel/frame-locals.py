"""`f_locals` of a function's frame: a proxy through which its variables are read and bound."""

import sys
from collections.abc import Mapping


def operations(a, *args, **kw):
    x = 1

    def reads():
        return y

    y = 2
    frame = sys._getframe()
    p = frame.f_locals
    kind = type(p)
    print(kind, kind.__mro__, kind.__doc__, isinstance(p, Mapping), [name for name in dir(kind) if name not in dir(object)])

    def attempt(expression):
        try:
            print(expression, '->', eval(expression, {'p': p, 'f': frame, 'kind': kind}))
        except Exception as error:
            print(expression, '->', type(error).__name__, error)

    for expression in '''f.f_locals is f.f_locals
f.f_locals == f.f_locals
p == dict(p), p != dict(p), p == 1, p.__eq__(1)
p < p
hash(p)
len(p), bool(p)
p['x'], p.get('x'), p.get('nope'), p.get('nope', 3), p.get(1)
p['nope']
p[1]
p[[]]
p.get()
p.setdefault()
'x' in p, 'nope' in p, 1 in p
[] in p
sorted(p)
type(iter(p)), type(reversed(p)), type(p.keys()), type(p.values()), type(p.items())
p.__setitem__('x', 10), p['x']
p.__setitem__('new', 11), p['new']
p.__setitem__(1, 12), p[1]
p.__delitem__('x')
p.__delitem__('new')
p.pop('x')
p.clear()
p.setdefault('x', 5), p.setdefault('s', 6), p.setdefault('s2')
p.update({'x': 20, 'u': 21}), p['x'], p['u']
p.update([('x', 22)])
p.update(x=3)
p.update()
type(p | {}), type({} | p), (p | {'q': 1})['q']
p | 1
1 | p
p.__ior__({'x': 23}) is p, p.__ior__([('x', 24)]), p['x']
type(p.copy())
kind(f) == p
kind()
kind(1)
kind(f, 1)
p.nope'''.splitlines():
        attempt(expression)
    print(x, a, y, reads(), locals()['x'], 'u' in locals(), kw, args)
    p['y'] = 77
    p['a'] = 78
    p['args'] = 79
    print(y, reads(), a, args)
    print(list(p), list(reversed(p)))


def unbound():
    p = sys._getframe().f_locals
    print(p)
    x = 5
    print(p)
    del x
    print(p)
    p['x'] = 6
    print(x)
    p['p'] = 1
    print(p)


def impostors():
    class Name(str):
        pass

    class Impostor:
        def __hash__(self):
            return hash('x')

        def __eq__(self, other):
            return other == 'x'

    p = sys._getframe().f_locals
    x = 0
    for key in Name('x'), Impostor():
        p[key] = x + 1
        print(x, p[key], list(p))


def outer():
    x = 1
    y = 1

    def inner():
        p = sys._getframe().f_locals
        print(p['x'], 'y' in p)
        p['x'] = 2
        return x

    print(inner(), x)


def replaced_by_callee():
    frame = sys._getframe()

    def replace():
        frame.f_locals.update({'items': [0], 'x': [1]})
        return 1

    items = [1, 2, 3]
    x = [2]
    for item in items:
        print(item, items, replace())
    x = [2]
    print(x + [replace()], x)
    x = [2]
    x += [replace()]
    print(x)


def generator(x):
    yield sys._getframe()
    yield x


def of_generator():
    g = generator(1)
    frame = next(g)
    frame.f_locals['x'] = 2
    print(frame.f_locals['x'], next(g))


def left(x):
    def reads():
        return cell

    cell = 3
    z = [4]
    return sys._getframe()


operations(1, 2, zz=3)
unbound()
impostors()
outer()
replaced_by_callee()
of_generator()
frame = left(1)
print(sorted(frame.f_locals))
frame.f_locals['x'] = 7
frame.f_locals['cell'] = 9
frame.f_locals['extra'] = 8
print(frame.f_locals['x'], frame.f_locals['cell'], frame.f_locals['extra'])
p = frame.f_locals
frame.clear()
print(p, len(p), frame.f_locals)
p['x'] = 5
print(p)
print(sys._getframe().f_locals is globals())
