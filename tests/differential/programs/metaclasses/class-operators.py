class M(type):
    def __len__(cls): return 3
    def __iter__(cls): return iter('abc')
    def __contains__(cls, x): return x == 'in'
    def __getitem__(cls, k): return k * 2
    def __add__(cls, o): return 'add'
    def __bool__(cls): return False
    def __repr__(cls): return f'<M {cls.__name__}>'
    def __getattr__(cls, n): return 'meta ' + n
    def __instancecheck__(cls, o): return o == 'yes'
    def __subclasscheck__(cls, c): return c is int
    def __eq__(cls, o): return o == 'eq'
    def __hash__(cls): return 5
    def __dir__(cls): return ['b', 'a']
    def __setattr__(cls, n, v): print('setattr', n); super().__setattr__(n, v)
class A(metaclass=M): pass
print(len(A), list(A), 'in' in A, A[4], A + 1, bool(A), A, A.foo, isinstance('yes', A), isinstance(A(), A), isinstance('no', A), issubclass(int, A), issubclass(str, A), A == 'eq', hash(A), dir(A))
A.z = 1; print(A.z, 'z' in vars(A))
try: len(A())
except TypeError as e: print(e)
try: A().foo
except AttributeError as e: print(e)
