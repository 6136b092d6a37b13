# lifetime: counted
import gc
from _mortal import Mortal as M

x, y = object(), 'text'
print(gc.get_referents([x, y]) == [y, x] or gc.get_referents([x, y]) == [x, y])
print([type(o).__name__ for o in gc.get_referents((1, 'a'))])
print(gc.is_tracked([]), gc.is_tracked('s'), gc.is_tracked(1), gc.is_tracked(None))
print(gc.is_tracked(M), gc.is_tracked(M('t')))
print(gc.is_finalized(M('f')))
a = M('a')
holder = [a]
print(any(o is holder for o in gc.get_referrers(a)))
print('end')
