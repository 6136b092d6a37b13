"""finalize where others have __del__: explicit closing, the same at death, never twice; what is left at exit runs newest first."""
import gc
from weakref import finalize


class Handle:
    opened = []

    def __init__(self, name):
        self.name = name
        self.opened.append(name)
        self._finalizer = finalize(self, self._close, name)

    @classmethod
    def _close(cls, name):
        cls.opened.remove(name)
        print('closing', name)
        return f'{name} closed'

    def close(self):
        return self._finalizer()

    @property
    def closed(self):
        return not self._finalizer.alive

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


a = Handle('a')
print(a.closed, a.close(), a.closed, a.close(), Handle.opened)
with Handle('b') as b:
    print(Handle.opened)
print(b.closed)
c = Handle('c')
f = c._finalizer
print(f.peek()[0] is c, f.peek()[2:], f.atexit, f.alive)
del c
gc.collect()
print(f.alive, f.peek(), f.detach(), f())
d = Handle('d')
obj, func, args, kwargs = d._finalizer.detach()
print(obj is d, args, kwargs, d.closed, Handle.opened)
del d, obj
gc.collect()
print('d was never closed', Handle.opened)
cyclic = Handle('cyclic')
cyclic.self = cyclic
del cyclic
gc.collect()
print(Handle.opened)
first, second, third = Handle('first'), Handle('second'), Handle('third')
second._finalizer.atexit = False
first._finalizer.atexit = True
finalize(first, print, 'beside the other of first')
print('end')
