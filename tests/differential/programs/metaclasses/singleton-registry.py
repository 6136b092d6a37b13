class Singleton(type):
    made = {}
    def __call__(cls, *a):
        if cls not in cls.made: cls.made[cls] = super().__call__(*a)
        return cls.made[cls]
class A(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(A(1) is A(2), A(3).v)
class Registry(type):
    def __init__(cls, n, b, ns):
        super().__init__(n, b, ns)
        if not hasattr(cls, 'all'): cls.all = {}
        else: cls.all[n.lower()] = cls
class Plugin(metaclass=Registry): pass
class One(Plugin): pass
class Two(Plugin): pass
print(sorted(Plugin.all), Plugin.all['one']().__class__.__name__)
class Abstract(type):
    def __call__(cls, *a):
        missing = [n for n in dir(cls) if getattr(getattr(cls, n), 'abstract', 0)]
        if missing: raise TypeError(f'abstract: {missing}')
        return type.__call__(cls, *a)
def abstract(f): f.abstract = True; return f
class Shape(metaclass=Abstract):
    @abstract
    def area(self): ...
class Sq(Shape):
    def area(self): return 4
try: Shape()
except TypeError as e: print(e)
print(Sq().area())
