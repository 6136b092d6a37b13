import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PyStr } from '../../runtime/index.js';
import { audit } from './audit.js';

/** Builtin containers, iterators and the like count the owners of what they hold, and let go of all of it when they die. */

const SETUP = `
import bisect, collections, contextvars, copy, functools, heapq, io, itertools, operator, re, types
class C:
    alive = 0
    def __init__(self, n=0):
        self.n = n
        C.alive += 1
    def __del__(self): C.alive -= 1
    def __call__(self, *args, **keywords): return self
    def __lt__(self, other): return self.n < other.n
class L(list): pass
class T(tuple): pass
class D(dict): pass
class F:
    @property
    def p(self): return self.a
    @p.setter
    def p(self, a): self.a = a
word = re.compile(b'b(.)')
lock = contextvars.ContextVar('lock')
def attempt(f, *args):
    try: f(*args)
    except Exception: pass
`;

const PROGRAMS: Readonly<Record<string, string>> = {
  list: `
x = [C(1), C(2), C(3)]; x.append(C()); x.insert(1, C()); x.extend([C(), C()]); x += (C(),); x.pop(); x.pop(0); x.remove(x[1])
x[0] = C(); x[1:2] = [C(), C()]; x[::2] = [C() for _ in x[::2]]; attempt(x.__setitem__, slice(0, 3, 2), [C()]); del x[0], x[0:1], x[::2]
x *= 2; x.reverse(); x.sort(); x.sort(key=lambda c: C(c.n), reverse=True); y = x[:] + x * 2; y.clear(); z = copy.copy(x); z.__init__([C()])`,
  'a list that is changed while it is sorted': `
x = [C(1), C(2)]
def key(c): x.append(C()); return c.n
attempt(lambda: x.sort(key=key))`,
  'subclasses of builtins': `
x = L([C()]); x.a = C(); y = T([C()]); y.a = x; z = D(a=C()); z.b = y; z.b = None; del x.a; z.__dict__ = {'c': C()}`,
  dict: `
x = {1: C(), C(): 2}; x[1] = C(); x[2] = C(); del x[1]; x.pop(2); x.pop(2, C()); x.setdefault(3, C()); x.setdefault(3, C()); x.update({4: C()}, k=C())
x |= {5: C()}; y = x | {6: C()}; y.popitem(); z = dict.fromkeys([C(), C()], C()); y.clear(); w = dict([(1, C()), (C(), 2)]); v = w.copy()
for i in range(50): w[i] = C()
for i in range(45): del w[i]`,
  'views and iterators of dicts': `
x = {1: C(), C(): 2}; k = x.keys(); v = x.values(); i = x.items(); a, b, c = iter(k), iter(v), iter(i); next(a); next(b); d = next(c)
e = reversed(x); next(e); f = k & {1}; g = i - {1}; h = i.mapping; list(a); j = copy.copy(c); r = a.__reduce__()`,
  set: `
x = {C(1), C(2)}; c = C(); x.add(c); x.add(c); x.discard(c); x.discard(c); x.update([C(), C()], {c}); x.remove(c); x.pop(); y = x | {c}; y &= x | {c}; y -= {c}
z = frozenset([c, C()]); y ^= z; w = x.copy(); w.clear(); i = iter(y); next(i); x.intersection_update(z); y.symmetric_difference_update([c]); y.difference_update(z)`,
  'sequences of other kinds': `
a = (C(), C()); b = a + a; c = a * 3; d = a[1:]; e = iter(a); next(e); f = reversed([C()]); next(f); g = slice(C(), C(), C()); h = range(3); i = iter(h)
j = bytearray(b'abc'); k = memoryview(j); l = k[1:]; m = k.cast('B'); l.release(); n = iter(j); next(n); o = iter('abc'); next(o)`,
  iteration: `
a = map(C(), [C(), C()], [C(), C()]); next(a); b = filter(C(), [C(), C()]); next(b); c = zip([C()], [C()]); next(c); d = enumerate([C(), C()], 2); next(d)
e = reversed([C()]); f = iter(C(), C()); next(f); g = iter(types.SimpleNamespace(a=C()).__dict__); next(g); h = zip([C()], []); attempt(next, h)
x = max([C(1), C(2)], key=lambda c: C(c.n)); y = sorted([C(2), C(1)]); z = sum([[C()], [C()]], [])`,
  callables: `
a = staticmethod(C()); a.x = C(); a.__init__(C()); b = classmethod(C()); b.__init__(C()); c = property(C(), C(), C(), C()); c.__init__(C()); d = c.setter(C())
f = F(); f.p = C(); f.p; g = types.MethodType(C(), C()); h = [C()].append; i = [C()].__len__; j = super(L, L([C()])); super.__init__(j, L, L()); h(C())`,
  itertools: `
a = itertools.chain([C()], [C(), C()]); next(a); next(a); b = itertools.cycle([C(), C()]); next(b); next(b); next(b); c = itertools.repeat(C(), 2); next(c); d = itertools.accumulate([C(), C()], lambda a, b: C(), initial=C()); next(d); next(d)
e = itertools.groupby([C(1), C(1), C(2)], lambda c: c.n); f = next(e); g = next(e); attempt(next, f[1]); h = itertools.islice([C(), C()], 1); next(h); attempt(next, h); i, j = itertools.tee([C(i) for i in range(60)]); l = copy.copy(i)
for k in range(58): next(i)
m = itertools.takewhile(C(), [C()]); next(m); n = itertools.dropwhile(lambda c: 0, [C()]); next(n); o = itertools.compress([C(), C()], [1, 1]); next(o); p = itertools.filterfalse(None, [C()]); attempt(next, p); q = itertools.starmap(C(), [(C(),)]); next(q)
r = itertools.zip_longest([C()], [C(), C()], fillvalue=C()); next(r); next(r); s = itertools.pairwise([C(), C(), C()]); next(s); t = itertools.batched([C(), C(), C()], 2); next(t); next(t); attempt(next, t)
u = itertools.product([C()], [C(), C()], repeat=2); next(u); v = itertools.permutations([C(), C()]); next(v); w = itertools.combinations([C(), C()], 1); next(w); x = itertools.combinations_with_replacement([C()], 2); next(x); y = itertools.count(1.5, 2); next(y)`,
  functools: `
a = functools.partial(C(), C(), k=C()); b = functools.partial(a, C()); b(C()); b.x = C(); b.__setstate__((C(), (C(),), {'k': C()}, {'y': C()})); c = functools.lru_cache(maxsize=2)(lambda o: C())
o = [C(), C(), C()]; c(o[0]); c(o[0]); c(o[1]); c(o[2]); c.x = C(); d = functools.lru_cache(maxsize=None)(C()); d(o[0]); d(C()); e = functools.cmp_to_key(C()); f = e(C()); f.obj = C(); g = functools.reduce(lambda a, b: C(), o); c.cache_clear(); c(o[0])`,
  collections: `
a = collections.deque([C(), C()], maxlen=3); a.append(C()); a.append(C()); a.appendleft(C()); a.pop(); a.popleft(); a.extend([C()]); a[0] = C(); a.insert(0, C()); del a[0]; a.rotate(1); a.reverse(); i = iter(a); next(i); j = reversed(a); a.remove(a[0]); b = a.copy(); b *= 2; b.clear(); a.extendleft([C()]); d = collections.deque([C()], 0)
e = collections.defaultdict(C, x=C()); e['y']; e['y'] = C(); e.default_factory = C(); f = e.copy(); g = e | {'z': C()}; e.__init__(C)
h = collections.OrderedDict(a=C(), b=C()); h.move_to_end('a'); h.move_to_end('a', last=False); h['c'] = C(); h.popitem(); h.popitem(last=False); k = iter(h.items()); next(k); l = h.copy(); l.pop('b'); l.setdefault('q', C()); m = h | {'r': C()}; n = k.__reduce__()
o = collections.Counter([1, 1, C()]); p = collections.ChainMap({1: C()}, {2: C()}); q = collections.namedtuple('N', 'x y')(C(), C()); r = q._replace(x=C()); s = heapq.heapify([C(2), C(1)])
t = [C(3), C(1), C(2)]; heapq.heapify(t); heapq.heappush(t, C(0)); heapq.heappop(t); heapq.heapreplace(t, C(9)); heapq.heappushpop(t, C(5)); bisect.insort(t, C(4))`,
  'operator, typing, contextvars': `
a = operator.itemgetter(C(), C()); b = operator.methodcaller('__call__', C(), k=C()); c = types.GenericAlias(list, (C(), C())); d = iter(c); e = next(d); c.__parameters__; f = types.MappingProxyType({1: C()}); g = types.SimpleNamespace(a=C(), b=C()); g.a = C(); del g.b
h = contextvars.ContextVar('h', default=C()); i = contextvars.Context(); j = i.run(h.set, C()); k = i.run(h.set, C()); i.run(h.reset, k); l = i.copy(); m = l.run(h.set, C()); l.run(h.reset, m)
n = word.search(bytearray(b'abcbd')); o = word.finditer(bytearray(b'abcbd')); next(o); p = copy.copy(word); q = io.StringIO('x'); q.a = C(); r = types.CellType(C()); r.cell_contents = C()`,
  exceptions: `
a = ValueError(C(), C()); a.args = (C(),); a.x = C(); a.__cause__ = KeyError(C()); a.__context__ = KeyError(C()); a.__cause__ = None; a.add_note('n'); b = StopIteration(C()); b.value = C(); c = OSError(1, C(), C()); d = ExceptionGroup('g', [a, b]); e = d.split(KeyError); f = AttributeError('x', name='n', obj=C()); a.__init__(C())`,
};

