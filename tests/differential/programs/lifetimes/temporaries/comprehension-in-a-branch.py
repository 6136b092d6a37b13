# lifetime: counted
"""A comprehension in a conditional expression that is a statement: its value goes before its variable where a block ends."""
from _mortal import Mortal as M
def direct(c):
    [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
def followed(c):
    [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
    print('more')
def in_if(c):
    if M('c'):
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
def in_else(c):
    if not M('c'):
        pass
    else:
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
def in_try(c):
    try:
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
    except ValueError:
        pass
def in_try_followed(c):
    try:
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
    except ValueError:
        pass
    print('more')
def in_handler(c):
    try:
        raise ValueError
    except ValueError:
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
def in_else_of_try(c):
    try:
        pass
    except ValueError:
        pass
    else:
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
def in_finally(c):
    try:
        pass
    finally:
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
def in_loop(c):
    for _ in 'a':
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
def in_while(c):
    while True:
        [M('x') for i in [M('i')]] if c else [M('y') for j in [M('j')]]
        break
def nested(c):
    [M('x') for i in [M('i')]] if c else ([M('y') for j in [M('j')]] if not c else None)
def second(c):
    None if not c else [M('x') for i in [M('i')]]
for f in (direct, followed, in_if, in_else, in_try, in_try_followed, in_handler, in_else_of_try, in_finally, in_loop, in_while, nested, second):
    for c in (True, False):
        print('--', f.__name__, c)
        f(c)
