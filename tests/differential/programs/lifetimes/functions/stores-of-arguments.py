# lifetime: counted
"""Functions that only store their arguments: what dies in the midst of them, what sees their frames, what goes another way."""
import sys
import traceback
import weakref
from _mortal import Mortal


class Loud:
    def __init__(self, name): self.name = name
    def __del__(self):
        frame = sys._getframe(1)
        print('dies', self.name, 'in', frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)


class Pair:
    """Two."""
    def __init__(self, first, second=None, *rest, key='k'):
        """Stores."""
        self.first = first
        self.second: object = second
        self.rest, self.key = rest, key
        return

    def swap(self, first, second):
        self.second, self.first = second, first

    def same(self, value):
        self.first = self.second = value

    def unpack(self, pair):
        self.first, self.second = pair

    def some(self, a):
        self.first, (self.second, self.key), [self.rest] = a, (None, a), [a]

    def twice(self, a, b):
        self.first = a
        self.first = b

    def late(self, a):
        self.new = 1
        self.first = a
        self.second = None


pair = Pair(Loud('a'), Loud('b'), Loud('c'), key=Loud('d'))
print('made')
pair.swap(Loud('e'), Loud('f'))
print('swapped')
pair.same(Loud('g'))
print('same')
pair.twice(Loud('h'), Loud('i'))
print('twice')
pair.unpack((Loud('x'), Loud('y')))
pair.some(Loud('z'))
print('unpacked')
for _ in range(3): pair.late(Loud(f'late {_}'))
print('late')
Pair(Loud('j')).swap(Loud('k'), Loud('l'))
print('temporary')
pair.swap(pair.first, pair.second)
pair.__init__(pair.second, pair.first)
print('again')
pair.first = pair.second = pair.rest = pair.key = None


class Node:
    def __init__(self, value): self.value = value
    def link(self, other, unused): other.next = self

node = Node(Loud('m'))
node.link(Node(Loud('n')), Loud('unused'))
print('linked')
node.link(node, node)
node.next = None
known = weakref.ref(node)
del node
print(known())


# What is stored to lets go of what its own argument is.
def empty(o, value):
    o.a = value
    o.b = None

class Holder: pass

holder = Holder()
holder.b = holder.a = None
class Dropper:
    def __del__(self):
        global kept
        kept = None
        print('dropped')
for i in range(3):
    kept = Mortal('kept')
    holder.a = Dropper()
    empty(holder, kept)
    print('emptied', kept, holder.a)
    kept = Mortal('other')
    holder.b = Dropper()
    empty(holder, kept)
    print('emptied', kept, holder.a)
holder.a = None


class Guarded:
    def __init__(self, value):
        self.plain = value
        self.checked = value
    def set(self, value):
        self.plain = value
        self.checked = value
    @property
    def checked(self): return self._checked
    @checked.setter
    def checked(self, value):
        if value is None: raise ValueError('none')
        self._checked = value

for value in (Mortal('p'), None, Mortal('q')):
    try:
        Guarded(value)
    except ValueError as e:
        print([(entry.name, entry.lineno - 100 > 0) for entry in traceback.extract_tb(e.__traceback__)])
        print(list(e.__traceback__.tb_next.tb_frame.f_locals.items())[1:])
    print('tried')


class Slotted:
    __slots__ = 'a', 'b'
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def more(self, c): self.c = c

s = Slotted(Loud('slot a'), 2)
try:
    s.more(Loud('c'))
except AttributeError as e:
    print(e)
s.__init__(1, Loud('slot b'))
del s


class Watching:
    def __init__(self, a): self.a = a
    def __setattr__(self, name, value):
        frame = sys._getframe(1)
        print('set', name, value, frame.f_code.co_name)
        self.__dict__[name] = value

Watching(Mortal('watched'))


class Base:
    def __init__(self, x): self.x = x
classes = [type(f'C{i}', (Base,), {}) for i in range(8)]
print([C(Mortal(C.__name__)).x.name for C in classes + classes])


class Deep:
    def __init__(self, x): self.x = x
def deeper(n):
    try:
        return deeper(n + 1)
    except RecursionError:
        return n
    finally:
        try: Deep(n)
        except RecursionError as e: print(e)
print(deeper(0) > 100)


def constants(o):
    o.n = None
    o.i = -1
    o.t = 1, 2
    o.f = 1.5
    o.s = 's'
for _ in range(3): constants(holder)
print(vars(holder))
try:
    constants(1)
except AttributeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno - constants.__code__.co_firstlineno)
