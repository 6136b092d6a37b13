# lifetime: counted
"""Globals stored from functions, through globals(), by exec, and deleted in all these ways."""
from _mortal import Mortal as M


def store(name):
    global g
    g = M(name)
    print('stored', name)


store('one')
store('two')
globals()['g'] = M('three')
exec("g = M('four')\ndel g")
print('deleted')


def swap():
    global p, q
    p, q = q, p
    print('swapped')
    q = None
    del p


p, q = M('p'), M('q')
swap()
print('-- a function that is its own global')


def once():
    global once
    once = M('instead of the function')
    print('inside')


once()
once = None
print('-- vars() of a module')
namespace = vars()
namespace['v'] = M('v')
print(v)
namespace.pop('v')
print('-- update')
globals().update(u=M('u'))
globals().update(u=M('u again'))
del u
print('-- walrus')
if (w := M('w')) and (w := M('w again')):
    print('condition holds')
[w := M(f'w{i}') for i in range(2)]
print('end')
