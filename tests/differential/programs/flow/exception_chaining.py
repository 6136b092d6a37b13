from _attempt import attempt
def chain(e):
    parts = []
    while e is not None:
        parts.append(f'{type(e).__name__}({e})' + ('!' if e.__suppress_context__ else ''))
        e = e.__cause__ or e.__context__
    return ' <- '.join(parts)
def one():
    try: raise ValueError('v')
    except ValueError: raise KeyError('k')
def two():
    try: raise ValueError('v')
    except ValueError as e: raise KeyError('k') from e
def three():
    try: raise ValueError('v')
    except ValueError: raise KeyError('k') from None
def four():
    try: one()
    except KeyError: raise IndexError('i')
def five():
    e = ValueError('self')
    try: raise e
    except ValueError: raise e
def six():
    try: raise ValueError('a')
    except ValueError:
        try: raise KeyError('b')
        except KeyError: pass
        raise IndexError('c')
def seven():
    try: raise ValueError('a')
    except ValueError: pass
    raise KeyError('fresh')
def eight():
    def gen():
        try: yield
        except ValueError: raise KeyError('in gen')
    g = gen(); next(g); g.throw(ValueError('thrown'))
def nine():
    raise ValueError from KeyError
def ten():
    try: raise ValueError('a')
    finally: {}['missing']
def eleven():
    class CM:
        def __enter__(self): pass
        def __exit__(self, *a): raise OSError('exit')
    with CM(): raise ValueError('body')
for f in (one, two, three, four, five, six, seven, eight, nine, ten, eleven):
    try: f()
    except Exception as e: print(f.__name__, chain(e))
e = ValueError(1, 'two'); e.custom = 5
print(e.args, str(e), repr(e), e.__dict__, e.__traceback__, str(ValueError()), repr(ValueError('x',)), str(KeyError('k')), str(KeyError()), str(OSError(2, 'msg')), str(OSError(2, 'msg', 'file')), repr(OSError(2, 'm', 'f')), OSError(2, 'x').errno, type(OSError(2, 'x')).__name__, OSError('only').errno)
e.add_note('n1'); e.add_note('n2'); print(e.__notes__); attempt(e.add_note, 5); e.args = [3]; print(e.args, str(e)); attempt(setattr, e, 'args', 5); attempt(setattr, e, '__cause__', 5); attempt(setattr, e, '__traceback__', 5); attempt(e.with_traceback, 5); attempt(delattr, e, 'args'); e.__cause__ = KeyError('z'); print(e.__suppress_context__)
class My(Exception):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
    def __str__(self): return f'My<{self.args} {self.b}>'
attempt(lambda: (_ for _ in ()).throw(My(1))); print(repr(My(5)), My(1, b=3), My.__mro__[1].__name__); attempt(My); 
s = SystemExit(3); print(s.code, SystemExit().code, SystemExit('a', 1).code, StopIteration(5).value, UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'why'), UnicodeEncodeError('ascii', 'é', 0, 1, 'r'), ImportError('m', name='n', path='p').name, AttributeError('x', name='n', obj=5).obj, NameError('q', name='z').name, SyntaxError('bad', ('f', 1, 2, 'text')).lineno); attempt(UnicodeDecodeError, 1); attempt(ImportError, bad=1); attempt(ValueError, x=1); attempt(StopIteration, 1, 2)
