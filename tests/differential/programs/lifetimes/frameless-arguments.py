# lifetime: counted
"""When temporaries die that are given to functions in which no code runs, or which only store them."""

import contextlib
import io
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

    def __getattr__(self, name):
        return T(self.name + '.' + name)


def constant(x, y):
    return 1


def first(x, y):
    return x


def second(x, y=None):
    return y


def rest(*args, **kwargs):
    return args


def show(label, o):
    print(label, o.name if isinstance(o, T) else o)


show('constant', constant(T('a'), T('b')))
show('first', first(T('c'), T('d')))
show('second', second(T('e'), T('f')))
show('keywords', second(y=T('g'), x=T('h')))
show('default', second(T('i')))
show('tuple', len(rest(T('j'), T('k'), z=T('l'))))
show('nested', first(first(T('m'), T('n')), second(T('o'), T('p'))))
show('expression', constant(T('q'), T('r')) + constant(T('s'), T('t')))
r = first(T('u'), T('v'))
r = second(T('w'), T('x'))
show('variable', r)
del r


def make(label):
    def inner(x):
        return x

    weakref.finalize(inner, print, 'function', label)
    return inner


print('temporary functions')
make(1)(T('a'))
show('kept', make(2)(T('b')))
r = make(3)(T('c'))
print('stored')
del r


class Box:
    def __init__(self, value):
        self.value = value

    def put(self, value, other=None):
        self.value = value

    def swap(self, value, other):
        self.left, self.right = other, value

    def itself(self, other):
        return self

    @property
    def slow(self):
        return self.hidden

    @slow.setter
    def slow(self, value):
        print('setting', value.name)
        self.hidden = value
        print('set')

    def set_slow(self, value, other):
        self.slow = value

    def __del__(self):
        print('del box', self.value.name)


print('boxes')
box = Box(T('first'))
box.put(T('second'), T('other'))
box.swap(T('l'), T('r'))
box.swap(T('l2'), T('r2'))
box.set_slow(T('slow'), T('other'))
box.set_slow(T('slower'), T('other'))
show('itself', box.itself(T('other')).value)
show('temporary', Box(T('inner')).itself(T('other')).value)
Box(T('dropped')).put(T('new'), T('other'))
box.put(T('x').y, T('z').w)
box.put(*[T('spread')], **{'other': T('keyword')})
bound = box.put
bound(T('bound'))
(lambda self, x: self)(Box(T('lambda')), T('argument'))
Box(T('method of a temporary')).put(T('new'))
bound = Box(T('bound to a temporary')).put
bound(T('new'), T('other'))
del bound
show('parts', first(T('a') and T('b'), T('c') if T('d') else 1))
box.put(T('e') and T('f'), T('g') or T('h'))
box.put(T('i'), [T('j'), T('k')][1])


def deep(n):
    try:
        deep(n + 1)
    except RecursionError:
        pass
    constant(T(n % 2), 0)


lines = io.StringIO()
with contextlib.redirect_stdout(lines), contextlib.redirect_stderr(lines):
    deep(0)
print(lines.getvalue().count('del 0') > 100)
box.left = box.right = box.hidden = None
print('end')
