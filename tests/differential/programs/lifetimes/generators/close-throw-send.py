# lifetime: counted
from _mortal import Mortal as M


def gen():
    while True:
        try:
            got = yield M('yielded')
            print('got', got)
        except ValueError as e:
            print('thrown', e)


g = gen()
next(g)
print('--')
g.send(M('sent'))
print('--')
g.throw(ValueError(M('payload')))
print('--')
g.close()
print('closed')
del g


def stubborn():
    x = M('x')
    try:
        yield
    except GeneratorExit:
        print('exit')
        raise


s = stubborn()
next(s)
s.close()
print('end')