test.each(Object.entries(PROGRAMS))('%s: what lives is counted in its owners', (_name, body) => {
  expect(audit(SETUP, body).wrong).toEqual([]);
});

test.each(Object.entries(PROGRAMS))('%s: what nobody owns any more has died', (_name, body) => {
  const program = `def run():${body.replaceAll('\n', '\n    ')}\nrun()\nprint(C.alive)`;
  const { wrong, stdout } = audit(SETUP, program);
  expect(wrong).toEqual([]);
  expect(stdout).toBe('0\n');
});

/** Operations on `x` with an index, by the expression that makes `x`; whatever they raise is passed over. */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  '[]': [
    'x.append(c)',
    'x.insert(i, c)',
    'x.pop()',
    'x.pop(i)',
    'x[i] = c',
    'del x[i]',
    'x.remove(c)',
    'x[i:i + 3] = [c, C()]',
    'del x[i:]',
    'x[::2] = [C()] * len(x[::2])',
    'x.extend(x)',
    'x *= 2; del x[9:]',
    'x.reverse()',
    'x.sort()',
    'x.clear()',
    'y = x[i:]',
    'y = x + [c]',
  ],
  '{}': [
    'x[i] = c',
    'x[c] = i',
    'del x[i]',
    'x.pop(i, c)',
    'x.setdefault(i, c)',
    'x.popitem()',
    'x.update({i: C(), c: c})',
    'x |= {i: c}',
    'x.clear()',
    'y = x.copy()',
    'y = x | {c: c}',
    'y = list(x.items())',
    'y = next(iter(x.values()))',
    'y = dict.fromkeys(x, c)',
  ],
  'set()': [
    'x.add(c)',
    'x.discard(c)',
    'x.remove(c)',
    'x.pop()',
    'x.update([c, C()])',
    'x |= {c}',
    'x &= set(list(x)[i:])',
    'x -= {c}',
    'x ^= {c, C()}',
    'x.clear()',
    'y = x | {c}',
    'y = x - {c}',
    'y = x.copy()',
    'y = frozenset(x)',
  ],
  'collections.deque(maxlen=6)': [
    'x.append(c)',
    'x.appendleft(c)',
    'x.pop()',
    'x.popleft()',
    'x.insert(i, c)',
    'x[i] = c',
    'del x[i]',
    'x.rotate(i)',
    'x.reverse()',
    'x.extend([c, C()])',
    'x.extendleft(x)',
    'x.remove(c)',
    'x.clear()',
    'x *= 2',
    'y = x.copy()',
    'y = x + x',
  ],
  'collections.OrderedDict()': [
    'x[i] = c',
    'x[c] = i',
    'del x[i]',
    'x.pop(i, c)',
    'x.popitem(False)',
    'x.popitem()',
    'x.move_to_end(i)',
    'x.move_to_end(i, False)',
    'x.setdefault(i, c)',
    'x.update({c: C()})',
    'x.clear()',
    'y = x.copy()',
    'y = list(x.items())',
  ],
};

