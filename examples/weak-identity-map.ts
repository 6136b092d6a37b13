// The identity map of weak_identity_map.py for an embedder who keeps Python objects in JavaScript.
import { call, getattr, importModule, len, makeSet, makeStr, referentOf, Runtime, setitem, withRuntime } from 'dunder';
import { makeReference, referenceType } from 'dunder/weakref';

const runtime = new Runtime();

// A WeakValueDictionary as Python has it, and a reference of our own beside it.
const { map, reference } = withRuntime(runtime, () => {
  const made = call(getattr(importModule('weakref'), 'WeakValueDictionary'), []);
  const record = makeSet();
  setitem(made, makeStr('a'), record);
  return { map: made, reference: makeReference(referenceType, record, undefined) };
});

console.log(withRuntime(runtime, () => len(map))); // 1
await runtime.collect();
console.log(
  withRuntime(runtime, () => len(map)),
  referentOf(reference),
); // 0 undefined
runtime.close();
