type A = int
type A[T] = list[T]
type A[T: int, *U, **P] = B[T, *U, P]
type A[T = int, *U = *tuple[int], **P = [int], V: (a, b) = c,] = d
def f[T](a: T) -> T: pass
def f[T: int = str, *U](*a: *U): pass
async def f[**P](*a: P.args, **b: P.kwargs): pass
class A[T](B[T]): pass
class A[T, U]: pass
type = 1
type.a
type(a)
type[b]
type: int = type
