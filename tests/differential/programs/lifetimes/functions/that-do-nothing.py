# lifetime: counted
# Functions that only give a constant or a parameter: what they are called with dies where it dies in others.
import sys
from _mortal import Mortal


class M(Mortal):
    def me(self): return self
    def other(self, other): return other
    def nothing(self, *rest): pass
    def __add__(self, other): return other
    def __call__(self, x): return 1
    def __iter__(self): return self
    def __next__(self): return 1
    def __enter__(self): return self
    def __exit__(self, *exception): pass
    def __getitem__(self, i): return i
    def __len__(self): return 3


def first(x, y): return x
def second(x, y): return y
def none(x, y): pass
def default(x=M('default')): return x
def gone(x):
    """Its parameter may be unbound."""
    return x
    del x


for f in first, second, none:
    print(f.__name__, f(M('x'), M('y')))
    print('same', (lambda m: f(m, m))(M('same')))
    kept = f(M('kept x'), M('kept y'))
    print('dropped')
    del kept
print(M('self').me(), M('self').me().me())
print(M('self').other(M('other')), M('self').nothing(M('a'), M('b')))
print(M('left') + M('right'), M('callable')(M('argument')))
print(default(), default(M('given')), gone(M('gone')))
with M('context') as m:
    print(m)
del m
print(M('container')[M('index')], len(M('sized')), next(iter(M('iterator'))))
x = (lambda x: x)(M('of a lambda'))
x = (lambda x: x)(x)
print(x)
del x
try:
    first(M('one too few'))
except TypeError as e:
    print(e)


class Resurrected:
    def __del__(self):
        global saved
        saved = self
        print('saved', sys._getframe(1).f_code.co_name)


def caller():
    none(Resurrected(), M('beside it'))
    print('behind')


caller()
del saved
print('---')


sys.setrecursionlimit(200)
same = (lambda x: x)
depths = []


def down(n):
    same(n)
    depths.append(n)
    down(n + 1)


try:
    down(0)
except RecursionError as e:
    print(e)
reached = len(depths)
depths.clear()


def down_without(n):
    depths.append(n)
    down_without(n + 1)


try:
    down_without(0)
except RecursionError as e:
    print(len(depths) - reached)


# Those that only read.
class Box(Mortal):
    __slots__ = ('slot',)
    def get(self): return self.content
    def get_slot(self): return self.slot
    @property
    def prop(self): return self.content
    @property
    def through(self): return self.prop


class Plain:
    content = 'of the class'
    def __init__(self, content=None):
        if content is not None: self.content = content
    def get(self): return self.content
    @property
    def prop(self): return self.content


class Asked:
    def __getattr__(self, name):
        print('asked for', name, sys._getframe(1).f_code.co_name)
        return M(name)
    def get(self): return self.content


def closure(x):
    def inner(y): return x
    return inner


def unbound():
    def inner(): return x
    def look():
        try:
            print(inner())
        except NameError as e:
            print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
    look()
    x = M('bound')
    look()
    del x
    look()


for box in Plain(M('content')), Plain(), Plain(1), Asked():
    print(box.get(), getattr(box, 'prop', None))
del box
for _ in range(3):
    print(Plain(M('of a temporary')).get())
    print(Plain(M('of a temporary')).prop)
    print(Box('box', content=M('of a mortal')).get())
    print(Box('box', content=M('of a mortal')).through)
    try:
        Box('empty').get_slot()
    except AttributeError as e:
        print(e)
    try:
        Box('empty').prop
    except AttributeError as e:
        print(e)
f = closure(M('of a closure'))
print(f(M('argument')))
print(closure(M('of another'))(M('argument')))
kept = closure(M('kept'))(1)
del f
print('without f')
del kept
unbound()
