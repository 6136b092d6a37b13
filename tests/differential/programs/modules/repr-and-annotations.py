"""What a module shows of its spec and loader, and its annotations, which come when they are asked for."""
from types import ModuleType, SimpleNamespace


class Loader:
    def __repr__(self):
        return '<a loader>'


def spec(name, origin=None, loader=None, has_location=False):
    return SimpleNamespace(name=name, origin=origin, loader=loader, has_location=has_location)


m = ModuleType('m')
print(m)
m.__loader__ = Loader()
print(m)
m.__file__ = 'file.py'
print(m)
for s in (spec('n'), spec('n', loader=Loader()), spec(None, 'place', has_location=True), spec('n', 'place', has_location=True), spec('n', 'frozen')):
    m.__spec__ = s
    print(m)
m.__spec__ = object()
try:
    repr(m)
except AttributeError as error:
    print(error)
del m.__spec__, m.__file__, m.__name__
print(m)

print('__annotations__' in m.__dict__, m.__annotations__, m.__annotations__ is m.__dict__['__annotations__'])
m.__annotations__ = 5
print(m.__dict__['__annotations__'], m.__annotations__)
del m.__annotations__
try:
    del m.__annotations__
except AttributeError as error:
    print(error)
