# lifetime: counted
"""When the subject of a match goes, and what captures replace: the last pattern that looks at the subject uses it up."""
from _mortal import Mortal as M
class K(M):
    __match_args__ = ('x',)
    @property
    def x(self): return M(f'x of {self}')
def old(): return M('old p'), M('old q')
def last(s):
    p, q = old()
    match s():
        case [p, *q]: print('body', p, q)
def with_default(s):
    global g
    g = M('old g')
    match s():
        case [g, *_]: print('body', g)
        case _: print('default')
def first(s):
    p, q = old()
    match s():
        case [p, *q]: print('body', p, q)
        case {'k': p}: print('never')
def guarded(s):
    p, q = old()
    match s():
        case [p, *q] if M('guard').name == 'x': print('never')
        case [p, q]: print('body', p, q)
def guarded_last(s):
    p, q = old()
    match s():
        case [p, *q] if M('guard').name == 'x': print('never')
        case _: print('default', p, q)
def captured(s):
    p, q = old()
    match s():
        case p: print('body', p)
def nested(s):
    p, q = old()
    match s():
        case [[p], q] | [p, q]: print('body', p, q)
def failing(s):
    p, q = old()
    match s():
        case [p, None]: print('never')
    print('no match', p)
for f in (last, with_default, first, guarded, guarded_last, captured, nested, failing):
    print('--', f.__name__)
    f(lambda: [M('a'), M('b')])
def classes():
    p, q = old()
    match K('k'):
        case K(p): print('body', p)
def mapping():
    p, q = old()
    match {'k': M('v'), 'l': M('w')}:
        case {'k': p, 'l': q}: print('body', p, q)
def values():
    match M('subject'):
        case M(name='no'): print('never')
        case M(name='subject'): print('body')
for f in (classes, mapping, values):
    print('--', f.__name__)
    f()
match [M('g1'), M('g2')]:
    case [g, *_]: print('global', g)
