# lifetime: counted
"""Generators in cycles: through what they yield, their locals, and their frames; closed by the collector."""
import gc
import weakref
from _mortal import Mortal as M

gc.collect()
gc.disable()


def gen(box):
    local = M('local')
    try:
        yield box
    finally:
        print('finally')


box = []
g = gen(box)
box.append(next(g))
box.append(g)
del box, g
print('unreachable')
gc.collect()
print('-- never begun')
box = []
box.append(gen(box))
box.append(M('in the box'))
del box
gc.collect()
print('-- local that is the generator')


def own():
    me = yield
    other = M('other local')
    try:
        yield
    finally:
        print('finally of own')


g = own()
next(g)
g.send(g)
watch = weakref.ref(g, lambda r: print('callback'))
del g
gc.collect()
print(watch())
print('-- coroutine that awaits itself by a cell')


async def co():
    print('never begun')


def hold():
    c = co()
    def inner():
        return c
    c.close()
    return weakref.ref(c)


print(hold()())
print('end')
