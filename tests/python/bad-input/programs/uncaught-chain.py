def a():
    try:
        b()
    except KeyError as e:
        raise ValueError('outer') from e
def b():
    try:
        {}['k']
    finally:
        [].pop()
try:
    a()
except ValueError:
    raise RuntimeError
