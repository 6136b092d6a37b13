# lifetime: counted
import gc
from _mortal import Mortal as M


class Meta(type):
    def __new__(meta, name, bases, ns, **kw):
        print('new', name, sorted(kw))
        return super().__new__(meta, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print('init')

    def __call__(cls, *args):
        print('call')
        return super().__call__(*args)


class A(metaclass=Meta, key=M('key')):
    def __init__(self, x):
        self.x = x


print('defined')
A(M('arg'))
print('--')
a = A(M('kept'))
print('a')
del a
print('--')


class Prep(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return {'prepared': M('prepared')}


class B(metaclass=Prep):
    del prepared
    print('prepared gone')


print('end')
