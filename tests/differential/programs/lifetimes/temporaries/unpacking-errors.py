# lifetime: counted
from _mortal import Mortal as M


def attempt(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
    print('after')


def few():
    a, b, c = M('a'), *[M('b')]


def many():
    a, b = [M('a'), M('b'), M('c')]


def none():
    a, b = M('not iterable')


def stars():
    a, *b, c, d = [M('a'), M('b')]


for f in few, many, none, stars:
    attempt(f)
print('end')
