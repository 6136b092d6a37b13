import { beforeEach, expect, test } from '@jest/globals';
import type { WeakHolder } from '../../runtime/index.js';
import {
  call,
  clearWeak,
  getattr,
  holdersOf,
  importModule,
  makeSet,
  None,
  PyBuiltinFunction,
  referentOf,
  Runtime,
  takeWeak,
  withRuntime,
  type Host,
  type PyObject,
} from '../../runtime/index.js';
import { makeProxy, makeReference, referenceType } from '../../weakref/index.js';

/** The links of the `counted` lifetime, whose deaths are told by hand. */

const silentHost: Host = { write: () => undefined, flush: () => undefined, readLine: () => '', isInteractive: () => false };
const runtime = new Runtime({ host: silentHost, lifetime: 'counted' });
const counted = (name: string, body: () => void) => test(name, () => withRuntime(runtime, body));

let log: string[] = [];
beforeEach(() => {
  log = [];
});

/** A callback that notes its name. */
function noting(name: string, also: () => void = () => undefined): PyObject {
  const note = () => {
    log.push(name);
    also();
    return None;
  };
  return new PyBuiltinFunction(name, ['(reference, /)', note], undefined, undefined);
}

const ref = (o: PyObject, callback?: PyObject) => makeReference(referenceType, o, callback);

counted('the shared reference comes first, then the shared proxy, then the others, newest first', () => {
  const o = makeSet();
  const oldest = ref(o, noting('oldest'));
  const proxy = makeProxy(o);
  const newest = ref(o, noting('newest'));
  const shared = ref(o);
  expect(holdersOf(o)).toEqual([shared, proxy, newest, oldest]);
  expect(ref(o)).toBe(shared);
  expect(makeProxy(o)).toBe(proxy);
});

counted('a death kills all references before it calls back, newest first', () => {
  const o = makeSet();
  const first = ref(
    o,
    noting('first', () => log.push(String(referentOf(second)))),
  );
  const second: WeakHolder = ref(
    o,
    noting('second', () => log.push(String(referentOf(first)))),
  );
  clearWeak(o);
  expect(log).toEqual(['second', 'undefined', 'first', 'undefined']);
  expect(o.weak).toBeUndefined();
  clearWeak(o);
  expect(log).toHaveLength(4);
});

counted('a reference that dies takes itself out of the list and is not called back', () => {
  const o = makeSet();
  const [a, b, c] = [ref(o, noting('a')), ref(o, noting('b')), ref(o, noting('c'))] as const;
  const shared = ref(o);
  b.dispose();
  expect(holdersOf(o)).toEqual([shared, c, a]);
  shared.dispose();
  expect(ref(o)).not.toBe(shared);
  c.dispose();
  clearWeak(o);
  expect(log).toEqual(['a']);
});

counted('what is taken without a call is not called later', () => {
  const o = makeSet();
  const holder = ref(o, noting('never'));
  expect(takeWeak(o)).toBe(holder);
  expect(holder.next).toBeUndefined();
  clearWeak(o);
  expect(log).toEqual([]);
});

counted('an error in a callback does not keep the others from being called', () => {
  const o = makeSet();
  const kept = [
    ref(o, noting('after')),
    ref(
      o,
      noting('raising', () => {
        call(getattr(importModule('builtins'), 'len'), []);
      }),
    ),
  ];
  clearWeak(o);
  expect(log).toEqual(['raising', 'after']);
  expect(kept.every((holder) => referentOf(holder) === undefined)).toBe(true);
});
