"""What the programs of this folder share: showing what a call or an expression answers, result or error."""


def attempt(function, *args, **kwargs):
    """Calls and prints the result's repr, or the type and text of what was raised."""
    try:
        result = function(*args, **kwargs)
    except BaseException as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print(repr(result))


def each(table, namespace):
    """Evaluates each line of a table, or runs it if it is a statement, and prints the line and its answer."""
    for line in table.strip().splitlines():
        line = line.strip()
        print(line, end=' -> ')
        try:
            code = compile(line, 'line', 'eval')
        except SyntaxError:
            attempt(exec, line, namespace)
        else:
            attempt(eval, code, namespace)
