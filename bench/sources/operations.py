"""The operations of the benchmark: for each its operands, the timed statement, and operands of a class of its own to see before.

`operation_source(name, polluted)` is the text of a module whose `bench(n)` executes the statement `copies(name)` * n times. In the
polluted form the same statement has met operands of 30 classes before.
"""

from weak_operations import PRELUDE as WEAK_PRELUDE, WEAK_OPERATIONS

CLASSES = 30
COPIES = 4
# Operands are made anew after so many turns, so that a list that grows does not grow for ever.
CHUNK = 1000

# name: (setup of the operands a, b, c; statement; setup for class number k, whose instance is `o`)
# What nobody sees of small numbers V8 does not compute: so each result is the next operand there, and the last one is given back.
# Nor does it make objects that nobody sees: see MAKERS.
OPERATIONS = {
    'empty loop': ('a = b = c = None', 'pass', None),
    'int + small': ('a, b, c = 12345, 678, None', 'a = a + b', 'a, b, c = o, 1, None'),
    'int - small': ('a, b, c = 12345, 678, None', 'a = a - b', 'a, b, c = o, 1, None'),
    'int * small': ('a, b, c = 12345, -1, None', 'a = a * b', 'a, b, c = o, 1, None'),
    'int // small': ('a, b, c = 12345, 678, None', 'r = a // b', 'a, b, c = o, 1, None'),
    'int + big': ('a, b, c = 2 ** 70 + 1, 2 ** 69 + 3, None', 'r = a + b', 'a, b, c = o, 1, None'),
    'int - big': ('a, b, c = 2 ** 70 + 1, 2 ** 69 + 3, None', 'r = a - b', 'a, b, c = o, 1, None'),
    'int * big': ('a, b, c = 2 ** 70 + 1, 2 ** 69 + 3, None', 'r = a * b', 'a, b, c = o, 1, None'),
    'int // big': ('a, b, c = 2 ** 70 + 1, 2 ** 35 + 3, None', 'r = a // b', 'a, b, c = o, 1, None'),
    'float +': ('a, b, c = 1.5, 2.25, None', 'a = a + b', 'a, b, c = o, 1, None'),
    'float *': ('a, b, c = 1.5, 1.0000001, None', 'a = a * b', 'a, b, c = o, 1, None'),
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

# What these make nobody but the variable has. So they stand in their loop once, and the last result is given back: any could be that.
MAKERS = {
    'int + big',
    'int - big',
    'int * big',
    'int // big',
    'str concat',
    'str join',
    'instance creation',
    'comprehension',
}


def copies(name):
    """How often the statement of an operation stands in its loop."""
    return 1 if name in MAKERS else COPIES


PRELUDE = '''
def function(x): return x

def closure(y):
    def inner(x): return y
    return inner

def forever():
    while True:
        yield 1

def make_class(init):
    class Base:
        def s(self): return 1
    class C(Base):
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
    C.__init__ = init
    return C

class Error(Exception): pass

'''

CLASS = '''
def init{k}(self): self.own{k} = {k}; self.x = 1
class Error{k}(Exception): pass
'''

BENCH = '''
def run(n, a, b, c):
    for _ in range(n):
{body}
    return {result}

def pollute():
    for turn in range(40):
        for k in range({classes}):
            o = OTHERS[k]()
            E = ERRORS[k]
            {pollution}
            run(3, a, b, c)

def bench(n):
    while n > 0:
        m = n if n < {chunk} else {chunk}
        {setup}
        run(m, a, b, c)
        n -= m

C0 = D = make_class(init0)
OTHERS = [{makers}]
ERRORS = [{errors}]
{prepare}
'''


def operation_source(name, polluted):
    """The text of the module that measures an operation."""
    is_weak = name in WEAK_OPERATIONS
    setup, statement, pollution = (WEAK_OPERATIONS if is_weak else OPERATIONS)[name]
    numbers = range(1, CLASSES + 1)
    return (
        (WEAK_PRELUDE if is_weak else '')
        + PRELUDE
        + ''.join(CLASS.format(k=k) for k in range(CLASSES + 1))
        + BENCH.format(
            body='\n'.join('        ' + statement for _ in range(copies(name))),
            result='r' if name in MAKERS else 'a',
            classes=CLASSES,
            pollution=pollution or setup,
            chunk=CHUNK,
            setup=setup,
            makers=', '.join(f'make_class(init{k})' for k in numbers),
            errors=', '.join(f'Error{k}' for k in numbers),
            prepare='pollute()' if polluted else '',
        )
    )
