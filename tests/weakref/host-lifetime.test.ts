import { expect, test } from '@jest/globals';
import { runCommand } from '../../python/command/command.js';
import { nodeHost } from '../../python/node.js';
import { makeSet, None, PyBuiltinFunction, referentOf, Runtime, withRuntime, type Host } from '../../runtime/index.js';
import { makeReference, referenceType, type PyReference } from '../../weakref/index.js';
import { output } from './run.js';

const silentHost: Host = { write: () => undefined, flush: () => undefined, readLine: () => '', isInteractive: () => false };
let holder: PyReference | undefined;
let deaths = 0;

function referToNewSet(): void {
  const note = new PyBuiltinFunction('note', ['(reference, /)', () => (deaths++, None)], undefined, undefined);
  holder = makeReference(referenceType, makeSet(), note);
}

test('gc.collect() kills what nothing refers to before it returns, and callbacks have run, newest first', () => {
  const program = `
import _weakref, gc
class C: pass
log = []
c = C()
r = _weakref.ref(c, lambda r: log.append('first'))
s = _weakref.ref(c, lambda s: log.append('second'))
print(r() is c, r == s, log)
del c
gc.collect()
print(r(), log, repr(r).endswith('dead>'))
`;
  expect(output(program)).toBe("True True []\nNone ['second', 'first'] True\n");
});

test('a reference without a callback is made once; one that died never calls back', () => {
  const program = `
import _weakref, gc
class C: pass
log = []
c = C()
print(_weakref.ref(c) is _weakref.ref(c), _weakref.getweakrefcount(c))
r = _weakref.ref(c, log.append)
del r
gc.collect()
del c
gc.collect()
print(log)
`;
  expect(output(program)).toBe('True 1\n[]\n');
});

test("a reference that is its referent's link counts for as long as it lives, whatever comes beside it", () => {
  const program = `
import gc, weakref
class C: pass
o = C()
r = weakref.ref(o)
print(weakref.ref(o) is r, r() is o, hash(r) == hash(o))
gc.collect()
print(r() is o, weakref.ref(o) is r, weakref.getweakrefs(o) == [r])
del r
gc.collect()
print(weakref.getweakrefcount(o))
r = weakref.ref(o)
p = weakref.proxy(o)
print(weakref.getweakrefs(o)[0] is r, weakref.getweakrefcount(o))
log = []
s = weakref.ref(o, log.append)
del o
gc.collect()
print(r(), log == [s], r == weakref.ref(C), r == r)
`;
  expect(output(program)).toBe('True True True\nTrue True True\n0\nTrue 2\nNone True False True\n');
});

test('of many references made in one job the referents die, and the living are found again', () => {
  const program = `
import gc, weakref
class C: pass
objects = [C() for _ in range(5000)]
refs = [weakref.ref(o) for o in objects]
for _ in range(2):
    print(all(r() is o and weakref.ref(o) is r for r, o in zip(refs, objects)))
    gc.collect()
proxies = [weakref.proxy(o) for o in objects[::2]]
print({weakref.getweakrefcount(o) for o in objects[::2]}, {weakref.getweakrefcount(o) for o in objects[1::2]})
del proxies, refs[::3]
gc.collect()
print([weakref.getweakrefcount(o) for o in objects[:6]])
kept = objects[0]
kept_too = objects[2]
del objects
gc.collect()
print(sum(r() is not None for r in refs), refs[1]() is kept_too)
`;
  expect(output(program)).toBe('True\nTrue\n{2} {1}\n[0, 1, 1, 0, 1, 1]\n1 True\n');
});

