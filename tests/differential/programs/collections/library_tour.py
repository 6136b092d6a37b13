import collections, functools, types, copy, dataclasses, enum, typing
from collections import *
c=Counter('abracadabra'); print(c, c+Counter('xyz'), c-Counter('aab'), c|Counter(q=9), c&Counter('ab'), -c, c.most_common(2), c>Counter('a'), c==Counter(c))
m=ChainMap({'a':1},{'b':2,'a':3}); print(m, list(m), m['b'], len(m), m|{'z':1}, {'q':1}|m, m.parents)
try: del m['zz']
except KeyError as e: print(e)
print(UserList([1,2])+[3], UserList([1])*2, UserList([1])==[1], UserDict(a=1)|{'b':2}, UserString('abc').upper(), UserString('a')+'b', type(UserString('x').upper()).__name__)
d=deque([1,2,3],2); d.append(9); print(d, deque('abc')); d.rotate(1); print(d)
@functools.singledispatch
def f(x): return 'object'
try:
    @f.register
    def _(x: int): return 'int'
    print(f(1), f('a'))
except ImportError as e: print(e)
@functools.total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(1), T(2)>T(1))
class P:
    def f(self,a,b=0): return (a,b)
    g=functools.partialmethod(f,1,b=5)
print(P().g())
class N(typing.NamedTuple):
    a:int
    b:str='x'
print(N(1)._replace(a=3), N._fields, N(1)==(1,'x'), copy.copy(N(2)), copy.replace(N(3),a=7))
class Color(enum.Flag):
    R=enum.auto(); G=enum.auto(); B=enum.auto()
    RG=R|G
print(Color.R|Color.B, ~Color.R, Color(3), Color.RG, list(Color), list(Color.RG), Color.R in Color.RG, bool(Color(0)), repr(Color(0)))
try: Color(64)
except ValueError as e: print(e)
class S(enum.StrEnum):
    A=enum.auto(); B='bb'
print(S.A, S('bb'), f'{S.B}', repr(S.A), S.A+'x')
print(enum.Enum('X','a b c').b, enum.IntEnum('Y',{'p':5}).p+1)
print(copy.deepcopy({'a':[1,{2}],'b':(N(1),[])}))
@dataclasses.dataclass(kw_only=True, order=True, slots=True)
class D:
    x:int=0
    y:list=dataclasses.field(default_factory=list, compare=False)
print(D(), D(x=1)<D(x=2), dataclasses.asdict(D(x=4,y=[D()])), dataclasses.replace(D(),x=9), D.__match_args__)
print(dataclasses.make_dataclass('M',['a',('b',int,5)])(1))
def gen():
    yield 1
print(isinstance(gen(), collections.abc.Generator), isinstance(range(3), collections.abc.Sequence), isinstance(3, typing.SupportsInt))
class MS(collections.abc.MutableSet):
    def __init__(s,it=()): s.d=dict.fromkeys(it)
    def __contains__(s,x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def add(s,x): s.d[x]=None
    def discard(s,x): s.d.pop(x,None)
    def __repr__(s): return f'MS({list(s.d)})'
a=MS('abc'); a|=MS('xy'); a-=MS('a'); print(a, a&MS('bx'), a^MS('bz'), a<=MS('bcxyz'), a==MS('bcxy'), a.pop())
