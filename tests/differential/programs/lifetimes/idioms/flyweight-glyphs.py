"""Flyweights: equal arguments give one object; the class's table holds it weakly."""
import gc
from weakref import WeakValueDictionary


class Flyweight(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.instances = WeakValueDictionary()

    def __call__(cls, *args):
        try:
            return cls.instances[args]
        except KeyError:
            made = cls.instances[args] = super().__call__(*args)
            return made


class Glyph(metaclass=Flyweight):
    __slots__ = 'char', 'size', '__weakref__'

    def __init__(self, char, size=10):
        print('making', char, size)
        self.char, self.size = char, size

    def __repr__(self):
        return f'{self.char}{self.size}'


class Bold(Glyph):
    __slots__ = ()


text = [Glyph(c) for c in 'hello']
print(text, len(set(map(id, text))), len(Glyph.instances), text[2] is text[3])
text.append(Glyph('h', 10))
print(text[-1] is text[0], Bold('h') is text[0], len(Glyph.instances))
gc.collect()
print(len(Bold.instances), sorted(Glyph.instances))
del text[2:]
gc.collect()
print(sorted(Glyph.instances))
b = Bold('h')
print(b, b is Bold('h'))
text.clear()
del b
gc.collect()
print(len(Glyph.instances), len(Bold.instances))
try:
    Glyph()
except TypeError as error:
    print(error)
print(len(Glyph.instances))
