from _attempt import attempt
def make(name, bases=(), **answers):
    def method(op, answer):
        def run(self, other):
            print(f'{type(self).__name__}.{op}', end=' ')
            return answer
        return run
    return type(name, bases, {f'__{op}__': method(op, answer) for op, answer in answers.items()})
NI = NotImplemented
A = make('A', add='A+', radd='+A', sub=NI, rsub=NI, lt=NI, gt=NI, eq=NI, mul=NI)
B = make('B', add='B+', radd='+B', sub=NI, rsub='-B', lt=True, gt=False, eq=True, rmul='*B')
Sub = make('Sub', (A,), radd='+Sub', sub='Sub-')
Same = make('Same', (A,))
Over = make('Over', (A,), radd=NI, lt='lt', gt='gt')
a, b, sub, same, over = A(), B(), Sub(), Same(), Over()
for left in (a, b, sub, same, over):
    for right in (a, b, sub, same, over):
        print(type(left).__name__, type(right).__name__, end=': ')
        attempt(lambda: left + right)
        attempt(lambda: left - right)
        attempt(lambda: left * right)
        attempt(lambda: left < right)
        attempt(lambda: left == right)
        attempt(lambda: left != right)
        attempt(lambda: left >= right)
attempt(lambda: 1 + a); attempt(lambda: a + 1); attempt(lambda: 1 - a); attempt(lambda: a - 1); attempt(lambda: [] + a); attempt(lambda: [1] * b); attempt(lambda: 'a' + a); attempt(lambda: 1 < a); attempt(lambda: a < 1); attempt(lambda: 1 == a); attempt(lambda: 'a' % a)
class IntSub(int):
    def __radd__(self, o): return 'IntSub.radd'
    def __rsub__(self, o): return NotImplemented
    def __add__(self, o): return 'IntSub.add'
attempt(lambda: 1 + IntSub(2)); attempt(lambda: IntSub(1) + 2); attempt(lambda: 5 - IntSub(2)); attempt(lambda: 1.5 + IntSub(2)); attempt(lambda: IntSub(3) * 2); attempt(lambda: sum([IntSub(1), 2]))
class StrSub(str):
    def __rmod__(self, o): return 'StrSub.rmod'
    def __radd__(self, o): return 'StrSub.radd'
attempt(lambda: '%s' % StrSub('x')); attempt(lambda: 'a' + StrSub('b'))
class ListSub(list):
    def __radd__(self, o): return 'ListSub.radd'
attempt(lambda: [1] + ListSub([2])); attempt(lambda: (1,) + ListSub())
a.__add__ = lambda o: 'instance'
attempt(lambda: a + 1)
class NoneAdd(A): __add__ = None; __radd__ = None
attempt(lambda: NoneAdd() + 1); attempt(lambda: 1 + NoneAdd()); attempt(lambda: a + NoneAdd())
class P3:
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
attempt(lambda: pow(P3(), 2)); attempt(lambda: pow(P3(), 2, 3)); attempt(lambda: 2 ** P3()); attempt(lambda: pow(2, P3(), 3)); attempt(lambda: pow(2, 3, P3()))
class Mat:
    def __matmul__(self, o): return 'mat'
    def __rmatmul__(self, o): return 'rmat'
    def __imatmul__(self, o): return 'imat'
m = Mat()
attempt(lambda: m @ 1); attempt(lambda: 1 @ m); attempt(lambda: 1 @ 2)
m @= 1
print(m)
attempt(lambda: divmod(a, 1)); attempt(lambda: a % 1); attempt(lambda: a // 1); attempt(lambda: a << 1); attempt(lambda: a & 1); attempt(lambda: a | 1); attempt(lambda: a ^ 1); attempt(lambda: a ** 1); attempt(lambda: pow(a, 1, 2)); attempt(lambda: -a); attempt(lambda: +a); attempt(lambda: ~a)
