"""What the programs about lifetimes share: objects that say when they die."""


class Mortal:
    """Prints its death."""

    def __init__(self, name='m', **fields):
        self.name = name
        self.__dict__.update(fields)

    def __repr__(self):
        return f'{self.name}'

    def __del__(self):
        print('dies', self.name)


class Operand(Mortal):
    """Every operation gives a new object, whose name tells how it came about."""

    def __add__(self, other):
        return Operand(f'({self!r}+{other!r})')

    def __sub__(self, other):
        return Operand(f'({self!r}-{other!r})')

    def __mul__(self, other):
        return Operand(f'({self!r}*{other!r})')

    def __iadd__(self, other):
        return Operand(f'({self!r}+={other!r})')

    def __radd__(self, other):
        return Operand(f'({other!r}+{self!r})')

    def __neg__(self):
        return Operand(f'-{self!r}')

    def __eq__(self, other):
        print('eq', self, other)
        return Operand(f'({self!r}=={other!r})')

    def __lt__(self, other):
        print('lt', self, other)
        return Operand(f'({self!r}<{other!r})')

    __hash__ = None

    def __bool__(self):
        print('bool', self)
        return 'no' not in self.name

    def __getitem__(self, key):
        return Operand(f'{self!r}[{key!r}]')

    def __call__(self, *args):
        return Operand(f'{self!r}({", ".join(map(repr, args))})')

    @property
    def part(self):
        return Operand(f'{self!r}.part')

    def method(self, *args):
        return Operand(f'{self!r}.method({", ".join(map(repr, args))})')

    def __iter__(self):
        for i in range(3):
            yield Operand(f'{self!r}@{i}')

    def __contains__(self, item):
        print('contains', self, item)
        return True

    def __enter__(self):
        print('enter', self)
        return Operand(f'{self!r}.entered')

    def __exit__(self, kind, error, traceback):
        print('exit', self, kind)
        return 'swallow' in self.name

    def __format__(self, spec):
        return f'<{self.name}:{spec}>'
