# lifetime: counted
"""What exceptions hold: arguments, attributes, notes, causes; of subclasses with their own state."""
from _mortal import Mortal as M


class Error(Exception):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra

    def __del__(self):
        print('error dies', self.args)


e = Error(M('argument'), extra=M('extra'))
e.note = M('attribute')
e.__cause__ = KeyError(M('in the cause'))
e.args = (M('other argument'),)
print('--')
del e
print('-- context set and broken')
a, b = Error('a'), Error('b')
a.__context__ = b
b.__context__ = a
a.__context__ = None
del b
del a
print('-- attributes of builtin exceptions')
e = StopIteration(M('value'))
e.value = M('other value')
print('--')
del e
e = SystemExit(M('code'))
del e
e = OSError(1, M('strerror'), M('filename'))
print('--')
e.filename = None
del e
e = AttributeError('x', name='n', obj=M('obj'))
del e
e = KeyError(M('key'))
e.add_note('a note')
e.__notes__.append(M('in the notes'))
del e
print('-- replaced while handled')
try:
    raise Error(M('handled'))
except Error as e:
    e = M('instead')
    print('handler goes on', e)
print('-- raised from a class')


class Made(Error):
    def __init__(self):
        super().__init__(M('made by raise'))


try:
    raise Made
except Made as error:
    print('caught', error)
print('end')
