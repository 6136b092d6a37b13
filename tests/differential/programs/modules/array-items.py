"""The module array: what arrays take, give and refuse."""

import array
import copy
import gc
import io
import warnings
import weakref
from _attempt import attempt, each
from array import array as A
from collections.abc import MutableSequence

warnings.simplefilter('ignore')


class Sub(A):
    pass


class Loose(A):
    def __init__(self, *args, **kwargs):
        pass


class Index:
    def __init__(self, value, act=lambda: None):
        self.value = value
        self.act = act

    def __index__(self):
        self.act()
        return self.value


print('the items of each type code')
for code in array.typecodes:
    print(code, A(code).itemsize, memoryview(A(code)).format)
    for item in (2**70, -(2**70), -1, 2**64 - 1, 2**63, 2**32, 2**31, 2**16, 2**15, 256, 128, 'a', 'ab', '', '\U0001f600', 1.5, None, b'a', True,
                 Index(7)):
        attempt(A, code, [item])

print('construction')
each("""
A()
A(1)
A('x')
A('ii')
A('i', 3)
A('i', 'ab')
A('i', b'abc')
A('i', b'abcd')
A('i', x=1)
A('i', [1], 2)
A('u', A('i', [1]))
A('i', A('u', 'a'))
A('w', A('u', 'a'))
A('i', A('b', [1, -1]))
A('u', ['a', 'b'])
A('u', 'a\\n"\U0001f600')
A('f', [1.1, float('nan'), float('inf'), 1e300])
A('d', [10**400])
Sub('i', [1])
Sub('i', x=1)
Loose('i', [1], x=1)
Loose(x=1)
A('u', b'\\xff\\xff\\xff\\xff')[0]
A('u', b'\\xff\\xff\\xff\\xff').tounicode()
A('w', b'\\xff\\xff\\xff\\xff').tounicode()
A('w', b'\\0\\xd8\\0\\0')[0]
A('i', [1]).tounicode()
A('i').fromunicode('x')
A('u').fromunicode(1)
""", globals())

print('items and slices')
a = A('i', [1, 2, 3, 4, 5])
each("""
a['x']
a[5]
a[2**70]
a[-1], a[1:3], a[::-2], a[9:]
a[5] = 1
a['x'] = 1
a[0] = 'a'
a[9] = 'a'
del a['x']
del a[5]
a[0:1] = [1]
a[0:1] = A('b')
a[0:3:2] = A('i', [1])
del a[::-2]
a
a[::-1] = A('i', [7, 8])
a
a[3:1] = A('i', [9])
a[1:1] = a
a
del a[1]
a.pop(9)
A('i').pop()
a.pop(1.5)
a.pop(), a.pop(0), a
a.insert(2**70, 1)
a.insert(-9, 6), a.insert(9, 8), a
a.remove(99)
a.index(99)
a.index()
a.index(8, -1), a.index(6, 0, 1)
a.index(6, 'x')
a.count(8), 8.0 in a, '8' in a
a.append('x')
a.extend(3)
a.extend(A('b'))
a.extend([1, 'x'])
a
a.reverse(), a, a.byteswap(), a, a.byteswap()
a + [1]
a + A('b')
a += [1]
a * 'x'
a * 2, -1 * a
a * 2**62
a.fromlist((1,))
a.fromlist([1, 'x'])
a.frombytes('x')
a.frombytes(b'x')
a.frombytes(A('i', [1]))
a.tobytes(), a.tolist()
a.__sizeof__() - A('i').__sizeof__() >= len(a) * a.itemsize
a.typecode, a.itemsize, a.buffer_info()[1]
a.typecode = 'b'
hash(a)
A[int]
""", globals())
items = [Index(1, lambda: items.append(3)), 2]
attempt(a.fromlist, items)
print(a)

print('comparison')
nan = float('nan')
each("""
A('i', [1, 2]) == A('d', [1, 2]), A('i', [1]) == [1], A('d', [nan]) == A('d', [nan])
A('i', [1]) < A('i', [1, 2]), A('i', [2]) <= A('d', [1, 2]), A('q', [-1]) > A('Q', [1])
A('i') < [1]
b'\\1\\0\\0\\0' == A('i', [1]), A('B', b'a') == b'a', bytearray(b'a') == A('B', b'a'), memoryview(b'a') == A('B', b'a')
b'a' < memoryview(b'b')
""", globals())

