# lifetime: counted
from _mortal import Mortal as M
def f0(a, b, c):
    return [M('in')]
def tryit(f):
    try: f()
    except TypeError: print('error')
def f1():
    f0(*[M('1'), M('2'), M('3'), M('4')])
def f2():
    f0(*[M('1'), f0(1,2,3), M('3'), M('4')])
def f3():
    f0(*[M('1'), f0(1,2,3), M('3'), [M(i) for i in 'ab']])
def f4():
    f0(*[M('1'), f0(1,2,3), M('3'), [(i, j) for i in [M(i) for i in 'ab'] for j in [M('j')]]])
def f5():
    f0(*(M('1'), f0(1,2,3), M('3'), [(i, j) for i in [M(i) for i in 'ab'] for j in [M('j')]]))
def f6():
    f0(M('1'), f0(1,2,3), M('3'), [(i, j) for i in [M(i) for i in 'ab'] for j in [M('j')]])
def f7():
    f0(M('1'), *[f0(1,2,3), M('3'), [(i, j) for i in [M(i) for i in 'ab'] for j in [M('j')]]])
def f8():
    [M('1'), f0(1,2,3), M('3'), [i for i in [M(i) for i in 'ab']], 1/0]
for f in (f1, f2, f3, f4, f5, f6, f7): print(f.__name__); tryit(f)
try: f8()
except ZeroDivisionError: print('zero')
class C:
    def m(self, a): pass
    __del__ = lambda self: print('dies C')
def g1(): f0(*[M('1')], **{'z': M('z'), 'y': M('y')})
def g2(): C().m(*[M('1'), M('2')])
def g3(): C().m(*[M('1'), M('2')], **{'p': M('p')})
def g4(): f0(M('1'), M('2'), M('3'), k=M('k'), l=M('l'))
def g5(): f0(M('1'), M('2'), M('3'), k=M('k'), **{'l': M('l')})
def g6(): C().m(M('1'), M('2'), k=M('k'))
def g7(): (lambda a, *r: None)(*[M('1'), M('2')], b=M('3'))
for f in (g1, g2, g3, g4, g5, g6, g7): print(f.__name__); tryit(f)