test.each(Object.entries(OPERATIONS))('random operations on %s', (make, operations) => {
  const step = fc.tuple(fc.constantFrom(...operations), fc.nat(5), fc.nat(3));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const lines = steps.map(([operation, i, n]) => `i = ${i}; c = known[${n}]\ntry: ${operation}\nexcept Exception: pass`);
      const body = [`known = [C(n) for n in range(4)]; x = ${make}`, ...lines].join('\n');
      expect(audit(SETUP, body).wrong).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

/** How much a field holds. */
function weight(value: unknown): number {
  if (value instanceof PyStr) return value.value.length;
  return Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown[]).length : 0;
}

test.each([
  '[0] * 1000',
  '(0,) * 1000 + ([],)',
  'dict.fromkeys(range(1000))',
  'set(range(1000))',
  'frozenset(range(1000))',
  'bytes(1000)',
  'bytearray(1000)',
  'collections.deque(range(1000))',
  'L(range(1000))',
  "C('n' * 1000)",
  "named(C(), 5, 'n' * 1000)",
])('%s takes no memory when it is dead', (make) => {
  const setup = `${SETUP}
def named(o, count, value):
    for i in range(count): setattr(o, f'a{i}', value)
    return o
`;
  // What has come to the youngest generation after it keeps it from being found there at once.
  const { dead } = audit(setup, `x = ${make}\nothers = [[i] for i in range(9)]\ndel x`);
  expect(dead.length).toBeGreaterThan(0);
  for (const o of dead) expect(Math.max(...Object.values(o).map(weight))).toBeLessThan(100);
});

test('functions of builtin modules are not counted: a call need not hold them', () => {
  const program = `import math, sys\nprint([f.__name__ for f in (len, print, math.sqrt, sys.getrefcount) if sys.getrefcount(f) < 2 ** 31])`;
  expect(audit(SETUP, program).stdout).toBe('[]\n');
});
