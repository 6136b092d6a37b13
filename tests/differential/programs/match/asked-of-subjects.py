"""What patterns ask of their subjects, and in which order."""
from collections.abc import Mapping, Sequence


class Told:
    def __init__(self, n=3):
        self.n = n

    def __len__(self):
        print('len', end=' ')
        return self.n

    def __getitem__(self, i):
        print('get', i, end=' ')
        if isinstance(i, int) and i >= self.n:
            raise IndexError
        return i

    def __iter__(self):
        print('iter', end=' ')
        return iter(range(self.n))


class S(Told, Sequence):
    pass


class M(Told, Mapping):
    def get(self, key, default=None):
        print('get', key, end=' ')
        return default if key == 'no' else key

    def keys(self):
        print('keys', end=' ')
        return ['a', 'b']


class Keys:
    @property
    def a(self):
        print('Keys.a', end=' ')
        return 'a'

    @property
    def no(self):
        print('Keys.no', end=' ')
        return 'no'


class NoLength:
    pass


Sequence.register(NoLength)
k = Keys()


def sequences(s):
    match s:
        case []:
            return 'empty'
        case [_]:
            return 'one'
        case [_, _, *_, 9]:
            return 'ends in 9'
        case [_, x, *_, _, 7]:
            return x
        case [0, _, _]:
            return 'unpacked'
        case [*all] if len(all) > 10:
            return all
        case [first, *rest, last] if last == 5:
            return first, rest, last
        case [*_]:
            return 'any'
    return 'none'


for n in range(7):
    print(sequences(S(n)))
match NoLength():
    case [*_]:
        print('any sequence')
try:
    match NoLength():
        case [_, *_]:
            pass
except TypeError as e:
    print(e)


def mappings(m):
    match m:
        case {k.a: _, k.no: _, 'x': _, 'y': _}:
            return 4
        case {k.no: _}:
            return 'no'
        case {k.a: a, 'b': b, **rest} if rest:
            return rest
        case {}:
            return 'mapping'
    return 'none'


for subject in (M(0), M(1), M(4), S(3), {'a': 1, 'b': 2, 'c': 3}):
    try:
        print(mappings(subject))
    except KeyError as e:
        print('KeyError', e)
try:
    match {'a': 1}:
        case {k.a: _, 'a': _}:
            pass
except ValueError as e:
    print(e)


class C:
    __attr = 'eggs'
    _Outer__attr = 'bacon'


class Outer:
    def f(self, x):
        match x:
            case C(__attr=y):
                return y


c = C()
setattr(c, '__attr', 'spam')
print(Outer().f(c))
for keys in ('0: _, False: _', '0: _, 0.0: _', '0: _, -0: _', '0: _, 0j: _', '1: _, True: _', '-1: _, -1.0: _', '1+2j: _, 1.0+2j: _', '2: _, 2+0j: _',
             '"a": _, "a": _', 'b"a": _, "a": _', 'None: _, None: _', 'True: _, False: _', '1.5: _, 1.5: _', '1-2j: _, 1+2j: _', '10**2: _'):
    try:
        compile(f'match 1:\n case {{{keys}}}: pass', 'x', 'exec')
    except SyntaxError as e:
        print(keys, e.msg, e.lineno, e.offset)
    else:
        print(keys, 'compiles')