print('memory')
m = memoryview(a)
each("""
m.format, m.itemsize, m.shape, m.strides, m.readonly, m.obj is a, m.tolist() == a.tolist()
a.append(1)
a.pop()
del a[0]
del a[0:0]
a[0:1] = A('i')
a.extend([])
a.extend([1])
a.fromlist([])
a.frombytes(b'')
a.__imul__(1) is a
a.__imul__(2)
a.clear()
a.insert(0, 1)
a[0:1] = A('i', [77])
m[0]
m[1] = 78
a.reverse(), m.tolist() == a.tolist(), a.byteswap(), m.tolist() == a.tolist()
a.append(memoryview(a).release())
""", globals())
m.release()
a.append(5)
w = memoryview(A('w', 'ab'))
each("""
w[0]
w[0] = 'a'
list(w)
w == w, w == A('w', 'ab')
w.cast('B').tolist()
w[1:].tobytes()
memoryview(A('d', [1.5])).cast('B').nbytes
bytes(A('h', [1, 2])), bytearray(A('h', [1])), b'-'.join([A('B', b'a'), b'b']), int(A('B', b'12')), float(A('B', b'1.5')), str(A('B', b'hi'), 'ascii')
sorted(set(dir(iter(w))) - set(dir(object)))
""", globals())
b = bytearray(b'abc')
v = memoryview(b)
b *= 1
attempt(b.__init__, b'xyz')
b[0] = 65
print(v.tobytes())
attempt(b.__init__, b'ab')

print('files')
stream = io.BytesIO()
A('h', [1, 2, 3]).tofile(stream)
stream.seek(0)
back = A('h')
attempt(back.fromfile, stream, 2)
attempt(back.fromfile, stream, 2)
print(back)
attempt(back.fromfile, stream, -1)
attempt(back.fromfile, io.StringIO('ab'), 1)
attempt(back.tofile, 3)

print('copies and pickles')
for protocol in range(6):
    for value in (A('d', [1.5]), A('u', 'é'), Sub('B', b'ab')):
        make, args, state = value.__reduce_ex__(protocol)
        again = make(*args)
        print(protocol, again == value, type(again) is type(value), repr(again), state)
print(A('h', [1, 258]).__reduce_ex__(2), A('h', [1, 258]).__reduce_ex__(3)[1:])
attempt(A('h').__reduce_ex__, 'x')
print(type(copy.copy(Sub('i'))), type(copy.deepcopy(Sub('i'))), type(Sub('i')[:]))
each("""
array._array_reconstructor(1, 'b', 0, b'')
array._array_reconstructor(int, 'b', 0, b'')
array._array_reconstructor(A, 'z', 0, b'')
array._array_reconstructor(A, '', 0, b'')
array._array_reconstructor(A, 'b', 22, b'')
array._array_reconstructor(A, 'b', 'x', b'')
array._array_reconstructor(A, 'b', 1, '')
array._array_reconstructor(A, 'h', 2, b'a')
array._array_reconstructor(Sub, 'h', 5, b'ab')
array._array_reconstructor(A, 'f', 6, b'\\1\\0\\0\\0')
array._array_reconstructor(A, 'd', 15, b'\\x3f\\x80\\0\\0')
array._array_reconstructor(A, 'i', 14, b'\\0\\0\\x80\\x3f')
array._array_reconstructor(A, 'u', 21, b'\\0\\0\\0a')
array._array_reconstructor(A, 'w', 18, b'a\\0b')
""", globals())

print('the rest')
steps = iter(A('i', [1, 2]))
next(steps)
print(steps.__reduce__()[1:], list(steps), steps.__reduce__()[1:], '__length_hint__' in dir(steps))
attempt(type(steps))
attempt(steps.__setstate__, 'x')
print(isinstance(a, MutableSequence), list(reversed(A('b', b'ab'))), array.ArrayType is A, A, type(steps))
match A('b', b'abc'):
    case [first, *rest]:
        print(first, rest)
reference = weakref.ref(A('b'))
gc.collect()
print(reference())
attempt(setattr, A, 'x', 1)
