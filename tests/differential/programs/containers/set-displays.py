"""The display of a set takes up what stands before a star before it looks at the star, asks no length, and then takes up item by item."""


class Sized:
    def __iter__(self):
        print('iter', end=' ')
        return iter([said(7), said(8)])

    def __len__(self):
        print('len', end=' ')
        return 2


class Hashed:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print('hash', self.n, end=' ')
        return self.n

    def __eq__(self, other):
        print('eq', self.n, other.n, end=' ')
        return self.n == other.n

    def __repr__(self):
        return f'{self.n}'


def said(n):
    print('made', n, end=' ')
    return Hashed(n)


print({*Sized()})
print({said(1), said(2), *Sized(), said(3), *[said(1), said(4)], said(3)})
print({said(1), said(2), said(1)})
print([said(1), *Sized(), said(3)], (*Sized(), said(1)))
print({*'a', *(), *{'a': 1}, *frozenset('a')})
for source in '{*1}', '{1, *2}', '{1, *[[]], unbound}', '[*1]', '{*Sized(), []}':
    try:
        eval(source)
    except (TypeError, NameError) as error:
        print(error)
