# lifetime: counted
from _mortal import Mortal as M


def one(a):
    print('never')


def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)
    print('--')


attempt(lambda: one(M('a'), M('b')))
attempt(lambda: one())
attempt(lambda: one(b=M('b')))
attempt(lambda: one(M('a'), a=M('b')))
attempt(lambda: M('callee')(M('arg')))
attempt(lambda: len(M('sized')))
attempt(lambda: [].append(M('x'), M('y')))
attempt(lambda: int(M('int')))
print('end')
