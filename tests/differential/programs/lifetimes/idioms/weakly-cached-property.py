# lifetime: counted
"""A property computed lazily and cached weakly: computed anew when nobody has held the value in between."""
from weakref import ref
from _mortal import Mortal


class weak_property:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = '_weak_' + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        reference = instance.__dict__.get(self.name)
        value = None if reference is None else reference()
        if value is None:
            print('computing', self.function.__name__)
            value = self.function(instance)
            instance.__dict__[self.name] = ref(value, lambda r: print('cache of', instance.name if instance else None, 'emptied'))
        return value


class Image(Mortal):
    @weak_property
    def thumbnail(self):
        return Mortal(f'thumbnail of {self.name}')

    @weak_property
    def double(self):
        return Mortal((self.thumbnail, self.thumbnail))


image = Image('i')
image.thumbnail
print('--')
t = image.thumbnail
print(image.thumbnail is t)
d = image.double
print(d)
del t
print('held by the double', image.thumbnail is d.name[0])
del d
print('--')
print(image.thumbnail, image.thumbnail)
t = image.thumbnail
del image
print('the image lives in the callback of', t)
del t
print('end')
