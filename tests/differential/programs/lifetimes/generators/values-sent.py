# lifetime: counted
"""What is sent, thrown and returned: where it lives meanwhile."""
from _mortal import Mortal as M


def echo():
    received = None
    while True:
        received = yield received
        print('received', received)


g = echo()
next(g)
print('got', g.send(M('first')))
print('got', g.send(M('second')))
x = g.send(M('third'))
next(g)
print('x is still', x)
del x
print('-- thrown')


def catching():
    while True:
        try:
            yield M('yielded')
        except ValueError as e:
            print('caught', e)
        print('after the handler')


g = catching()
print(next(g))
print(g.throw(ValueError(M('in the error'))))
try:
    g.throw(KeyError(M('not caught')))
except KeyError as e:
    print('came out', e)
print('-- returned')


def returning():
    value = yield M('first')
    return M('returned')


def delegating():
    result = yield from returning()
    print('result', result)
    yield M('last')


g = delegating()
print(next(g))
print(g.send(M('sent through')))
del g
print('-- by hand')
g = returning()
next(g)
try:
    g.send(M('sent'))
except StopIteration as e:
    print('value', e.value)
print('-- an expression around a yield')


def around():
    print([M('before'), (yield M('inside')), M('after')])


g = around()
next(g)
print('suspended')
next(g, None)
g = around()
next(g)
print('dropped')
del g
print('end')
