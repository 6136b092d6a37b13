# lifetime: counted
"""A proxy passes every operator on; when its object is dead each raises ReferenceError, and nothing else happens."""
import operator
import weakref
from _mortal import Mortal


class N(Mortal):
    def __add__(self, other):
        return N(f'{self!r}+{other!r}')

    def __radd__(self, other):
        return N(f'{other!r}+{self!r} reflected')

    def __iadd__(self, other):
        return N(f'{self!r}+={other!r}')

    def __matmul__(self, other):
        return N(f'{self!r}@{other!r}')

    def __pow__(self, other, modulus=None):
        return N(f'pow {self!r} {other!r} {modulus!r}')

    def __lt__(self, other):
        return N(f'{self!r}<{other!r}')

    def __neg__(self):
        return N(f'-{self!r}')

    def __len__(self):
        return 3

    def __contains__(self, item):
        return item == 'in'

    def __getitem__(self, key):
        return N(f'{self!r}[{key!r}]')

    def __bool__(self):
        return False

    def __index__(self):
        return 7

    def __call__(self, *args):
        return N(f'{self!r}{args!r}')


n = N('n')
p = weakref.proxy(n)
for operation in (lambda: p + 1, lambda: 1 + p, lambda: p @ p, lambda: pow(p, 2, 5), lambda: p < 4, lambda: -p, lambda: p['k'], lambda: p(1, 2)):
    print(operation())
q = p
q += 1
print(q, type(q).__name__)
print(len(p), 'in' in p, 'out' in p, bool(p), operator.index(p), str(p), p.name)
del q
print('-- dead')
del n
for operation in (lambda: p + 1, lambda: 1 + p, lambda: pow(p, 2, 5), lambda: p < 4, lambda: -p, lambda: p['k'], lambda: p(1), lambda: len(p), lambda: bool(p), lambda: str(p), lambda: p.name, lambda: iter(p)):
    try:
        print(operation())
    except ReferenceError as e:
        print('ReferenceError', e)
