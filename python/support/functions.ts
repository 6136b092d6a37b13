import type { PyCell, PyObject } from '../../runtime/index.js';
import {
  counting,
  currentRuntime,
  intern,
  keepOrigin,
  makeDict,
  makeStr,
  makeTuple,
  PyAsyncGenerator,
  PyCode,
  PyCoroutine,
  PyFunction,
  PyGenerator,
  own,
  type Activation,
  type Body,
  type Steps,
  type CodeFacts,
  type CompiledFunction,
  type PyDict,
  type PyTuple,
  type Runtime,
} from '../../runtime/index.js';

/** Code objects, function objects, generators. */

/** What a compiled unit hands out: `factory` makes the makers of its functions for one runtime and one globals dict. */
export interface CompiledUnit {
  readonly filename: string;
  factory: (runtime: Runtime, globals: PyDict) => ((...cells: PyCell[]) => CompiledFunction)[];
  codes: PyCode[];
  /** The function that made this. */
  made?: (support: unknown) => PyCode;
}

/** The code object number `number` of a unit. */
export function makeCode(unit: CompiledUnit, number: number, facts: Omit<CodeFacts, 'filename'>): PyCode {
  const code = new PyCode({ ...facts, filename: unit.filename });
  code.origin = { unit, number };
  code.instantiate = (globals, cells) =>
    unit.factory(currentRuntime(), globals as PyDict)[number]!(...(cells as readonly PyCell[]));
  return code;
}

/** Makes a function object. `keywordDefaults` and `annotations` are names and values in turn. */
export function makeFunction(
  compiled: CompiledFunction,
  code: PyCode,
  globals: PyDict,
  closure?: PyCell[],
  defaults?: PyObject[],
  keywordDefaults?: (string | PyObject)[],
  annotations?: (string | PyObject)[],
): PyFunction {
  const f = new PyFunction(compiled, code, globals, closure);
  if (defaults !== undefined) f.setDefaults(makeTuple(defaults));
  if (keywordDefaults !== undefined) f.keywordDefaults = own(namedValues(keywordDefaults));
  if (annotations !== undefined) f.annotations = annotationsOf(annotations);
  const { docstring } = code.facts;
  if (docstring !== undefined) f.doc = makeStr(docstring);
  return f;
}

/** The dict of annotations is made on first demand; what owners have to be counted for is owned by a dict from the start. */
function annotationsOf(annotations: (string | PyObject)[]): PyDict | (() => PyDict) {
  return counting ? own(namedValues(annotations)) : () => namedValues(annotations);
}

function namedValues(pairs: readonly (string | PyObject)[]): PyDict {
  const dict = makeDict();
  for (let i = 0; i < pairs.length; i += 2) dict.set(intern(pairs[i] as string), pairs[i + 1] as PyObject);
  return dict;
}

/** A generic function (PEP 695) with its type parameters. */
export function withTypeParams(f: PyFunction, params: PyTuple): PyFunction {
  f.typeParameters = own(params);
  return f;
}

/** A generator that has not begun. `held`: under the `counted` lifetime, what its parameters and its closure hold. */
export function newGenerator(
  _runtime: Runtime,
  activation: Activation,
  body: Body | Steps,
  handles: boolean,
  held?: PyObject[],
): PyObject {
  return new PyGenerator(body, activation, handles, held);
}

export function newCoroutine(
  runtime: Runtime,
  activation: Activation,
  body: Body,
  handles: boolean,
  held?: PyObject[],
): PyObject {
  const made = new PyCoroutine(body, activation, handles, held);
  if (runtime.originDepth > 0) keepOrigin(made, runtime);
  return made;
}

export function newAsyncGenerator(
  _runtime: Runtime,
  activation: Activation,
  body: Body,
  handles: boolean,
  held?: PyObject[],
): PyObject {
  return new PyAsyncGenerator(body, activation, handles, held);
}
