def f(x):
    match x:
        case []: return 'empty'
        case [1]: return 'one'
        case [a, b]: return f'two {a} {b}'
        case (1, *rest) if len(rest) > 2: return f'many {rest}'
        case [first, *_, last]: return f'ends {first} {last}'
        case {'type': 'p', 'v': [x, y]}: return f'point {x} {y}'
        case {'a': 1, **rest}: return f'map {rest}'
        case {}: return 'mapping'
        case str() as s if s.startswith('x'): return f'xstr {s}'
        case 'lit' | 'other': return 'lit'
        case None | True: return f'const {x}'
        case int(n) | float(n): return f'num {n}'
        case _: return 'default'
for v in ([], [1], (1, 2), [1, 2, 3, 4], [2, 3, 4], range(3), {'type': 'p', 'v': (1, 2)}, {'a': 1, 'b': 2}, {'z': 1}, 'xyz', 'lit', 'zz', None, True, False, 5, 2.5, b'ab', {1}, 'ab', bytearray(b'x')): print(v, f(v))
match 1, 2:
    case x, y: print(x, y)
match (d := {'k': None}):
    case {'k': None}: print('k is None')
from collections import OrderedDict, deque, defaultdict
for v in (deque([1, 2]), OrderedDict(a=1), defaultdict(int)): print(f(v))
match 'abc':
    case [*_]: print('seq')
    case str(s): print('str', s)
match [1, [2, [3]]]:
    case [a, [b, [c]]]: print(a, b, c)
match {'x': {'y': [1, 2]}}:
    case {'x': {'y': [_, q]}}: print(q)
x = 5
match x:
    case 1: pass
print('no match falls through')
