import typing
from typing import *
print(Optional[int], Union[int,str,None], List[int], Callable[[int],str], Dict[str,'int'], Literal[1,'a'], Annotated[int,3])
T=TypeVar('T')
class G(Generic[T]):
    def f(self, x:T)->'G[T]': ...
print(G[int], G.__parameters__, get_type_hints(G.f))
class P(Protocol):
    def f(self): ...
@runtime_checkable
class Q(Protocol):
    def f(self): ...
print(isinstance(G(), Q), isinstance(1,Q))
try: isinstance(1,P)
except TypeError as e: print(e)
class NT(NamedTuple):
    a: int
    b: str='x'
print(NT(1), NT.__annotations__)
class TD(TypedDict, total=False):
    a: Required[int]
    b: str
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__)
class C[T, *Ts, **PP]:
    x: T
print(C.__type_params__, C[int,str,[int]], C.__orig_bases__)
type A[X] = list[X] | None
print(A, A.__value__, A[int], get_origin(list[int]), get_args(Callable[[int],str]))
UserId=NewType('UserId', int)
print(UserId, UserId(5), cast(int,'a'))
@overload
def f(x:int): ...
@overload
def f(x:str): ...
def f(x): return x
print(len(get_overloads(f)))
print(dict[T,int][str], (T|int)[str], SupportsInt, isinstance(3,SupportsInt))
def g[U: (int,str) = int](x: U) -> U: return x
print(g.__type_params__[0].__constraints__, g.__type_params__[0].__default__, g.__annotations__)
