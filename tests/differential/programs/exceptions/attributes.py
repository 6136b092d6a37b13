import sys
for e in (StopIteration(3), SystemExit(2), KeyError('k'), KeyError(1, 2), OSError(2, 'msg', 'file'), OSError('just'), UnicodeDecodeError('utf-8', b'abc', 1, 2, 'why'), UnicodeEncodeError('ascii', 'é', 0, 1, 'r'), ImportError('m', name='n', path='p'), NameError('x', name='q'), AttributeError('a', name='n', obj=1), SyntaxError('msg', ('f', 1, 2, 'text')), AssertionError(), ValueError('a', 1), StopAsyncIteration(), Exception('ünï')):
    print(repr(e), '|', str(e), '|', e.args, {k: getattr(e, k) for k in ('value', 'code', 'errno', 'strerror', 'filename', 'name', 'path', 'obj', 'msg', 'lineno', 'start', 'reason') if hasattr(e, k)})
for f in (lambda: UnicodeDecodeError(1), lambda: ValueError(x=1), lambda: ImportError('a', zzz=1), lambda: AttributeError(nme=1), lambda: SyntaxError('a', 1), lambda: BaseException.__new__(int)):
    try: print(repr(f()))
    except TypeError as e: print(e)
e = ValueError('x'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__)
try: e.add_note(1)
except TypeError as x: print(x)
class E(Exception):
    def __init__(self, a, b=2): self.a = a
    def __str__(self): return f'E:{self.a}'
print(repr(E(1)), E(1).args, str(E(5, b=3)), E(5, b=3).args)
print([c.__name__ for c in ModuleNotFoundError.__mro__], issubclass(BlockingIOError, OSError), IOError is OSError)
print(sorted(c.__name__ for c in Exception.__subclasses__() if c.__module__ == 'builtins')[:5])
