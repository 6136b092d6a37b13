# lifetime: counted
"""__del__ that brings back one object of a cycle: what it reaches lives on, the rest dies in the same collection."""
import gc
import weakref
from _mortal import Mortal as M

gc.collect()
saved = []


class Saver(M):
    def __del__(self):
        print('saver', self.name)
        saved.append(self.kept)


kept = M('kept', part=M('part of kept'))
s = Saver('s', kept=kept, lost=M('lost'))
s.me = s
watch = [weakref.ref(s, lambda r: print('saver is gone')), weakref.ref(kept, lambda r: print('kept is gone'))]
del s, kept
gc.collect()
print('collected', saved, [r() for r in watch])
saved.clear()
print('-- the whole cycle comes back')


class Phoenix(M):
    def __del__(self):
        print('phoenix', self.name)
        saved.append(self)


p = Phoenix('p')
p.me = p
p.part = M('part')
watch = weakref.ref(p)
del p
gc.collect()
print(watch(), saved)
saved.clear()
print('again unreachable')
gc.collect()
print(watch())
print('-- one of two brings the other back')
q = Saver('q')
q.kept = M('other', back=q)
del q
gc.collect()
print(saved)
saved.pop()
gc.collect()
print('end')
