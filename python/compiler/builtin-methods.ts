import { Exactly } from './exactly.js';
import type { FunctionEmitter } from './function-emitter.js';
import { countDown, passedOn } from './ownership.js';
import { countedUp } from './owning-variables.js';

/**
 * The methods of builtin containers that do next to nothing, in the text itself. Builtin types cannot be changed and their exact
 * instances have no attributes of their own, so that for these the name says what is called; in the implementation, which all
 * places share, V8 soon has seen every kind of array that there is, and a push calls its builtin (6 ns) instead of being one (2 ns).
 */

/** How a call of a method stands in the text. */
interface InPlace {
  readonly type: Exactly;
  /** What must be true, beside the type, so that it can be done here. */
  readonly when?: (receiver: string) => string;
  /** It can run code, or raise. */
  readonly isSafe: boolean;
  /** `h`: the height of the pool before the arguments, if some may be temporaries. */
  readonly emit: (f: FunctionEmitter, receiver: string, args: readonly string[], h: string | undefined) => string;
}

/** By name and number of arguments. */
const METHODS: Readonly<Record<string, InPlace>> = {
  'append/1': {
    type: Exactly.List,
    isSafe: true,
    emit: (f, o, [item], h) => {
      const steps = [`${o}.items.push(${item})`, f.helper('None')];
      if (f.counted) steps.unshift(countedUp(f, item!, o));
      if (h !== undefined) steps.splice(2, 0, passedOn(h, item!));
      return `(${steps.join(', ')})`;
    },
  },
  'pop/0': {
    type: Exactly.List,
    when: (o) => `${o}.items.length !== 0`,
    isSafe: true,
    emit: (f, o) => {
      if (!f.counted) return `${o}.items.pop()`;
      const t = f.temp();
      return `(${t} = ${o}.items.pop(), ${countDown(t)}, ${t})`;
    },
  },
  'add/1': { type: Exactly.Set, isSafe: false, emit: (f, o, [item]) => `(${o}.add(${item}), ${f.helper('None')})` },
  'get/1': { type: Exactly.Dict, isSafe: false, emit: (f, o, [key]) => `${o}.get(${key}) ?? ${f.helper('None')}` },
  'get/2': { type: Exactly.Dict, isSafe: false, emit: (_, o, [key, fallback]) => `${o}.get(${key}) ?? ${fallback}` },
};

/** How the method `name` is called with so many arguments, if that can stand in the text. `h`: see launchHeight. */
export function inPlace(name: string, count: number, h: string | undefined): InPlace | undefined {
  const method = METHODS[`${name}/${count}`];
  // What is raised beside temporaries lets them die in an order of its own: see callLaunching.
  return method === undefined || (h !== undefined && !method.isSafe) ? undefined : method;
}

/** The test that the method can be called in the text. */
export function isInPlace(method: InPlace, receiver: string): string {
  const isExact = `${receiver}.exactly === ${method.type}`;
  return method.when === undefined ? isExact : `${isExact} && ${method.when(receiver)}`;
}
