class MyError(ValueError): pass
def t(exc, *handlers):
    try: raise exc
    except handlers as e: return 'caught ' + type(e).__name__
    except Exception as e: return 'other ' + type(e).__name__
print(t(MyError(), ValueError), t(MyError(), KeyError, ValueError), t(MyError(), KeyError), t(KeyError(), LookupError))
for bad in (1, (ValueError, 1), int, 'x', [ValueError]):
    try:
        try: raise ValueError
        except bad: print('?')
    except TypeError as e: print(e, repr(e.__context__))
try: raise ValueError('name')
except ValueError as e: pass
try: e
except NameError as x: print(x)
def f():
    e = 1
    try: raise KeyError
    except KeyError as e: del e
    try: return e
    except UnboundLocalError as u: return str(u)
print(f())
def g():
    try: raise OSError
    except (ValueError, (TypeError, OSError)): return 'nested'
try: print(g())
except TypeError as e: print(e)
class Meta(type):
    def __instancecheck__(c, o): return True
    def __subclasscheck__(c, o): return True
class Any(Exception, metaclass=Meta): pass
try:
    try: raise ValueError
    except Any: print('any')
except ValueError: print('not by hook')
import sys
try: 1/0
except: print(sys.exc_info()[0], sys.exception())
print(sys.exc_info(), sys.exception())
