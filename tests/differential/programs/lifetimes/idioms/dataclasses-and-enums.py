# lifetime: counted
"""Instances of dataclasses: replaced, compared, frozen; defaults made for each; and members of enums that never die."""
from dataclasses import dataclass, field, replace
from enum import Enum
from _mortal import Mortal as M


@dataclass
class Point:
    x: object
    y: object = None
    rest: list = field(default_factory=lambda: [M('from the factory')])


@dataclass(frozen=True)
class Frozen:
    value: object


class Color(Enum):
    RED = 1
    GREEN = 2


p = Point(M('x'), M('y'))
q = replace(p, x=M('other x'))
print(p.rest is q.rest)
del p
print('p is gone', q.y)
q.rest = []
print('rest replaced')
q.x = q.y = None
print('--')
del q
f = Frozen(M('frozen'))
try:
    f.value = M('refused')
except AttributeError as e:
    print(type(e).__name__)
del f
print('-- enum')
Color.RED.note = M('note of RED')
print(Color(1) is Color.RED, Color['GREEN'].name)
del Color.RED.note
print('end')
