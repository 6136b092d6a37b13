# lifetime: counted
"""The referent loses its last owner inside an operation through its proxy: it lives until the operation ends."""
from weakref import proxy
from _mortal import Mortal

holder = {}


class Fragile(Mortal):
    def lose(self, what):
        holder.clear()
        print('  in', what, self.name)
        return what

    def __add__(self, other): return self.lose('add')
    def __radd__(self, other): return self.lose('radd')
    def __iadd__(self, other): return self.lose('iadd')
    def __neg__(self): return self.lose('neg')
    def __getitem__(self, key): return self.lose('getitem')
    def __setitem__(self, key, value): self.lose('setitem')
    def __delitem__(self, key): self.lose('delitem')
    def __contains__(self, key): return self.lose('contains')
    def __len__(self): return len(self.lose('len'))
    def __bool__(self): return bool(self.lose('bool'))
    def __iter__(self): return iter(self.lose('iter'))
    def __next__(self): return self.lose('next')
    def __call__(self, *args): return self.lose('call')
    def __eq__(self, other): return self.lose('eq')
    def __lt__(self, other): return self.lose('lt')
    def __int__(self): return len(self.lose('int'))
    def __index__(self): return len(self.lose('index'))
    def __float__(self): return float(len(self.lose('float')))
    def __str__(self): return self.lose('str')
    def __bytes__(self): return self.lose('bytes').encode()
    def __pow__(self, other, mod=None): return self.lose('pow')
    def __getattr__(self, name): return self.lose(name)
    def __reversed__(self): return self.lose('reversed')
    def __enter__(self): return self.lose('enter')
    def __exit__(self, *error): return self.lose('exit')

    @property
    def prop(self): return self.lose('prop')

    @prop.setter
    def prop(self, value): self.lose('set prop')

    @prop.deleter
    def prop(self): self.lose('del prop')


def through_iadd(p):
    p += 1
    return p


for number, use in enumerate((
    lambda p: p + 1, lambda p: 1 + p, lambda p: p + p, through_iadd, lambda p: -p, lambda p: p[0], lambda p: p.__setitem__(0, 1),
    lambda p: exec('p[0] = 1', {'p': p}), lambda p: exec('del p[0]', {'p': p}), lambda p: 1 in p, lambda p: len(p), lambda p: bool(p),
    lambda p: 'yes' if p else 'no', lambda p: list(iter(p)), lambda p: [*p], lambda p: next(p), lambda p: p(1), lambda p: p == 1, lambda p: 1 == p, lambda p: p < p,
    lambda p: int(p), lambda p: [0] * 6 if range(9)[p] else 0, lambda p: float(p), lambda p: str(p), lambda p: f'{p!s}', lambda p: bytes(p),
    lambda p: pow(p, 2, 3), lambda p: p.unknown, lambda p: getattr(p, 'unknown'), lambda p: p.prop, lambda p: setattr(p, 'prop', 1),
    lambda p: delattr(p, 'prop'), lambda p: p.lose('method'), lambda p: (p.lose, holder.clear())[0]('bound'), lambda p: p.unknown + p.name,
)):
    holder['only'] = Fragile(number)
    p = proxy(holder['only'])
    try:
        print(' ', use(p))
    except ReferenceError as error:
        print('  ReferenceError', error)
    print('after', holder)
