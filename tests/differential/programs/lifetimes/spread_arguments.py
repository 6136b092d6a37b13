# lifetime: counted
"""When what is given with stars dies."""
class M:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __iter__(self):
        yield M(self.n+'0')
    def method(self,*a): print('method')
def f():
    M('44').method(*M('45'))
    print(1)
    def g(*p, **q): return p, q
    g(*(M(j) for j in 'gh'), k={'a':1})
    x = g(*(M(j) for j in 'gh'), k={'a':M('d')})
    x = None
    g(*[M(j) for j in 'gh'])
    g(*M('z'))
    print(2)
    try: g(*5, k=M('69'))
    except TypeError: print(3)
    try: g(M('2'), *5, k=M('69'))
    except TypeError: print(3)
    try: M('x').method(M('2'), *5, k=M('69'))
    except TypeError: print(3)
    try: M('x').method(*5, k=M('69'))
    except TypeError: print(3)
f()
