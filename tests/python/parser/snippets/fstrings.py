f''
f'' '' f''
f'a'
f'{x}'
f'a{x}b{{c}}{d:{e}f{g!r}}h'
'a' f'{x}' 'b' u'c'
u'a' f'{x}'
f'{x}' f'{y}' 'z'
f'{x!r:{y}}' f'{x!s}' f'{x!a:>10}'
f'{x=}{ y = }{z=!r:>{w}}{v=:^20}{u=:}'
f'{x:}'
f'{x:%H:%M}'
f'{x:=^10}'
f'{(lambda x: 1)}'
f'{x,}' f'{*x,}'
f'{a!=b}' f'{a==b}' f'{a<=b=}'
f'{ {1: 2}[1] }' f'{a["b"]}' f'{f"{x!r}"}' f'{'same'}'
f'{{}}{{{x}}}'
rf'\d{x:\d}\{y}' Rf"{x}\n"
f'\N{BULLET}{x}\n{y}'
f'{x}\
{y}'
f'''{
    x
    =
}'''
f'''{x:
}a
{y:{z}
}'''
f'é{é}é{"é"=}'
f'{x # comment
}'
f'{yield_}{await_}'
f"{'''
''' 'b'}"
f'{x:a{y:b{z}}}'
