# lifetime: counted
"""By whom a coroutine was made, and what is said of one that nobody awaits."""
import sys
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


async def coroutine():
    pass


def inner():
    return coroutine()


def outer():
    return inner()


print(sys.get_coroutine_origin_tracking_depth(), outer().cr_origin)
for depth in (1, 2, 100):
    sys.set_coroutine_origin_tracking_depth(depth)
    c = outer()
    print([entry[1:] for entry in c.cr_origin])
    c.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error, sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(2)
outer()
sys.unraisablehook = lambda unraisable: print('unraisable', repr(unraisable.exc_value))
warnings._warn_unawaited_coroutine = lambda coroutine: 1 / 0
outer()
del warnings._warn_unawaited_coroutine
outer()
