# lifetime: counted
import gc
import sys

gc.disable()


class C:
    def __init__(self, name, *owned):
        self.name = name
        self.owned = owned

    def __del__(self):
        print('-', self.name, end=' ')


kept = C('kept')


def new(name):
    return C(name)


def same():
    return kept


def fail():
    raise ValueError


def nested():
    return (new('a'), (new('b'), same(), new('c')), [new('d')], kept, same())


def owners(make):
    before = sys.getrefcount(kept)
    made = make()
    print(sys.getrefcount(kept) - before, end=' ')
    del made
    print('|', sys.getrefcount(kept) - before)


owners(nested)
owners(lambda: ((same(), same()), (same(), 1), same()))
owners(lambda: (same(), (same(), kept), same(), kept))
owners(lambda: (new('e').name, same(), (new('f').owned, new('g'))))
owners(lambda: ((C('h', same()), [same()]), {same(): (same(), new('i'))}))


def failing():
    try:
        return (new('j'), (new('k'), same()), [new('l')], fail())
    except ValueError:
        print('caught', end=' ')


owners(failing)


def suspended():
    made = (new('m'), (yield (new('n'), same())), (new('o'), (yield same())), same())
    yield made
    print('made', end=' ')


def run(last):
    steps = suspended()
    for value in (None, new('p'), new('q'))[:last]:
        given = steps.send(value)
        del value
    return given


for last in 1, 2, 3:
    owners(lambda: run(last))


def named():
    return ((x := new('r')), (x, new('s')), x, (x := new('t')))


owners(named)


def order(made):
    known = [o for o in gc.get_objects() if type(o) in (tuple, C) and (o is made or any(o is item for item in made))]
    return [made if o is made else getattr(o, 'name', 'inner') for o in known].index(made), [getattr(o, 'name', '') for o in known]


print(order((new('u'), (new('v'), new('w')), new('x'))))


def adder(n):
    return lambda x: x + n


def made(f):
    cell, = f.__closure__
    known = [o for o in gc.get_objects() if o is cell or o is f or o is f.__closure__]
    return [type(o).__name__ for o in known], sys.getrefcount(f.__closure__), sys.getrefcount(cell)


print(made(adder(1)), adder(2)(3))


def cells(value):
    def get():
        return value

    other = get, [lambda: other]
    print('cells', end=' ')
    return get


cells(new('y'))
print('.')
print(gc.collect() > 0)
print([f() for f in [lambda: i for i in range(3)]], ('end', new('z')) in [()])


def lists():
    return [new('1'), [new('2'), same(), *[new('3'), same()], new('4')], (new('5'), [same()]), kept, same(), []]


owners(lists)


def failing_list():
    try:
        return [new('6'), [new('7'), same()], (new('8'),), fail()]
    except ValueError:
        print('caught', end=' ')


owners(failing_list)
owners(lambda: [same(), *(same(), new('9')), *[], same()])
