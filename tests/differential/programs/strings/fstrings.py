from _attempt import attempt
name, n, x, items = 'Ada', 42, 3.14159, [1, 2, 3]
d = {'k': 'v', "q'": 2}
class F:
    def __format__(self, spec): return f'F[{spec}]'
    def __repr__(self): return 'F-repr'
    def __str__(self): return 'F-str'
print(f'{name} {n} {x:.2f} {items} {d["k"]} {d['k']}')
print(f'{name!r:>10}|{name!s:<10}|{name:^10}|{n:#x}|{n:08.3f}|{n:+,}')
print(f'{n=} {n = } {x=:.1f} {name=!s} {name = !r:>8} {items[0]=} {n+1=}')
print(f'{{literal}} {{{n}}} {{{{}}}}')
print(f'{F()} {F()!r} {F()!s} {F():abc} {F():{n}} {F():{name}{n}} {F()=} {F()=:x}')
print(f'{x:{10}.{2}} {x:{"10.3f"}} {n:{"<" + str(6)}}|')
print(f'{lambda_ if (lambda_ := n) else 0} {(lambda a: a * 2)(3)} {[i for i in items if i > 1]}')
print(f'''multi
{n}
line''')
print(f'{'nested ' + f'{'deep ' + f'{n}'}'}')
print('a' f'{n}' 'b' f'{name}', f'' == '', f'{n}' 'c')
print(f'{n!r}' rf'\n{n}' fr'\{n}' f'\n'.strip(), f'\x41\N{DIGIT ONE}')
print(f'{d}', f'{ {1: 2}[1] }', f'{ {n} }', f'{n,}', f'{n, x}', f'{*items,}')
print(f'{n if n > 40 else x}', f'{not n}', f'{n == 42}', f'{n != 1}', f'{n >= 3!r}')
attempt(lambda: f'{undefined_name}')
attempt(lambda: f'{n:q}')
attempt(lambda: f'{name:d}')
attempt(lambda: f'{1/0}')
attempt(lambda: f'{None:5}')
attempt(lambda: f'{n:{name}}')
attempt(lambda: f'{items:>10}')
for source in ["f'{'", "f'}'", "f'{}'", "f'{a b}'", "f'{!r}'", "f'{a!}'", "f'{a!z}'", "f'{a:{b}'", "f'{a['", "f'{lambda x: 1}'", "f'{a=!}'", "f'{yield}'", "f'{a $ b}'", "f'{*}'", "f'{a!r:{b!z}}'", "f'{ }'", "f'{#}'", "f'"]:
    print(source, end=' ')
    attempt(compile, source, 's', 'exec')
