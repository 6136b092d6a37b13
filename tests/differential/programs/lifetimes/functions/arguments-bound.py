# lifetime: counted
from _mortal import Mortal as M


def f(a, b=M('default'), *rest, k, **kw):
    print('f', a, b, rest, k, sorted(kw))


def attempt(*args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as e:
        print(e)
    print('after')


attempt(M('a'))
attempt(M('a'), k=M('k'))
attempt(M('a'), M('b'), M('c'), M('d'), k=M('k'), z=M('z'))
attempt(M('a'), a=M('a2'), k=M('k'))
attempt()
del f, attempt
print('end')
