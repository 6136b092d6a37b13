# lifetime: counted
def f(d,k):
    try: v = d[k]
    except KeyError as e: return repr(e), e.__traceback__.tb_lineno
    except (IndexError, TypeError) as e: return e.args
    else: return v
for d in ({1:2}, [1,2], (3,), 'ab', 5, range(3)):
    for k in (1, -1, 7, -9, 'x', (1,2), [], 2**70, True, -2**70): print(f(d,k))
class D(dict):
    def __missing__(self,k): return 'missing %r'%(k,)
print(f(D(),1))
def g(it):
    try: x = next(it)
    except StopIteration as e: return 'stop', e.value
    return x
def gen():
    yield 1
    return 5
i=gen(); print(g(i), g(i), g(i))
i=iter([1]); print(g(i), g(i))
try: g([])
except TypeError as e: print(e)
def outer(d):
    try:
        return d['a']
    except KeyError as e:
        try: return d['b']
        except KeyError as e2: return e2.__context__ is e
    finally: print('fin')
print(outer({}))
def next_(x): raise StopIteration(7)
def h(next):
    try: return next(3)
    except StopIteration as e: return e.value
print(h(next_))
def loop(d):
    out=[]
    for k in 'abc':
        try: out.append(d[k])
        except KeyError: continue
        try:
            x, y = d[k]
        except (KeyError, TypeError) as e: out.append(str(e))
    return out
print(loop({'b':1,'c':(1,2)}))
import traceback
def tb(d):
    try:
        d['zz']
    except KeyError: print(traceback.format_exc().splitlines()[1:])
tb({})
try: [][3]
except IndexError as e: print(e, e.__traceback__.tb_lineno)
class A:
    x=1
    def __init__(self): self.y=2
    @property
    def p(self): raise AttributeError('from p')
    @property
    def q(self): return self.nope
    __z=3
    def z(self):
        try: return self.__z
        except AttributeError: return 'no z'
    def w(self):
        try: return self.__w
        except AttributeError as e: return e.name, e.obj is self, str(e)
class S:
    __slots__=('a','b')
class G:
    def __getattr__(self, n): return 'got '+n
class H:
    def __getattribute__(self, n): raise AttributeError('H '+n)
def att(o):
    out=[]
    try: v = o.x
    except AttributeError as e: v = str(e), e.name, e.obj is o, e.__traceback__.tb_lineno
    out.append(v)
    try: v = o.y
    except AttributeError as e: v = str(e), e.name
    out.append(v)
    try: v = o.p
    except AttributeError as e: v = str(e)
    out.append(v if isinstance(v, str) else type(v))
    try: v = o.q
    except AttributeError as e: v = str(e), e.name
    out.append(v if isinstance(v, (str, tuple)) else type(v))
    try: v = o.a
    except AttributeError as e: v = str(e), e.name
    out.append(v)
    return out
import math
for o in (A(), S(), G(), H(), A, math, 3, 'a', None, object(), att, [1]):
    for _ in range(3): r=att(o)
    print(r)
print(A().z(), A().w())
a=A()
for i in range(5):
    try: print(a.late)
    except AttributeError: a.late=i
    try: q = a.late
    except AttributeError: print('never')
    if i==2: del a.late
    try: q = a.late
    except AttributeError: print('deleted')


from _mortal import Mortal


def last(container, key):
    """What the operands of what is missed hold dies when the handler begins."""
    try:
        value = container[key]
    except (KeyError, IndexError, AttributeError) as e:
        return type(e).__name__
    return value


def deaths():
    try:
        x = {}[Mortal('key')]
    except KeyError:
        print('no key')
    try:
        x = [Mortal('item')][1]
    except IndexError:
        print('no item')
    try:
        x = Mortal('owner').nothing
    except AttributeError:
        print('no attribute')
    try:
        x = next(iter([Mortal('first')]))
        print('has', x)
        x = next(iter(()))
    except StopIteration:
        print('no next')
    try:
        x = {1: Mortal('value')}[1]
        x = Mortal('named').name
    except KeyError:
        pass
    print(x)
    for i in range(2):
        try:
            x = [Mortal(f'in loop {i}')][i]
        except IndexError:
            continue
        print(x)


deaths()
print(last({}, Mortal('passed')), last([1], 1))
