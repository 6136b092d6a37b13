import { expect, test } from '@jest/globals';
import { output } from './run.js';

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
