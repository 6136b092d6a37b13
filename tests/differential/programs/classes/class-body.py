x = 'global'
class A:
    print(x, __name__, __qualname__, __module__)
    x = 'class'
    print(x, sorted(locals()))
    def f(self): return x
    y = [x for _ in range(1)]
    z = [i for i in x]
    g = lambda: x
    for i in range(3): pass
    if i == 2: two = True
    else: three = True
    del i
    class B:
        print(__qualname__)
        x = x
        def h(): return __class__
print(A().f(), A.y, A.z, A.g(), A.two, hasattr(A, 'three'), hasattr(A, 'i'), A.B.x, A.B.h())
def make(n):
    class L:
        value = n
        def get(self): return n
        n = 5
    return L
L = make(3)
print(L.value, L().get(), L.n, L.__qualname__, L)
class G:
    global gx
    gx = 1
    gy = 2
print(gx, hasattr(G, 'gx'))
def f():
    v = 1
    class K:
        nonlocal v
        v += 1
    return v
print(f())
