import { CodeFlag } from '../../objects/code.js';
import type { CompiledFunction, PyFunction } from '../../objects/function.js';
import { PyGeneratorBase } from '../../objects/generator.js';
import { refreshSlotsOf } from '../../operations/slots.js';

const MAKES_GENERATORS = CodeFlag.Generator | CodeFlag.Coroutine | CodeFlag.AsyncGenerator;

const naming = new WeakSet<CompiledFunction>();

/**
 * To be called when the names of a function, or its code, have changed: the generators that it makes have its names, which compiled
 * code takes for those of the code. Source: CPython Objects/genobject.c: make_gen.
 */
export function nameGenerators(f: PyFunction): void {
  const { compiled } = f;
  const { facts } = f.code;
  if ((facts.flags & MAKES_GENERATORS) === 0 || naming.has(compiled)) return;
  if (f.name === facts.name && f.qualname === facts.qualname) return;
  f.compiled = (...args) => {
    const made = compiled(...args);
    if (made instanceof PyGeneratorBase) made.setNames(f.name, f.qualname);
    return made;
  };
  naming.add(f.compiled);
  refreshSlotsOf(f);
}
