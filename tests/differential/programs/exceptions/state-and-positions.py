"""What exceptions with members are copied and pickled with, and the errors of codecs: their arguments, positions and texts."""
import copy, builtins
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for n in ('UnicodeEncodeError', 'UnicodeDecodeError', 'UnicodeTranslateError'):
    E = getattr(builtins, n)
    t(lambda: E())
    t(lambda: E(1, 2, 3, 4)); t(lambda: E(1, 2, 3, 4, 5)); t(lambda: E('a', 'b', 'c', 1, 'r')); t(lambda: E('a', b'b', 'c', 1, 'r')); t(lambda: E('abc', 1, 2, 4)); t(lambda: E('abc', 1, 2, 'r', 'x'))
for e in (UnicodeTranslateError('abc', 1, 2, 'why'), UnicodeTranslateError('aééc', 1, 3, 'why'), UnicodeTranslateError('a\u1234c', 1, 2, 'why'), UnicodeTranslateError('a\U0001f600c', 1, 2, 'why'),
          UnicodeEncodeError('ascii', 'abc', 1, 2, 'why'), UnicodeDecodeError('ascii', b'abc', 1, 2, 'why'), UnicodeDecodeError('ascii', bytearray(b'abc'), 1, 3, 'why'), UnicodeEncodeError('ascii', 'abc', 5, 9, 'why'), UnicodeDecodeError('ascii', b'', 0, 1, 'why'), UnicodeTranslateError('', 0, 1, 'x')):
    print(str(e), e.start, e.end, e.object, e.args, e.encoding)
e = UnicodeEncodeError('ascii', 'abc', 1, 2, 'why'); e.start = 7; print(e.start, e.end, str(e)); e.start = -3; print(e.start)
t(lambda: setattr(e, 'start', 'x')); t(lambda: setattr(e, 'object', 3)); t(lambda: delattr(e, 'reason')); 
for e in (OSError(2, 'no', 'file'), OSError(2, 'no', 'f', None, 'g'), OSError('foo', 'bar'), OSError(), FileNotFoundError(2, 'x', 'f'), ImportError('m', name='n', path='p'), ImportError('m'), ModuleNotFoundError('q', name='z'), ImportError('m', name_from='u'), AttributeError('a', name='x', obj=3), AttributeError(), NameError('n', name='v'), NameError(), StopIteration(3), KeyError(1, 2), SyntaxError('m', ('f', 1, 2, 't')), SystemExit(3)):
    print(repr(e), e.__reduce__(), e.__reduce_ex__(4) == e.__reduce__(), e.__getstate__())
    c = copy.copy(e)
    print(type(c), c.args, {k: getattr(c, k, '-') for k in ('name', 'path', 'obj', 'filename', 'filename2', 'value', 'code', 'errno')}, str(c) == str(e))
e = AttributeError('a'); e.extra = 1; print(e.__reduce__(), e.__getstate__())
e = ImportError('a', name='b'); e.extra = 1; print(e.__reduce__())
e = OSError(1, 'a', 'f'); e.extra = 1; print(e.__reduce__())
print(NameError.__str__, AttributeError.__str__)
t(lambda: OSError.__reduce__(3))
