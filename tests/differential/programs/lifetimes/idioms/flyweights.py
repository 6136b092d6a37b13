# lifetime: counted
"""Interned values by weak references: equal ones are the same as long as one lives."""
import weakref
from _mortal import Mortal


class Symbol(Mortal):
    __slots__ = ('text',)
    table = weakref.WeakValueDictionary()

    def __new__(cls, text):
        found = cls.table.get(text)
        if found is not None:
            return found
        self = object.__new__(cls)
        self.text = text
        cls.table[text] = self
        print('make', text)
        return self

    def __init__(self, text):
        self.name = f'symbol {text}'

    def __add__(self, other):
        return Symbol(self.text + other.text)


a = Symbol('a')
b = Symbol('b')
print(Symbol('a') is a, a + b is Symbol('ab'))
ab = a + b
print((a + b) is ab, sorted(Symbol.table))
del a
print(sorted(Symbol.table))
words = [Symbol(c) for c in 'banana']
print(len(set(words)), sorted(Symbol.table))
words.sort(key=lambda s: s.text)
del words[3:]
print(sorted(Symbol.table))
del words, b, ab
print(sorted(Symbol.table))
x = Symbol('cyclic')
x.me = x
del x
print(sorted(Symbol.table))
import gc
gc.collect()
print(sorted(Symbol.table))
