# lifetime: counted
"""A cache that gives the same object as long as anybody has it."""
import weakref
from _mortal import Mortal as M

loads = 0


class Page(M):
    cache = weakref.WeakValueDictionary()

    def __new__(cls, name):
        self = cls.cache.get(name)
        if self is None:
            self = super().__new__(cls)
            cls.cache[name] = self
            global loads
            loads += 1
        return self

    def __init__(self, name):
        super().__init__(name)


a = Page('index')
b = Page('index')
print(a is b, loads, list(Page.cache))
del a
print('one is left', len(Page.cache))
del b
print('none', len(Page.cache), dict(Page.cache))
Page('index').name
print(loads, Page('other').name, Page('other').name, loads)
pages = [Page(str(i)) for i in range(4)]
print(sorted(Page.cache), loads)
pages[1:3] = []
print(sorted(Page.cache))
pages.append(Page('0'))
pages.pop(0)
print(sorted(Page.cache))
pages.reverse()
pages.clear()
print(len(Page.cache), loads)
