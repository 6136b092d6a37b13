from _attempt import attempt
class Plain: pass
class Strs:
    def __str__(self): return 'str'
class Reprs:
    def __repr__(self): return 'repr'
class Both(Strs, Reprs): pass
print(str(Strs()), str(Reprs()), repr(Reprs()), [Strs(), Reprs()].__repr__()[-6:], {1: Reprs()}, (Reprs(),), f'{Both()} {Both()!r}', '%s %r' % (Both(), Both()))
class Nested:
    class Inner:
        def m(self): pass
    def f():
        class Local: pass
        return Local
print(Nested.Inner, Nested.f(), Nested.Inner.m.__qualname__, repr(Plain())[:25], repr(Nested.Inner())[:30], repr(Nested.f()())[:45])
print(int, type, object, len, [].append.__name__, type(len), type(print), None, NotImplemented, ..., type(None), type(...), range(3), slice(1, 2), Plain.__repr__, object.__str__, int.__add__, (5).__add__.__name__)
class BadRepr:
    def __repr__(self): return 5
class RaisesRepr:
    def __repr__(self): raise ValueError('in repr')
for c in (RaisesRepr,):
    attempt(lambda: repr(c())); attempt(lambda: str(c())); attempt(lambda: [c()].__repr__()); attempt(lambda: f'{c()}'); attempt(lambda: '%r' % c()); attempt(lambda: print(c())); attempt(lambda: str({'k': c()})); attempt(lambda: format(c())); attempt(lambda: ascii(c()))
class StrSub(str):
    def __repr__(self): return 'SS'
    def __str__(self): return 'ss'
class RetSub:
    def __str__(self): return StrSub('x')
    def __repr__(self): return StrSub('y')
print(StrSub('a'), [StrSub('a')], str(StrSub('q')), type(str(RetSub())).__name__, type(repr(RetSub())).__name__, f'{StrSub("z")}', '%s' % StrSub('w'), ''.join([StrSub('j')]), StrSub('u').upper(), type(StrSub('u').upper()).__name__, type(StrSub('a') + 'b').__name__, type(str(StrSub('a'))).__name__)
a = []; a.append(a); d = {}; d[1] = d; t = ([],); t[0].append(t)
print(a, d, t, [a], {'x': d})
class Rec:
    def __init__(self): self.l = [self]
    def __repr__(self): return f'Rec({self.l})'
attempt(lambda: repr(Rec()) and None) if False else None
import reprlib
class R2:
    def __init__(self): self.l = [self]
    @reprlib.recursive_repr('<rec>')
    def __repr__(self): return f'R2({self.l})'
print(R2(), reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}))
print(repr('a\'b'), repr("a'b\"c"), repr('\n\t\\\x00\x7f\xa0é\u200b😀\ud800'.encode('utf-8', 'replace').decode()), ascii('é😀'), repr(b"a'\"\n\xff"), repr(bytearray(b'x')), repr(1.0), repr(1e100), repr(-0.0), repr(1j), repr(True), repr(''), repr(frozenset()), repr({1}), repr(dict(a=1)), repr(memoryview(b'')).split(' at')[0])
