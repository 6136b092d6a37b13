# lifetime: counted
"""What functions give whose results others own, where these are stored, returned or dropped at once, and what lets go of them meanwhile."""
from _mortal import Mortal


def same(x): return x


class Node(Mortal):
    child = None

    def me(self): return self
    def get(self): return self.child

    @property
    def first(self): return self.child

    @property
    def itself(self): return self

    @property
    def made(self): return Node(self.name + '.made')

    @property
    def failing(self): raise ValueError(self)

    def change(self, n):
        self.changed = n
        return self

    def take(self):
        child, self.child = self.child, None
        return child

    def __iadd__(self, other):
        self.added = other
        return self

    def __isub__(self, other): return self.child
    def __add__(self, other): return self
    def __mul__(self, other): return other
    def __rmul__(self, other): return other
    def __matmul__(self, other): return self.child
    def __floordiv__(self, other): return other


class Ender:
    """Lets go of a global when it dies."""

    def __del__(self):
        global kept
        print('ender')
        kept = None


def node(name):
    n = Node(name)
    n.child = Node(name + '.child')
    return n


def stores():
    x = node('a')
    x = x.get()
    print('child', x)
    x = node('b')
    x = x.me().get()
    print(1, x)
    x = node('c')
    x = x.take()
    print(2, x)
    x = node('d').get()
    print(3, x)
    x = node('e').change(1).me()
    y = x.me()
    x = x.change(2)
    x = None
    print(4, y)
    y = same(y).me()
    y = same(y)
    print(5, y)


def drops():
    x = node('a')
    x.me()
    x.get()
    x.change(1)
    node('b').get()
    node('c').take()
    x.take()
    print('taken')
    same(x)
    same(Node('d'))


def operators():
    x = node('a')
    x += 1
    x += Node('b')
    print(1, x)
    x -= 1
    print(2, x)
    x = node('c')
    x = x @ 1
    print(3, x)
    x = node('d') @ Node('e')
    print(4, x)
    x = x + x
    x = x * Node('f')
    print(5, x)
    x = x // node('g')
    print(6, x)
    x = 2 * x + 1
    x = Node('h') * Node('i')
    print(7, x)
    x + x
    x * Node('j')
    node('k') @ 1


def properties():
    x = node('a')
    x = x.first
    print(1, x)
    x = node('b').first
    print(2, x)
    x = x.itself
    x.itself
    x.made
    y = x.made
    print(3, x, y)
    node('c').first
    y = Node('d').itself
    print(4, y)
    try:
        y = x.failing
    except ValueError as error:
        print(error)
    return y.itself


def from_list():
    items = [Node('x'), Node('y')]
    return items[0]


def global_let_go():
    global kept
    kept = Node('kept')
    ender = Ender()
    return kept


def argument_let_go(ender):
    global kept
    return kept


def first_of(x, ender): return x.child


def owners():
    global kept
    x = from_list()
    print(1, x)
    x = global_let_go()
    print(2, x)
    global_let_go()
    print(3)
    kept = Node('kept2')
    x = argument_let_go(Ender())
    print(4, x)
    kept = Node('kept3')
    argument_let_go(Ender())
    kept = node('kept4')
    x = first_of(kept, Ender())
    print(5, x)
    kept = node('kept5')
    first_of(kept, Ender())
    print(6)


def returned(x): return same(x)
def returned_child(x): return x.get()


def in_loop(items):
    for x in items: return same(x)


def in_finally(x):
    try:
        return x.get()
    finally:
        x = None
        print('finally')


def overtaken(x):
    for i in range(2):
        try:
            return x.take()
        finally:
            if i == 0: continue


def inside(x):
    with x.context() as y:
        return y.me()


class Context(Node):
    def context(self): return self
    def __enter__(self): return node('entered')
    def __exit__(self, *error): print('exit')


def returns():
    x = returned(Node('a'))
    print(1, x)
    x = returned_child(node('b'))
    print(2, x)
    x = in_loop(Node(f'c{i}') for i in range(2))
    print(3, x)
    x = in_finally(node('d'))
    print(4, x)
    x = overtaken(node('e'))
    print(5, x)
    x = inside(Context('f'))
    print(6, x)
    returned_child(node('g'))


def steps(x):
    y = same(x)
    y.me()
    x = None
    z = yield y.get()
    y = z.me()
    z = None
    yield y
    return y.get()


def delegating():
    x = yield from steps(node('a'))
    print('returned', x)
    x = same(x)
    yield x


def generators():
    g = delegating()
    print(next(g))
    print(g.send(node('b')))
    print(next(g))


def shown(x):
    y = x.get()
    try:
        y.nothing
    except AttributeError as error:
        kept = error
        return x.change(kept)


def frames():
    x = shown(node('a'))
    print(x, x.changed)
    shown(node('b'))


for part in stores, drops, operators, properties, owners, returns, generators, frames:
    print('---', part.__name__)
    part()