test('of many references with callbacks made in one job only those call back that live', () => {
  const program = `
import gc, weakref
class C: pass
o, log = C(), []
refs = [weakref.ref(o, lambda r, i=i: log.append(i)) for i in range(9000)]
print(weakref.getweakrefs(o) == refs[::-1], weakref.getweakrefcount(o))
del refs[1000:]
gc.collect()
print(weakref.getweakrefs(o) == refs[::-1])
refs += [weakref.ref(o, lambda r, i=i: log.append(i)) for i in range(1000, 5000)]
del refs[:10], refs[2000:-1]
gc.collect()
del o
gc.collect()
print(log == [4999, *range(2009, 9, -1)], {r() for r in refs})
`;
  expect(output(program)).toBe('True 9000\nTrue\nTrue {None}\n');
});

test('what a neighbour of a living reference holds dies in the next collection', () => {
  const program = `
import gc, weakref
class C: pass
o = C()
def held():
    c = C()
    return weakref.ref(c), weakref.ref(o, lambda r: c)
pairs = [held() for _ in range(5000)]
kept = [pair for i, pair in enumerate(pairs) if i % 10 == 0]
others = [r for r, _ in pairs]
del pairs
gc.collect()
print(sum(r() is not None for r in others))
`;
  expect(output(program)).toBe('500\n');
});

test('a proxy forwards operators to the live referent and says when it has died', () => {
  const program = `
import _weakref, gc
class L(list): pass
l = L([1, 2])
p = _weakref.proxy(l)
print(p[0], len(p), p + [3], [9] + p, 1 in p, p == [1, 2], type(p).__name__)
p += [7]
print(l)
p = _weakref.proxy(l)
del l
gc.collect()
for use in (lambda: p[0], lambda: len(p), lambda: p + 1, lambda: str(p), lambda: p.append):
    try:
        use()
    except ReferenceError as e:
        print(e)
`;
  expect(output(program)).toBe(
    '1 2 [1, 2, 3] [9, 1, 2] True True ProxyType\n[1, 2, 7]\n' + 'weakly-referenced object no longer exists\n'.repeat(5),
  );
});

test('a program without end that makes references and drops them does not grow', () => {
  const program = `
import weakref, gc
class C:
    def f(self): pass
o = C()
keys = weakref.WeakKeyDictionary()
values = weakref.WeakValueDictionary()
def callback(r): pass
def turns(n):
    for i in range(n):
        weakref.ref(C()); weakref.ref(o, callback); weakref.ref(C(), callback); weakref.proxy(C())
        values[1] = C(); keys[C()] = 1
        weakref.WeakMethod(o.f, callback); weakref.finalize(o, callback).detach()
for n in 4_000, 40_000:
    turns(n)
    gc.collect(); gc.collect()
    print('measure')
`;
  const sizes: number[] = [];
  const { interruptible: _, ...node } = nodeHost();
  const host: Host = {
    ...node,
    write: (_stream, text) => void (text.includes('measure') && sizes.push(process.memoryUsage().heapUsed)),
    flush: () => undefined,
  };
  withRuntime(new Runtime({ host }), () => runCommand(['--lifetime=host', '-c', program], host));
  expect(sizes).toHaveLength(2);
  expect((sizes[1]! - sizes[0]!) / 1e6).toBeLessThan(4);
});

test('close() calls finalizers, then __del__ of what lives yet; nothing is called back afterwards', () => {
  const program = `
import weakref, atexit
class C:
    def __del__(self): print('del')
c = C()
atexit.register(print, 'exit function')
f = weakref.finalize(c, print, 'finalizer')
r = weakref.ref(c, print)
print('end')
`;
  expect(output(program)).toBe('end\nfinalizer\nexit function\ndel\n');
});

// In a process whose heap is large the engine takes its time.
test('await runtime.collect() kills what nothing refers to, also where the host cannot collect at once', async () => {
  for (const collect of [nodeHost().collect!, undefined]) {
    const runtime = new Runtime({ host: { ...silentHost, ...(collect && { collect }) } });
    deaths = 0;
    withRuntime(runtime, referToNewSet);
    await runtime.collect();
    expect([deaths, referentOf(holder!) === undefined]).toEqual([1, true]);
  }
}, 120_000);
