class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name; owner.fields = getattr(owner, 'fields', ()) + (name,)
    def __get__(self, o, t):
        if o is None: return self
        try: return o.__dict__[self.name]
        except KeyError: raise AttributeError(self.name) from None
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f'{self.name} must be {self.kind.__name__}')
        o.__dict__[self.name] = v
class Point:
    x = Typed(int); y = Typed((int, float)) if False else Typed(float)
    def __init__(self, x, y): self.x = x; self.y = y
    def __repr__(self): return 'Point(' + ', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields) + ')'
print(Point(1, 2.0), Point.fields, Point.x.name)
for args in ((1, 2), ('a', 1.0)):
    try: Point(*args)
    except TypeError as e: print(e)
p = Point(1, 1.0); del p.__dict__['x']
try: p.x
except AttributeError as e: print(e)
d = Typed(int); Point.late = d
try: p.late = 5
except AttributeError as e: print(e)
