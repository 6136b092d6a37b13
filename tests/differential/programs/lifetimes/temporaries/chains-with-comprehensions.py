# lifetime: counted
"""Each operation of a chain lets go of its operands, also where a later operand is made by statements."""
import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('dies', self.n)
    def __add__(self, other):
        return T(f'({self.n}+)')
    def __sub__(self, other):
        return self
    def __mul__(self, other):
        return other
def t(n):
    print('make', n)
    return T(n)
def f():
    v = T('v')
    t('a') + t('b') + [t('c') for _ in '1']
    print('--')
    t('a') - t('b') - [t('c') for _ in '1']
    print('--')
    t('a') - t('b') - [t('c') for _ in '1'] - t('d') - t('e')
    print('--')
    x = v * t('b') * [t('c') for _ in '1'][0] * t('d') * t('e')
    print('--')
    x = v + t('b') + [t('c') for _ in '1'][0] + t('d') + t('e')
    print('--')
    try: [] - (t('f') - [t('g') for _ in '1'])
    except TypeError as e: print(e)
    print('--')
    try: t('x') - t('y') - [t('h')] / (t('f') - [t('g') for _ in '1'])
    except TypeError as e: print(e)
    print('--')
    try: t('x') - t('y') + [t('h')] / t('f') - [t('g') for _ in '1']
    except TypeError as e: print(e)
    print('--')
    (t('x') - t('y') + t('z')) @ [t('g') for _ in '1']
try: f()
except TypeError as e: print(e)
def g():
    v = T('v')
    yield t('a') - t('b') - [t('c') for _ in '1'] - (yield 1) - t('d')
for x in g():
    print(type(x))
long = 't("0")' + ''.join(f' - t("{i}")' for i in range(1, 60))
exec(compile(long, '', 'exec'))
long = 't("0")' + ''.join(f' + t("{i}")' for i in range(1, 60)) 
exec(compile(long, '', 'exec'))
