x, w, name = 3.14159, 10, 'bob'
print(f'{x:.2f} {x:{w}.1f}| {name!r} {name:>6}| {name:^7}| {x=} {x = :.1f} {name=!s} {{}} {w:05d} {w:+} {w:#x} {w:b} {1234567:,} {1234567:_} {0.5:%} {1e10:g}')
print(f"{'nested ' + f'{name:*^9}'} {[i for i in range(3)]} {({'a': 1})['a']} {(lambda: 5)()} {name if x else 0} {name!a} {'é'!a}")
print(f'{x!r:>10} {w:>{w}} {name:{"<"}{8}}| {w:{"0"}{5}} {"a" "b"} {x:}')
print(f'''multi
{name}
line {w
}''')
print(f'{name:\n}' if False else 'skip', rf'\n{w}', f'\x41{w}\n', f'{"\n"}'.encode(), f'{name!r:^{w}}')
class F:
    def __format__(self, s): return f'<{s}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
print(f'{F()} {F():abc} {F()!s} {F()!r} {F():{w}}', format(F(), 'z'), '{:q}'.format(F()), '{0!r:>6}'.format(F()))
for spec in ('d', 'x', '.3', ',', 'c', 'n', '+d', ' d', '08', '<5', '=+6', 'e', '.2e', '%', 'b', 'o', 'X', '#o', '_x', 's', '.1d', ',x', 'q'):
    try: print(spec, repr(format(42, spec)))
    except ValueError as e: print(spec, e)
for spec in ('.3f', 'e', 'g', 'n', '%', '.0f', '#.0f', '+.1f', '010.2f', ',.2f', '_.1f', 'd', '.3', 'G', '<8', 'z.1f'):
    try: print(spec, repr(format(-0.04, spec)), repr(format(12345.678, spec)))
    except ValueError as e: print(spec, e)
for spec in ('5', '<5', '>5', '^5', '*^7', '.2', '5.1', 's', 'd', '=5', '05', ','):
    try: print(spec, repr(format('abc', spec)))
    except ValueError as e: print(spec, e)
print(f'{None} {True:d} {True} {1j:.1f} {[1]} {b"x"}', f'{2**100:,}', f'{-5:>+8.1f}', f'{float("nan"):5} {float("inf"):+}')
