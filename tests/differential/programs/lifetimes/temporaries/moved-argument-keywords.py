# lifetime: counted
from _mortal import Mortal


def f(a, *, b=None):
    print('in f')
    del a
    print('a gone')
    del b
    print('b gone')


def rest(*args, **kwargs):
    print(args, sorted(kwargs))
    del args
    print('args gone')
    del kwargs
    print('kwargs gone')


f(Mortal('a'), b=Mortal('b'))
f(a=Mortal('a2'), b=Mortal('b2'))
rest(Mortal('p'), Mortal('q'), k=Mortal('k'))
rest(*[Mortal('s')], **{'m': Mortal('m')})
print('end')
