import { signature } from '../kernel/signature.js';
import { plainBit, type PyObject } from '../kernel/object.js';
import { counting, disown, own, uncounted } from '../kernel/ownership.js';
import type { ClassSpec, FunctionSpec, GeneratorSpec, Implementation } from '../kernel/spec.js';
import { typeType, type PyType } from '../kernel/type.js';
import { CodeFlag, PyCode } from '../objects/code.js';
import { makeDict, type PyDict } from '../objects/dict.js';
import { PyFunction, type CompiledFunction } from '../objects/function.js';
import { False, makeInt, True } from '../objects/int.js';
import { classMethodType, propertyType } from '../objects/method-kinds.js';
import { emptyTuple, makeTuple } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern, makeStr, PyStr } from '../objects/str.js';
import { call } from './call.js';
import { deriveMetatype } from './class-creation.js';
import { HostGenerator } from './host-generator.js';

/** Functions and classes implemented in the host that Python sees as its own: functions with code objects, heap types. */

type Constants = Readonly<Record<string, PyObject>>;

const literals: Constants = { None, True, False, '()': emptyTuple };

/** What is the same for all functions made of one spec: the code, what is run, the defaults. */
export interface FunctionTemplate {
  readonly code: PyCode;
  /** What is run, under the lifetime of the running runtime. */
  readonly instantiate: () => CompiledFunction;
  readonly defaults: readonly PyObject[];
  readonly keywordDefaults: ReadonlyMap<string, PyObject>;
  /** {@link Implementation.least} */
  readonly least: number | undefined;
  readonly doc: string | undefined;
}

/** Under `counted`, the arguments of a call pass to a function without a count: this one holds them until the call is over. `arity` undefined: there may be fewer. */
function holding(f: Implementation, arity: number | undefined): CompiledFunction {
  switch (arity) {
    case 1:
      return (a) => {
        own(a);
        try {
          return f(a);
        } finally {
          disown(a);
        }
      };
    case 2:
      return (a, b) => {
        own(a);
        own(b);
        try {
          return f(a, b);
        } finally {
          disown(a);
          disown(b);
        }
      };
    case 3:
      return (a, b, c) => {
        own(a);
        own(b);
        own(c);
        try {
          return f(a, b, c);
        } finally {
          disown(a);
          disown(b);
          disown(c);
        }
      };
    case 4:
      return (a, b, c, d) => {
        own(a);
        own(b);
        own(c);
        own(d);
        try {
          return f(a, b, c, d);
        } finally {
          disown(a);
          disown(b);
          disown(c);
          disown(d);
        }
      };
    default:
      return (...args) => {
        for (const arg of args) own(arg);
        try {
          return f(...args);
        } finally {
          for (const arg of args) disown(arg);
        }
      };
  }
}

/**
 * For an implementation that is called often: its own function that holds the arguments, which the build writes out here
 * (scripts/inlined-counts.mjs).
 *
 * @param least {@link Implementation.least}
 */
export function held<A extends (PyObject | undefined)[]>(f: (...args: A) => PyObject, least?: number): Implementation {
  return Object.assign(f, { held: holding(f as Implementation, least === undefined ? f.length : undefined), least });
}

function template(
  qualname: string,
  filename: string,
  [text, implementation, doc]: FunctionSpec | GeneratorSpec,
  isGenerator: boolean,
  constants: Constants = {},
): FunctionTemplate {
  const { parameters } = signature(text);
  const named = (...kinds: string[]) => parameters.filter((p) => kinds.includes(p.kind));
  const positional = named('positional', 'either');
  const keywordOnly = named('keyword');
  const varargs = named('varargs');
  const varkw = named('varkw');
  const valueOf = (defaultText: string) => constants[defaultText] ?? literals[defaultText] ?? makeInt(Number(defaultText));
  const code = uncounted(
    () =>
      new PyCode({
        name: qualname.slice(qualname.lastIndexOf('.') + 1),
        qualname,
        filename,
        firstLine: 0,
        argCount: positional.length,
        positionalOnlyCount: named('positional').length,
        keywordOnlyCount: keywordOnly.length,
        flags:
          CodeFlag.Optimized |
          CodeFlag.NewLocals |
          (varargs.length > 0 ? CodeFlag.Varargs : 0) |
          (varkw.length > 0 ? CodeFlag.Varkeywords : 0) |
          (isGenerator ? CodeFlag.Generator : 0),
        varNames: [...positional, ...keywordOnly, ...varargs, ...varkw].map((p) => p.name),
        names: [],
        freeVars: [],
        cellVars: [],
        docstring: doc,
      }),
  );
  return {
    code,
    instantiate: () => implementation as CompiledFunction,
    defaults: positional.flatMap((p) => (p.defaultText === undefined ? [] : [valueOf(p.defaultText)])),
    keywordDefaults: new Map(keywordOnly.flatMap((p) => (p.defaultText === undefined ? [] : [[p.name, valueOf(p.defaultText)]]))),
    least: (implementation as Implementation).least,
    doc,
  };
}

