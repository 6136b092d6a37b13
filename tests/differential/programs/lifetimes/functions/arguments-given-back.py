# lifetime: counted
"""Functions that only give an argument back, and what lets go of it while the value is still needed."""
import functools
from _mortal import Mortal


def same(x): return x
def first(x, y): return x
def second(x, y): return y


class Fluent(Mortal):
    def me(self): return self
    def __add__(self, other): return self
    def __radd__(self, other): return other
    def __iter__(self): return self
    def __enter__(self): return self
    def __exit__(self, *error): print('exit', self)
    def __call__(self, x): return x
    def __getattr__(self, name): return self
    def __getitem__(self, key): return key


class Countdown(Fluent):
    left = 3

    def __next__(self):
        global counter
        counter = None
        if self.left == 0: raise StopIteration
        self.left -= 1
        return Mortal(f'item{self.left}')


class Again(Mortal):
    def __new__(cls, given=None): return given

    def __init__(self, given=None):
        global again
        again = None
        print('init')


def let_go():
    global kept
    kept = None
    return Mortal('later')


def temporaries():
    same(Mortal('a'))
    print(1)
    print(same(Mortal('b')))
    x = same(Mortal('c'))
    print(2)
    x = first(Mortal('d'), Mortal('e'))
    print(3)
    x = second(Mortal('f'), Mortal('g'))
    print(4)
    x = second(x, x)
    x = same(same(x))
    x = Fluent('h').me().me()
    print(5)
    x = x + Mortal('i')
    x = x + 1
    x = Mortal('j') + x if False else 1 + x
    print(6, x)
    y = Fluent('k')(Mortal('l'))
    z = Fluent('m')[Mortal('n')]
    w = Fluent('o').other
    print(7)


def owner():
    o = Mortal('owner', part=Mortal('part'))
    return second(o, o.part)


def owned():
    x = owner()
    print('part lives', x)
    x = second(Mortal('holder', part=(part := Mortal('held'))), part)
    del part
    print('held lives', x)


def across():
    global kept
    kept = Mortal('kept')
    pair = same(kept), let_go()
    print(pair)
    kept = Mortal('kept2')
    first(same(kept), let_go())
    print('sum')
    kept = Fluent('kept3')
    same(kept) + let_go()
    print('item')
    kept = Fluent('kept4')
    same(kept)[let_go()]
    print('method')
    kept = Fluent('kept5')
    same(kept).me(*[let_go()][:0])
    print('f-string')
    kept = Mortal('kept7')
    print(f'{same(kept)} {let_go()}')
    kept = Mortal('kept8')
    print([same(kept), let_go()], {1: same(kept), 2: let_go()})


def blocks():
    global kept
    kept = Fluent('with')
    with same(kept):
        kept = None
        print('in with')
    kept = Fluent('with2')
    with kept as entered:
        kept = None
        entered = None
        print('in with2')
    kept = [Mortal('x'), Mortal('y')]
    for item in same(kept):
        kept = None
        print('in loop', item)
    del item
    kept = Mortal('matched')
    match same(kept):
        case Mortal(name=name):
            kept = None
            print(name)
    kept = Mortal('and')
    print(same(kept) and let_go())
    kept = Mortal('cond')
    print(same(kept) if let_go() else 1)


def builtins():
    global counter, again, kept
    counter = Countdown('counter')
    print(list(counter))
    counter = Countdown('counter2')
    for item in counter: print(item)
    del item
    counter = Countdown('counter3')
    print(functools.reduce(second, counter))
    counter = Countdown('counter4')
    print(max(counter, key=lambda item: item.name))
    counter = Countdown('counter5')
    a, *b = counter
    print(a, b)
    a = b = None
    again = object.__new__(Again)
    again.name = 'again'
    print('new', Again(again))
    again = object.__new__(Again)
    again.name = 'again2'
    print('new', Again(given=again))
    again = object.__new__(Again)
    again.name = 'again3'
    x = Again(again)
    print(x)
    del x
    l = [Mortal('s2'), Mortal('s1')]
    l.sort(key=lambda item: same(item).name)
    print(l, list(map(same, l)), list(filter(same, l)), sorted(map(same, [Mortal('t')]), key=id))
    kept = Mortal('partial')
    print(functools.partial(second, kept)(let_go()))


def steps(x):
    y = yield same(x)
    yield same(y)
    x = None
    yield same(y)


for part in temporaries, owned, across, blocks, builtins:
    print('---', part.__name__)
    part()
print('--- steps')
g = steps(Mortal('p'))
print(next(g), g.send(Mortal('q')), next(g))
del g
print('end')
