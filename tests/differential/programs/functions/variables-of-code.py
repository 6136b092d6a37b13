"""The variables that code objects of modules, expressions and classes show."""
import sys
def show(c): print(c.co_name, c.co_varnames, c.co_nlocals, c.co_cellvars, c.co_freevars, c.co_argcount)
class A:
    z=[w for w in (1,2)]; y={q:q for q in z}
    c=sys._getframe().f_code
show(A.c)
class A:
    def f(self): return __class__
    z=[w for w in (1,2)]
    k=[lambda: w for w in z]
    c=sys._getframe().f_code
show(A.c)
class A[T]:
    def f(self, x:T): return T
    z=T
    c=sys._getframe().f_code
show(A.c)
def o(n):
    class A:
        m=n
        def f(self): return n
        c=sys._getframe().f_code
    return A.c
show(o(1))
for s in ('a=1','[x for x in y]','z=[x for x in y if [q for q in x]]\nw={k:v for k,v in z}','z=[lambda: x for x in y]','x=(i for i in y)','[x for x in [x for x in y]]', 'f=lambda: [e for e in y]', 'class C:\n  [u for u in v]'):
    show(compile(s,'m','exec'))
show(compile('[x for x in y]','m','eval')); show(compile('[x for x in y]','m','single'))
def g():
    class K:
        [u for u in v]
show(g.__code__.co_consts[1] if False else g.__code__)
