# lifetime: counted
"""The arguments of a call with stars stand in a tuple and a dict, which live as long as the call of all but a bare function."""
class M:
    def __init__(self, n, *rest): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return f'M({self.n})'
    def bad(self): pass
    def method(self, a=None, *rest, k=None):
        del a
        print('method')
        return k
def f(a=None, *rest, k=None):
    del a
    print('f')
m = M('m')
def t():
    m.method(M(1), *[M(2)], k=1); print(1)
    m.method(M(3), *[M(4)]); print(2)
    m.method(*[M(5), M(6)], k=1); print(3)
    m.method(*[M(7)]); print(4)
    f(M(11), *[M(12)], k=1); print(5)
    f(M(13), *[M(14)]); print(6)
    f(*[M(15)], k=1); print(7)
    f(*[M(17)]); print(8)
    m.method(M(21), **{'k':1}); print(9)
    f(M(22), **{'k':1}); print(10)
    m.method(*[M(25), M(26)], **{'k':1}); print(13)
    f(*[M(25), M(26)], **{'k':1}); print(14)
t()
m = M('m')
def builtins():
    print(3, M(1), *[M(2), M(3)], file=None); print(1)
    print(3, M(1), *[M(2), M(3)], **{'file':None}); print(1)
    str.format('', *[M(4), M(5)], k=M(6)); print(2)
    ''.format(M(9), *[M(4), M(5)], k=M(6)); print(2)
    dict(*[], a=M(7), b=M(8)); print(3)
    M(M(9), *[M(10), M(11)]); print(4)
    M('x').method(M(12), *[M(13), M(14)]); print(5)
    b = m.method
    b(M(15), *[M(16), M(17)]); print(6)
    M('y').method(M(12), *[M(13), M(14)], k=M(18)); print(7)
    print(3, M('y').method(M(12), *[M(13), M(14)], k=M(18)).n); print(7)
    M('y').method(M(12), *[M(13), M(14)], **{'k':M(18)}); print(8)
    print(3, M('y').method(M(12), *[M(13), M(14)], **{'k':M(18)}).n); print(8)
    [].append(*[M(19)]); print(9)
    max(*[M(19), M(20)], key=lambda x: x.n); print(9)
    try: M('z').bad(M(1), *[M(2)], k=M(3))
    except TypeError: print(10)
    try: M('z').bad(M(1), *[M(2)], **{'a': M(3), 'b': M(4)})
    except TypeError: print(10)
    try: len(M(1), *[M(2)])
    except TypeError: print(11)
    try: len(M(1), *[M(2)], k=M(3))
    except TypeError: print(11)
builtins()
