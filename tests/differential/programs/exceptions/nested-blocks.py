"""How deep blocks may be nested: what counts, and how much."""

FORMS = {
    'with': ['with a:'], 'for': ['for x in y:'], 'while': ['while x:'],
    'except': ['try: pass', 'except E:'], 'named': ['try: pass', 'except E as e:'], 'star': ['try: pass', 'except* E:'],
}
for name, lines in FORMS.items():
    for kind in ('', 'def f():', 'def g():', 'async def f():'):
        for n in (10, 11, 19, 20, 21, 22):
            base = 1 if kind else 0
            source = [kind] + [' ' * (i + base) + line for i in range(n) for line in lines]
            source.append(' ' * (n + base) + ('yield' if 'g' in kind else 'pass'))
            try:
                compile('\n'.join(source), 'source', 'exec')
            except SyntaxError as error:
                print(name, kind, n, error)
