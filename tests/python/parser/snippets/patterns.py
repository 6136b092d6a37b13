match a:
    case 1 | -2 | 3.5 | -1j | 1 + 2j | -3 - 4j: pass
    case 'a' | 'b' 'c' | b'd' | f'{e}': pass
    case None | True | False: pass
    case _: pass
    case name: pass
    case a.b | a.b.c: pass
    case (x): pass
    case (x) as y: pass
    case 1 | 2 as x: pass
match a, *b:
    case []: pass
    case (): pass
    case [x]: pass
    case (x,): pass
    case x, y: pass
    case x,: pass
    case *x,: pass
    case [x, *_, y]: pass
    case (x, *y): pass
    case [(1 as a), [b, *c]], d: pass
match (a, b):
    case {}: pass
    case {'a': 1, b.c: x, -1: y, None: z}: pass
    case {**r}: pass
    case {'a': _, **r,}: pass
match a.b[c]:
    case A(): pass
    case A.B(x, y): pass
    case A(x, y=1, z=B(w),): pass
    case A(x=1) if x > y: pass
    case x if (y := x): pass
match -a:
    case _: pass
match *a, b:
    case _: pass
match (yield):
    case _: pass
match lambda: a:
    case _: pass
match(a)
match[a]
match -a
match * a
match, case = case, match
match: int = 1
match.a
match = case = _ = type
match match:
    case case: pass
