constructor = 1; __proto__ = 2; prototype = 3; arguments = 4; let = 6; var = 7; this = 8; new = 9; function = 10
undefined = 11; null = 12; NaN = 13; Infinity = 14; globalThis = 15; window = 16; process = 17; require = 18; eval_ = 19; static = 20
toString = 21; hasOwnProperty = 22; valueOf = 23; delete = 24; typeof = 25; void = 26; enum = 27; export = 28; switch = 29; case = 30; debugger = 31
print(constructor, __proto__, prototype, arguments, let, var, this, new, function, undefined, null, NaN, Infinity, globalThis, window, process, require, static)
print(toString, hasOwnProperty, valueOf, delete, typeof, void, enum, export, switch, case, debugger)
print(sorted(k for k in globals() if k[0] != '_'), '__proto__' in globals())
class constructor:
    constructor = 1
    __proto__ = 2
    prototype = 3
    def toString(self): return 'ts'
    def hasOwnProperty(self): return 'hop'
    def valueOf(self): return 'vo'
    def then(self): return 'then'
    length = 5
    name = 'n'
    caller = 1
    arguments = 2
c = constructor()
print(c.constructor, c.__proto__, c.prototype, c.toString(), c.hasOwnProperty(), c.valueOf(), c.then(), c.length, c.name)
c.__proto__ = 10; c.constructor = 11; c.prototype = 12; c.arguments = 13; c.let = 14; c.toString = 15; c.__defineGetter__ = 3
print(c.__proto__, c.constructor, c.prototype, c.arguments, c.let, c.toString, vars(c))
del c.__proto__
print(c.__proto__, vars(c))
d = {'__proto__': 1, 'constructor': 2, 'toString': 3}
print(d, d['__proto__'], '__proto__' in d, d.pop('__proto__'), d, '__proto__' in d, d.get('hasOwnProperty'), d.get('valueOf'))
d['__proto__'] = {'x': 1}; print(d, d.get('x'), dict(__proto__=5), {**{'__proto__': 6}})
def f(__proto__, constructor=2, *arguments, let=3, **this): return __proto__, constructor, arguments, let, this
print(f(1), f(__proto__=1, constructor=2, let=4, prototype=5), f(1, 2, 3, 4), f(1, __class__=3))
def g():
    async_ = 1; arguments = 2; yield_ = 3; undefined = 4; rt = 5; d = 6; a = 7; e = 8; G = 9; v_x = 10; self = 11; support = 12
    def h(): return async_, arguments, yield_, undefined, rt, d, a, e, G, v_x, self, support
    return h()
print(g())
for missing in ('undefined_', 'window_', 'globalThis_', 'process_', 'Array', 'Object', 'console', 'Math', 'JSON', 'Symbol', 'Proxy', 'Function', 'setTimeout', 'fetch', 'Buffer', '__dirname', 'module', 'exports', 'import_', 'support_', 'rt', 'S', 'Map'):
    try: print(missing, eval(missing))
    except NameError as e: print(e)
class E: pass
o = E()
for name in ('constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '__lookupGetter__', 'type', 'value', 'dict', 'shape', 'fields', 'ownGet', 'ownDict', 'identity', 'call', 'apply', 'bind', 'length'):
    for x in (o, E, 1, 'a', [], {}, f, None, g(), ValueError(), (i for i in ())):
        if hasattr(x, name): print(name, x)
    try: getattr(o, name)
    except AttributeError as e: print(e)
setattr(o, '__proto__', 1); print(getattr(o, '__proto__'), o.__dict__)
setattr(o, '', 1); setattr(o, 'a b', 2); setattr(o, '\ud800', 3); setattr(o, '\u2028', 4); print(o.__dict__)
n = type('constructor', (), {'__proto__': 1, 'prototype': 2}); print(n, n.__proto__, n.prototype, n.__name__)
exec('__proto__ = 5; print(__proto__)', ns := {}); print(sorted(ns))
