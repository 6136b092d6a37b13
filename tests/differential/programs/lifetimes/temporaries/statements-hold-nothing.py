"""What a statement needs while it runs dies with it, or as soon as it is not needed, in a module, in a function and in a generator."""
import gc
import sys
from weakref import ref


class F:
    """Can be everything that a statement uses."""

    def __init__(self):
        self.items = [1, 2]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.items.pop()

    def fail(self):
        raise ValueError(self)

    def holder(self):
        return [self]

    @property
    def part(self):
        return self.items


def gen(a):
    yield a


def collect(name):
    gc.collect()
    print(name, r() is None, end='; ')


SOURCE = '''
f = F(); r = ref(f)
for x in f: pass
del f
collect('for')

f = F(); r = ref(f)
for x in f: break
del f
collect('for left')

f = F(); r = ref(f)
for x in f.holder():
    del f, x
    collect('item of a list that lives')
collect('item')

f = F(); r = ref(f)
for x in gen(f):
    pass
del f, x
collect('item of a generator')

f = F(); r = ref(f)
try:
    for x in f.holder():
        for y in [f]:
            x.fail()
except ValueError:
    del f, x, y
    collect('loops left by an error that is handled')
collect('loops left by an error')

for i in 1, 2:
    f = F(); r = ref(f)
    for x in f.holder():
        with f as y:
            continue
    try:
        for x in f.holder():
            with f:
                break
    finally:
        del f, x, y
        collect('left by break and continue')

f = F(); r = ref(f)
try: f.fail()
except ValueError as e: pass
del f
collect('except as')

f = F(); r = ref(f)
try: f.fail()
except ValueError:
    print(sys.exception() is not None, end=' ')
del f
collect('except')

f = F(); r = ref(f)
try:
    try: f.fail()
    finally: pass
except ValueError: pass
del f
collect('finally')

f = F(); r = ref(f)
try:
    try: f.fail()
    except KeyError: pass
    except ValueError: raise KeyError(1) from None
except KeyError as e:
    e.__traceback__ = e.__context__ = None
    del f
    collect('raised again, handled')
collect('raised again')

f = F(); r = ref(f)
try: raise ExceptionGroup('g', [ValueError(f), KeyError(f)])
except* ValueError as e: pass
except* KeyError: pass
del f
collect('except*')

f = F(); r = ref(f)
with f: pass
del f
collect('with')

f = F(); r = ref(f)
with f as x:
    x.fail()
del f, x
collect('with an error')

f, g = F(), F(); r = ref(f)
with f.holder()[0] as x, g as y: pass
del f, x
collect('with two')

f = F(); r = ref(f)
match f:
    case F(items=[a, b, c]): pass
    case F(items=[a, b]):
        del f
        collect('in match')
collect('match')

f = F(); r = ref(f)
match f.holder():
    case [x, y]: pass
    case [x] | {'x': x} if x is not f: pass
    case _: pass
del f, x
collect('match without a case')

f = F(); r = ref(f)
if f.part == f.items and f.holder()[0].part:
    del f
    collect('in if')
collect('if')

f = F(); r = ref(f)
while f.part == f.items and f.holder()[0].part:
    f = None
    collect('in while')
    break
collect('while')

f = F(); r = ref(f)
x, y = f
del f
collect('unpacking')

f = F(); r = ref(f)
[x for x in [f]]
{x: [y for y in (x, f)] for x, z in zip([f], [f])}
[(lambda: x) for x in [f]]
del f
collect('comprehensions')

f = F(); r = ref(f)
x = f.items if f.part else None
y = f and 1
z = f == f != f
assert f.part, f
x = f'{f!r:>5}' and '%s' % (f,)
f.items[0] += 1
f.items[:] = [1]
f.part.append(f)
f.items = None
del f
collect('expressions')

f = F(); r = ref(f)
class K:
    x = f
    del x
del f
collect('class')

f = F(); r = ref(f)
def g(a=f, *, b: f = f): pass
@(lambda x: f)
def g(): pass
del f, g
collect('def')
'''

r = None
print('in a module')
exec(SOURCE)
print()
for kind in 'function', 'generator', 'generator that is suspended often', 'coroutine':
    body = SOURCE.replace('\n', '\n    ')
    if kind.startswith('generator'):
        body += 'yield'
    if kind.endswith('often'):
        body = body.replace('\n    collect(', '\n    yield\n    collect(')
    exec(f'{"async " if kind == "coroutine" else ""}def run():\n    global r\n    {body}')
    print('in a', kind)
    running = run()
    try:
        while True:
            running.send(None)
    except (StopIteration, AttributeError):
        print()
