import gc

gc.collect()
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
print(gc.get_threshold())
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
print(len(gc.get_stats()))
print(gc.get_debug())
for bad in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.set_debug('x')):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
