"""What the errors of absent attributes say of the object and the name."""
class A: pass
class D(A):
    def __init__(self): self.x=1
class S: __slots__=('a',)
class P:
    @property
    def p(self): return 1
class E:
    __slots__=('__dict__',)
import types
class L(list): pass
class Meta(type): pass
class K(metaclass=Meta): pass
def f(): pass
d=A(); d.__dict__
e2=D(); e2.__dict__['y']=2
for o, n in ((A(),'q'),(D(),'q'),(S(),'a'),(S(),'z'),(P(),'p'),(E(),'q'),(L(),'q'),(K,'q'),(f,'q'),(5,'q'),([],'q'),(d,'q'),(e2,'q'),(types.ModuleType('m'),'q'),(types.SimpleNamespace(),'q'),(Exception(),'q'),([],'append'),(A(),'__class__'),(len,'q'),(object(),'q'),(object(),'__doc__'),(A(),'__dict__')):
    for act in ('del','set','get'):
        try:
            if act=='del': delattr(o,n)
            elif act=='set' and not hasattr(o,'__dict__'): setattr(o,n,1)
            elif act=='get': getattr(o,n)
        except (AttributeError,TypeError) as x:
            print(type(o).__name__, n, act, x, getattr(x,'name','-'), getattr(x,'obj',None) is o)
