# lifetime: counted
import gc
from weakref import ref
from _mortal import Mortal as M

gc.collect()
saved = []


class Phoenix(M):
    def __del__(self):
        print('del', self)
        saved.append(self)


p, q = Phoenix('p'), M('q')
p.q, q.p = q, p
r = ref(p)
del p, q
gc.collect()
print('resurrected', saved, saved[0].q, r())
saved.clear()
print('again')
gc.collect()
print('end')