/** The template of a function implemented in the host. */
export function functionTemplate(
  qualname: string,
  filename: string,
  spec: FunctionSpec,
  constants?: Constants,
): FunctionTemplate {
  const made = template(qualname, filename, spec, false, constants);
  const [, implementation] = spec;
  const counted = implementation.held ?? holding(implementation, made.code.facts.varNames.length);
  const instantiate = () => (counting ? counted : implementation);
  made.code.instantiate = instantiate;
  return { ...made, instantiate };
}

/** A function object; `defaults` stand for those that the signature names. */
export function makeHostFunction(made: FunctionTemplate, globals: PyDict, defaults = made.defaults): PyFunction {
  const f = new PyFunction(made.instantiate(), made.code, globals);
  if (made.least !== undefined) f.plain |= plainBit(made.least);
  if (defaults.length > 0) f.setDefaults(makeTuple([...defaults]));
  if (made.keywordDefaults.size > 0) {
    f.keywordDefaults = own(makeDict());
    for (const [name, value] of made.keywordDefaults) f.keywordDefaults.set(intern(name), value);
  }
  if (made.doc !== undefined) f.doc = makeStr(made.doc);
  return f;
}

/** Whether a call of `f` comes to `implementation`, which is {@link held}, and to nothing else. */
export function isRunBy(f: unknown, implementation: Implementation): boolean {
  return f instanceof PyFunction && f.compiled === (counting ? implementation.held : implementation);
}

function generatorFunction(qualname: string, filename: string, spec: GeneratorSpec, globals: PyDict): PyFunction {
  const made = template(qualname, filename, spec, true);
  const { code } = made;
  const [, body] = spec;
  const activation = { code, globals };
  const compiled: CompiledFunction = (self) => new HostGenerator(body(self!), activation, [self!]);
  const instantiate = () => compiled;
  code.instantiate = instantiate;
  return makeHostFunction({ ...made, instantiate }, globals);
}

/**
 * Makes the class of a spec.
 *
 * @param globals the globals of its module, whose `__name__` is the class's `__module__`
 * @param outer the qualified name of the class in which it is defined
 */
export function makeHostClass(spec: ClassSpec, globals: PyDict, outer?: string): PyType {
  const qualname = outer === undefined ? spec.name : `${outer}.${spec.name}`;
  const module = globals.getStr(intern('__name__')) ?? None;
  const filename = `<${module instanceof PyStr ? module.value : '?'}>`;
  const namespace = makeDict();
  const put = (name: string, value: PyObject) => namespace.set(intern(name), value);
  const make = (name: string, f: FunctionSpec) =>
    makeHostFunction(functionTemplate(`${qualname}.${name}`, filename, f, spec.constants), globals);

  put('__module__', module);
  put('__qualname__', makeStr(qualname));
  put('__firstlineno__', makeInt(0));
  if (spec.doc !== undefined) put('__doc__', makeStr(spec.doc));
  if (spec.slots !== undefined) put('__slots__', makeTuple(spec.slots.map(intern)));
  for (const [name, value] of Object.entries(spec.attributes ?? {})) put(name, value);
  for (const [name, f] of Object.entries(spec.methods ?? {})) put(name, make(name, f));
  for (const [name, f] of Object.entries(spec.generators ?? {}))
    put(name, generatorFunction(`${qualname}.${name}`, filename, f, globals));
  for (const [name, f] of Object.entries(spec.classMethods ?? {})) put(name, call(classMethodType, [make(name, f)]));
  for (const [name, { get, set }] of Object.entries(spec.properties ?? {}))
    put(name, call(propertyType, [make(name, get), ...(set === undefined ? [] : [make(name, set)])]));
  for (const [name, of] of Object.entries(spec.aliases ?? {})) put(name, namespace.getStr(intern(of))!);
  put('__static_attributes__', makeTuple((spec.staticAttributes ?? []).map(intern)));

  const bases = spec.bases ?? [];
  const metatype = deriveMetatype(bases[0]?.type ?? typeType, bases);
  return call(metatype, [makeStr(spec.name), makeTuple([...bases]), namespace]) as PyType;
}
