# lifetime: counted
"""Modules that are made by hand, deleted from sys.modules, and die with what they hold."""
import gc
import sys
import types
import weakref
from _mortal import Mortal as M

m = types.ModuleType('made')
m.value = M('in module')
m.function = eval('lambda: value', m.__dict__)
sys.modules['made'] = m
watch = weakref.ref(m, lambda r: print('module is gone'))
import made
print(made is m, made.function())
del m, made
print('names gone')
del sys.modules['made']
gc.collect()
print('-- a function keeps the globals, not the module')
m = types.ModuleType('second')
m.value = M('in second')
exec('def f(): return value', m.__dict__)
f = m.f
watch = weakref.ref(m, lambda r: print('second is gone'))
del m
print(f())
del f
gc.collect()
print('-- namespace of exec')
namespace = {'M': M}
exec("x = M('x of exec')\ny = M('y of exec')", namespace)
namespace.pop('y')
del namespace
print('-- locals of exec')
exec("x = M('local of exec')", {'M': M}, {})
print('end')
