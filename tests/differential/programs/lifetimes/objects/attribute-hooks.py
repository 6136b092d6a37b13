# lifetime: counted
"""__getattr__, __setattr__, __delattr__, __getattribute__ and descriptors: temporaries on the way of an attribute."""
from _mortal import Mortal as M


class Hooked(M):
    def __getattr__(self, name):
        print('getattr', name)
        return M(f'{name} made')

    def __setattr__(self, name, value):
        print('setattr', name)
        super().__setattr__(name, value)
        print('set', name)


class Descriptor(M):
    def __get__(self, instance, owner):
        print('get', self, instance)
        return M(f'value of {self}')

    def __set__(self, instance, value):
        print('set', self, value)

    def __delete__(self, instance):
        print('delete', self)


class Owner(M):
    d = Descriptor('d')


h = Hooked('h')
h.x = M('x')
h.x = M('x again')
print(h.y.name, h.z)
h.x.name
del h
print('-- descriptor')
o = Owner('o')
o.d = M('given')
print(o.d)
o.d.name
del o.d
del o
print('end')
