"""A pattern is no formatted string."""
for pattern in 'f"a"', '"a" f"b"', "f'{1}'", '{f"a": 1}', "[f'x', 1]", "C(a=f'x')", "f'x' | 1", '"a" "b"', '{"a" "b": 1}':
    try:
        compile(f'match 1:\n case {pattern}: pass', 'source', 'exec')
        print('accepted')
    except SyntaxError as error:
        print(error, error.lineno, error.offset, error.end_lineno, error.end_offset)
