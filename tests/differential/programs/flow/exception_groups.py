from _attempt import attempt
def eg(*e, msg='g'): return ExceptionGroup(msg, list(e))
g = eg(ValueError(1), eg(KeyError('k'), ValueError(2), msg='inner'), TypeError('t'))
print(repr(g), str(g), g.message, g.exceptions[0], g.subgroup(ValueError), g.split(KeyError), g.subgroup(lambda e: isinstance(e, TypeError)), g.subgroup(OSError), g.derive([OSError()]), g.split((ValueError, KeyError)))
attempt(ExceptionGroup, 'x', []); attempt(ExceptionGroup, 'x', [5]); attempt(ExceptionGroup, 5, [ValueError()]); attempt(ExceptionGroup, 'x'); attempt(ExceptionGroup, 'x', 5); attempt(ExceptionGroup, 'x', [KeyboardInterrupt()]); print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__); attempt(g.subgroup, 5); attempt(setattr, g, 'message', 'z')
def star(e):
    try: raise e
    except* ValueError as v: print('V', repr(v), v.__context__)
    except* (KeyError, TypeError) as k: print('KT', repr(k))
    else: print('else')
    finally: print('finally')
    return 'done'
attempt(star, g); attempt(star, OSError('other')); attempt(star, eg(OSError('o'), ValueError('v')))
def none():
    try: pass
    except* ValueError: print('no')
    else: print('else ran')
none()
def reraise():
    try: raise eg(ValueError(1), KeyError(2))
    except* ValueError: raise
    except* KeyError as e: raise OSError('new') from e
try: reraise()
except ExceptionGroup as e: print(repr(e), [repr(x.__cause__) for x in e.exceptions])
def both():
    try: raise eg(ValueError(1), ValueError(2))
    except* ValueError as e: raise IndexError('one')
try: both()
except BaseException as e: print(repr(e), repr(e.__context__))
def bad():
    try: raise ValueError
    except* ExceptionGroup: pass
attempt(bad)
def bad2():
    try: raise ValueError
    except* 5: pass
attempt(bad2)
class MyG(ExceptionGroup):
    def derive(self, e): return MyG(self.message + '!', e)
m = MyG('m', [ValueError(), KeyError()]); print(repr(m.split(ValueError)), repr(m.subgroup(KeyError)))
for src in ['try: pass\nexcept* ValueError: return', 'try: pass\nexcept*: pass', 'try: pass\nexcept* A: pass\nexcept B: pass', 'def f():\n try: pass\n except* A: return 1', 'for x in y:\n try: pass\n except* A: break', 'try: pass\nexcept: pass\nexcept A: pass', 'try: pass', 'try: pass\nelse: pass']:
    attempt(compile, src, 's', 'exec')
import traceback
try: raise g
except ExceptionGroup as e: print(''.join(traceback.format_exception(e)).replace(__file__, 'prog'))
