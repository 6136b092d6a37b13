import sys, types
m = types.ModuleType('m', 'the doc'); print(m, m.__doc__, m.__name__, sorted(vars(m)))
m.x = 1; sys.modules['m'] = m
import m as other; from m import x; print(other is m, x)
try: from m import nope
except ImportError as e: print(e, e.name, e.path, e.name_from)
try: import not_there
except ModuleNotFoundError as e: print(e, e.name)
try: import not_there.sub
except ModuleNotFoundError as e: print(e, e.name)
try: import m.sub
except ModuleNotFoundError as e: print(e, e.name)
sys.modules['blocked'] = None
try: import blocked
except ModuleNotFoundError as e: print(e)
try: m.nope
except AttributeError as e: print(e)
def module_getattr(name):
    if name == 'dyn': return 'dynamic'
    raise AttributeError(f'custom {name}')
m.__getattr__ = module_getattr; print(m.dyn)
try: m.zzz
except AttributeError as e: print(e)
from m import dyn; print(dyn)
m.__all__ = ['x', 'dyn']; ns = {}; exec('from m import *', ns); print(sorted(k for k in ns if k[:2] != '__'))
m.__dir__ = lambda: ['b', 'a']; print(dir(m))
class Mod(types.ModuleType):
    @property
    def prop(self): return 'prop'
m.__class__ = Mod; print(m.prop)
print(__name__, __doc__, '__file__' in globals(), type(__builtins__).__name__, sys.modules['__main__'].m is m)
import os.path, collections.abc as cabc; print(os.path.join('a', 'b'), cabc.__name__)
for f in (lambda: __import__('m', fromlist=['x']).x, lambda: __import__(''), lambda: __import__('m', level=-1), lambda: __import__(1), lambda: types.ModuleType(), lambda: __import__('x', globals={}, level=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import importlib; print(importlib.import_module('m') is m)
for args in (('.x',), ('..x', 'pkg')):
    try: importlib.import_module(*args)
    except (TypeError, ImportError) as e: print(type(e).__name__, e)
