# lifetime: counted
"""gc.get_referrers and get_referents of small graphs, and what is tracked."""
import gc
from _mortal import Mortal as M

gc.collect()
a = M('a')
holder = [a]
table = {'k': a}
box = (a, 1)
names = sorted(type(r).__name__ for r in gc.get_referrers(a) if r is not globals())
print(names)
print(gc.get_referents(holder), gc.get_referents(box))
holder.append(holder)
print(len([r for r in gc.get_referrers(holder) if r is holder]))
del holder, table, box
gc.collect()
print([r for r in gc.get_referrers(a) if r is not globals()])
print(gc.is_tracked(a), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked('s'), gc.is_tracked(M))
print(any(o is a for o in gc.get_objects()))
print(gc.is_finalized(a))
print('-- finalized and back')


class Back(M):
    def __del__(self):
        global back
        back = self
        super().__del__()


o = Back('o')
del o
print(gc.is_finalized(back))
del back
print('end')
