if a:
    pass
elif b:
    pass
elif c: pass
else:
    pass
while a:
    continue
else:
    break
for a in b: pass
for a, *b in c, d:
    pass
else:
    pass
for (a, b), c.d in e: pass
for x in *a, b: pass
try:
    pass
except:
    pass
try:
    pass
except a:
    pass
except (b, c) as d:
    pass
else:
    pass
finally:
    pass
try: pass
finally: pass
try:
    pass
except* a:
    pass
except* (b, c) as d: pass
with a: pass
with a, b as c: pass
with (a): pass
with (a), (b): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c as (d, e),): pass
with (a := b): pass
with (yield): pass
with a as b.c, d as e[f], g as (h, i), j as [k]: pass
with (a)(b) as c: pass
async def f():
    async for a in b:
        await c
    else:
        pass
    async with a as b, c: pass
    async with (a as b, c): pass
    return [x async for x in y if await z]
class A: pass
class A(): pass
class A(B, *C, metaclass=D, **E):
    x: int

    # comment at the end
@a
@b.c(d)[e]
@(f := g)
class A: pass
@a
def f(): pass
@a
async def f(): pass
if a:
	if b:
		tabs
if a:
    # comment
  # comment elsewhere

    b; c;
