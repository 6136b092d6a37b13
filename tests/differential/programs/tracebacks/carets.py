import traceback
class O:
    a = 1
    def m(self, *a): return self
o = O(); d = {'k': [1, 2]}; n = None; z = 0
def t(f):
    try: f()
    except Exception: print(traceback.format_exc())
t(lambda: o.a.b.c)
t(lambda: d['k'][5] + d['x'])
t(lambda: o.m(1).m(n.x))
t(lambda: 1 + 2 * 3 / z)
t(lambda: (1 +
           2 +
           n))
t(lambda: d['k']['a']['b'])
t(lambda: o.m()(1, 2))
t(lambda: f'{o.zz} {1}')
t(lambda: [i / z for i in range(3)])
t(lambda: 'é' + 'ü' + 1 + 'x')
t(lambda: "日本" + n)
t(lambda: -'x')
t(lambda: n < 1 < 2)
t(lambda: not o.q)
t(lambda: [*n])
t(lambda: {**n})
t(lambda: o.m(*n))
def assign():
    x, y = 1,
t(assign)
def aug():
    q = d
    q['k'] += 1
t(aug)
def attr():
    n.x = 5
t(attr)
def delete():
    del d['none']
t(delete)
def withs():
    with n as q: pass
t(withs)
def loop():
    for i in 5: pass
t(loop)
def imp():
    from collections import nothing_like_that as q
try: imp()
except ImportError as e: print(traceback.format_exc().splitlines()[2])
def ret(): return o.zzz()
t(ret)
def raising():
    raise (
        ValueError('spread')
    )
t(raising)
def assertion():
    assert z == 1, 'message'
t(assertion)
