"""What builtin functions and static methods say of themselves."""

import functools
import gc
import math
import re
import sys

for module, names in [
    (__builtins__, 'abs all ascii bin callable chr delattr dir divmod eval getattr globals hasattr id isinstance iter len'),
    (__builtins__, 'locals max min next oct ord pow print repr round setattr sorted sum vars __build_class__'),
    (math, 'acos atan2 comb dist fsum gcd hypot isclose lcm log log2 nextafter perm prod'),
    (gc, 'collect disable enable get_objects get_referents get_threshold is_tracked set_threshold'),
    (sys, 'displayhook exc_info exit getrecursionlimit getsizeof intern setrecursionlimit'),
    (functools, 'reduce cmp_to_key'),
]:
    for name in names.split():
        f = getattr(module, name)
        print(f, f.__qualname__, f.__text_signature__)


class Text(str):
    pass


functions = [str.maketrans, bytes.maketrans, bytearray.maketrans, Text.maketrans, dict.fromkeys, int.from_bytes, float.fromhex]
functions += [object.__new__, str.__new__, Text.__new__, type.__prepare__, object.__init_subclass__, [].append, ''.join]
for f in functions:
    print(re.sub(' at 0x.*>', '', repr(f)), f.__qualname__, repr(f.__self__), f.__module__, f.__text_signature__)

print(str.maketrans is Text.maketrans, str.maketrans == bytes.maketrans, str.__dict__['maketrans'].__func__ is str.maketrans)
print(str.maketrans.__reduce__(), len.__reduce__())
print(dict.update.__text_signature__, str.maketrans('a', 'b'), 'a'.maketrans('a', 'b'))
