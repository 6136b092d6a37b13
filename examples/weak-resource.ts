// A resource of the host that is given back when the Python object that owns it dies, at the latest when the runtime is closed.
import { call, getattr, importModule, makeSet, None, PyBuiltinFunction, Runtime, withRuntime } from 'dunder';
import 'dunder/weakref';

const runtime = new Runtime();

withRuntime(runtime, () => {
  const owner = makeSet();
  const release = () => {
    console.log('the resource is given back');
    return None;
  };
  const finalize = getattr(importModule('weakref'), 'finalize');
  call(finalize, [owner, new PyBuiltinFunction('release', ['()', release], undefined, undefined)]);
});

runtime.close();
