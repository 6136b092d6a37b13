from dataclasses import dataclass
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class N: pass
def f(o):
    match o:
        case Q(x=0): return 'Q zero'
        case P(0, 0): return 'origin'
        case P(x, y=1): return f'P {x} y1'
        case P(x, y) if x == y: return f'diag {x}'
        case P(): return 'some P'
        case int(v) if v > 10: return f'big {v}'
        case bool(): return 'bool'
        case str(s) | bytes(s): return f'text {s!r}'
        case list([a, *_]): return f'list {a}'
        case dict(k): return f'dict {k}'
        case N(): return 'N'
        case type(): return 'a type'
        case _: return '?'
for o in (Q(0, 5), P(0, 0), P(3, 1), P(4, 4), P(1, 2), 50, 5, True, 'a', b'b', [1, 2], {'k': 1}, N(), int, 1j): print(f(o))
class Bad: __match_args__ = [1]
class Bad2: __match_args__ = (1,)
class Dup: __match_args__ = ('a', 'a'); a = 1
for src in ('case N(1): pass', 'case Bad(1): pass', 'case Bad2(1): pass', 'case P(1, 2, 3): pass', 'case P(1, x=2): pass', 'case int(1, 2): pass', 'case Dup(1, 1): pass'):
    o = eval(src[5:src.index('(')]).__new__(eval(src[5:src.index('(')]))
    if isinstance(o, P): o.x = 1; o.y = 2
    try: exec(f'match o:\n  {src}\n  case _: print("no")'); print('ok')
    except TypeError as e: print(src, '->', e)
not_a_class = 5
try:
    match 1:
        case not_a_class(): pass
except TypeError as e: print(e)
class K: A = 1; B = 'b'
for v in (1, 'b', 2):
    match v:
        case K.A: print('A')
        case K.B: print('B')
        case -1 | 2 | 3.5 | 1 + 2j: print('number')
