# lifetime: counted
from _mortal import Mortal as M


def f():
    x = M('x')
    d = locals()
    print(sorted(d))
    x = None
    print('x rebound')
    d = None
    print('dict gone')


def g():
    x = M('gx')
    print(eval('x'))
    del x
    print('x gone')


f()
g()
print('end')
exec('y = M("y"); print("in exec")', ns := {'M': M})
print('after exec')
ns.clear()
print('cleared')
eval('M("evaluated").name')
print('end')
