def f(): raise TypeError('inner')
errors = []
for g in (f, lambda: 1 / 0, lambda: int('x')):
    try: g()
    except Exception as e: e.add_note(f'from {len(errors)}'); errors.append(e)
raise ExceptionGroup('several', [*errors, ExceptionGroup('deeper', [OSError(2, 'No', 'file')])])
