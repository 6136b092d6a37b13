# lifetime: counted
"""A generator that yields when it is closed: what it yields dies before the error is raised."""
import gc
import sys
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('dies', self.n)
def g(name):
    try:
        yield T(name + ' first')
    finally:
        try:
            yield T(name + ' yielded')
        except GeneratorExit:
            print('again')
        print('over')
sys.unraisablehook = lambda u: print('unraisable', u.exc_value, type(u.object).__name__)
x = g('a')
next(x)
try: x.close()
except RuntimeError as e: print(e)
print('-- del')
del x
print('-- gone')
x = g('b')
next(x)
del x
print('-- ')
def h(name):
    try:
        yield T(name + ' first')
    finally:
        yield from (T(name + i) for i in 'xy')
x = h('c'); next(x); del x
print('--')
async def ag():
    try:
        yield T('d')
    finally:
        yield T('e')
a = ag()
try: a.asend(None).send(None)
except StopIteration as e: print('stop'); del e
try: a.aclose().send(None)
except RuntimeError as e: print(e)
print('--')
del a
class A:
    def __await__(self):
        try:
            yield T('f')
        finally:
            yield T('g')
async def co(): await A()
c = co(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
print('--')
del c
a = ag().aclose()
class B:
    def __anext__(self): return A()
w = anext(B(), 5).__await__()
w.send(None)
try: w.close()
except RuntimeError as e: print(e)
print('end')
