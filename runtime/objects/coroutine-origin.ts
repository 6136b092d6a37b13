import type { PyObject } from '../kernel/object.js';
import { uncounted } from '../kernel/ownership.js';
import type { Runtime } from '../kernel/runtime.js';
import { lineOf, PyCode } from './code.js';
import type { PyCoroutine } from './generator.js';
import { makeInt } from './int.js';
import { makeTuple } from './sequence.js';
import { None } from './singletons.js';
import { intern, makeStr } from './str.js';

/** By whom coroutines were made, where that is kept. Source: CPython Objects/genobject.c: compute_cr_origin. */
const origins = new WeakMap<PyCoroutine, PyObject>();

/** File, line and function of the frames that have made `coroutine`, the innermost first. */
export function keepOrigin(coroutine: PyCoroutine, { depth, frames, lines, originDepth }: Runtime): void {
  const entries = () => {
    const found: PyObject[] = [];
    for (let d = depth; d > 0 && found.length < originDepth; d--) {
      const code = frames[d]!.code;
      if (code instanceof PyCode)
        found.push(makeTuple([makeStr(code.facts.filename), makeInt(lineOf(code, lines[d]!)), intern(code.facts.name)]));
    }
    return makeTuple(found);
  };
  origins.set(coroutine, uncounted(entries));
}

/** `cr_origin`. */
export function originOf(coroutine: PyCoroutine): PyObject {
  return origins.get(coroutine) ?? None;
}
