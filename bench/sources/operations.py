"""The operations of the benchmark: for each its operands, the timed statement, and operands of a class of its own to see before.

`compile_operation(name, polluted)` gives a function of n that runs the statement n times and returns the seconds it took. The
polluted form has executed the same statement with operands of 30 classes first.
"""

from time import perf_counter

CLASSES = 30
UNROLL = 4

# name: (setup of the operands a, b, c; statement; setup for class number k, whose instance is `o`)
OPERATIONS = {
    'empty loop': ('a = b = c = None', 'pass', None),
    'int + small': ('a, b, c = 12345, 678, None', 'r = a + b', 'a, b, c = o, 1, None'),
    'int - small': ('a, b, c = 12345, 678, None', 'r = a - b', 'a, b, c = o, 1, None'),
    'int * small': ('a, b, c = 12345, 678, None', 'r = a * b', 'a, b, c = o, 1, None'),
    'int // small': ('a, b, c = 12345, 678, None', 'r = a // b', 'a, b, c = o, 1, None'),
    'int + big': ('a, b, c = 2 ** 70 + 1, 2 ** 69 + 3, None', 'r = a + b', 'a, b, c = o, 1, None'),
    'int - big': ('a, b, c = 2 ** 70 + 1, 2 ** 69 + 3, None', 'r = a - b', 'a, b, c = o, 1, None'),
    'int * big': ('a, b, c = 2 ** 70 + 1, 2 ** 69 + 3, None', 'r = a * b', 'a, b, c = o, 1, None'),
    'int // big': ('a, b, c = 2 ** 70 + 1, 2 ** 35 + 3, None', 'r = a // b', 'a, b, c = o, 1, None'),
    'float +': ('a, b, c = 1.5, 2.25, None', 'r = a + b', 'a, b, c = o, 1, None'),
    'float *': ('a, b, c = 1.5, 2.25, None', 'r = a * b', 'a, b, c = o, 1, None'),
    'obj + 1': ('a, b, c = C0(), 1, None', 'r = a + b', 'a, b, c = o, 1, None'),
    'obj.m()': ('a, b, c = C0(), None, None', 'r = a.m()', 'a, b, c = o, None, None'),
    'obj.m1(1)': ('a, b, c = C0(), 1, None', 'r = a.m1(b)', 'a, b, c = o, 1, None'),
    'call': ('a, b, c = function, 1, None', 'r = a(b)', 'a, b, c = o, 1, None'),
    'obj.x get': ('a, b, c = C0(), None, None', 'r = a.x', 'a, b, c = o, None, None'),
    'obj.x set': ('a, b, c = C0(), 1, None', 'a.x = b', 'a, b, c = o, 1, None'),
    'property': ('a, b, c = C0(), None, None', 'r = a.p', 'a, b, c = o, None, None'),
    'len(obj)': ('a, b, c = C0(), None, None', 'r = len(a)', 'a, b, c = o, None, None'),
    'obj[i]': ('a, b, c = C0(), 1, None', 'r = a[b]', 'a, b, c = o, 1, None'),
    'list[i]': ('a, b, c = [1, 2, 3], 1, None', 'r = a[b]', 'a, b, c = o, 1, None'),
    'list append': ('a, b, c = [], 1, None', 'a.append(b)', 'a, b, c = o, 1, None'),
    'list iterate': ('a, b, c = [1, 2, 3, 4], None, None', 'for r in a: pass', 'a, b, c = o, None, None'),
    'dict get': ("a, b, c = {'x': 1, 'y': 2}, 'y', None", 'r = a[b]', 'a, b, c = o, 1, None'),
    'dict set': ("a, b, c = {'x': 1, 'y': 2}, 'y', 1", 'a[b] = c', 'a, b, c = o, 1, 1'),
    'str concat': ("a, b, c = 'spam', 'eggs', None", 'r = a + b', 'a, b, c = o, 1, None'),
    'str join': ("a, b, c = ', ', ['a', 'b', 'c', 'd'], None", 'r = a.join(b)', 'a, b, c = o, 1, None'),
    'isinstance': ('a, b, c = C0(), C0, None', 'r = isinstance(a, b)', 'a, b, c = o, type(o), None'),
    'instance creation': ('a, b, c = C0, None, None', 'r = a()', 'a, b, c = type(o), None, None'),
    'raise and catch': ('a, b, c = ValueError, None, None', 'try:\n            raise a\n        except Exception: pass', 'a, b, c = E, None, None'),
    'generator step': ('a, b, c = forever(), None, None', 'r = next(a)', 'a, b, c = o, None, None'),
    'comprehension': ('a, b, c = [1, 2, 3, 4], None, None', 'r = [x for x in a]', 'a, b, c = o, None, None'),
    'closure call': ('a, b, c = closure(1), 1, None', 'r = a(b)', 'a, b, c = o, 1, None'),
    'super().m()': ('a, b, c = D(), None, None', 'r = a.s()', 'a, b, c = o, None, None'),
}

PRELUDE = '''
def function(x): return x

def closure(y):
    def inner(x): return y
    return inner

def forever():
    while True:
        yield 1

def make_class(k):
    space = {}
    exec('def __init__(self): self.own%%d = %%d; self.x = 1' %% (k, k), space)
    class Base:
        def s(self): return 1
    class C(Base):
        __init__ = space['__init__']
        def m(self): return 1
        def m1(self, y): return y
        @property
        def p(self): return 1
        def s(self): return super().s()
        def append(self, y): return None
        def join(self, y): return y
        def __call__(self, y): return y
        def __add__(self, y): return self
        def __sub__(self, y): return self
        def __mul__(self, y): return self
        def __floordiv__(self, y): return self
        def __len__(self): return 3
        def __getitem__(self, i): return i
        def __setitem__(self, i, y): pass
        def __iter__(self): return iter((1, 2))
        def __next__(self): return 1
    return C

C0 = D = make_class(99)
OTHERS = [make_class(k) for k in range(%d)]
ERRORS = [type('E%%d' %% k, (Exception,), {}) for k in range(%d)]
''' % (CLASSES, CLASSES)

TEMPLATE = '''
def run(n, a, b, c):
    for _ in range(n):
%s
'''


def compile_operation(name, polluted):
    """A function of n: the seconds that n * UNROLL executions of the operation's statement take."""
    setup, statement, pollution = OPERATIONS[name]
    space = {'perf_counter': perf_counter}
    exec(PRELUDE, space)
    body = '\n'.join('        ' + statement for _ in range(UNROLL))
    exec(TEMPLATE % body, space)
    run = space['run']
    if polluted and pollution is not None:
        for turn in range(40):
            for k, cls in enumerate(space['OTHERS']):
                space['o'] = cls()
                space['E'] = space['ERRORS'][k]
                exec(pollution, space)
                run(3, space['a'], space['b'], space['c'])

    def timed(n):
        exec(setup, space)
        a, b, c = space['a'], space['b'], space['c']
        start = perf_counter()
        run(n, a, b, c)
        return perf_counter() - start
    return timed
