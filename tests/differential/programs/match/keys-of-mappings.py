class A: k='k'; n=1
for d in ({'k':1}, {'k':1,'j':2}, {}, {1:2,'k':3}, {True: 'x', 'k': 4}):
    try:
        match d:
            case {A.k: x, 'k': y}: print('m', x, y)
            case _: print('no')
    except ValueError as e: print(e)
    match d:
        case {A.n: x, 'k': y}: print('n', x, y)
        case {'j': x, **rest}: print(x, rest)
        case _: print('other')
