import contextvars, atexit
v = contextvars.ContextVar('v', default='d'); w = contextvars.ContextVar('w')
t = v.set(1); print(v.get(), t.old_value is contextvars.Token.MISSING, t.var is v); v.reset(t); print(v.get(), w.get('x'))
try: w.get()
except LookupError as e: print(type(e).__name__)
def f(): v.set('inside'); w.set(2); return v.get()
c = contextvars.copy_context(); print(c.run(f), v.get(), c[v], c.get(w), len(c), w in c, sorted(k.name for k in c))
try: v.reset(t)
except RuntimeError as e: print('used')
def nested():
    t = v.set(2)
    inner = contextvars.copy_context(); inner.run(v.set, 3)
    return v.get(), inner[v]
print(contextvars.Context().run(nested))
atexit.register(print, 'first registered', sep='-'); atexit.register(lambda: print('second'))
@atexit.register
def bye(): print('bye')
atexit.unregister(bye)
