import { raise } from './errors.js';
import { refuseKeywords, tooManyArguments, unexpectedKeyword } from './keyword-errors.js';
import { plainBit, type PyObject } from './object.js';

type Kind = 'positional' | 'either' | 'keyword' | 'varargs' | 'varkw';

/** A parameter of a text signature. */
export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly required: boolean;
  /** The text of its default value. */
  readonly defaultText?: string;
}

/** What a host implementation receives for its parameters: an absent optional one is undefined, `*args` an array, `**kwargs` a Map. */
export type BoundArgument = PyObject | undefined | PyObject[] | Map<string, PyObject>;

/**
 * The parameters of a function implemented in the host, from its text signature as CPython writes it
 * (`($self, object, /)`, `(iterable, /, *, key=None, reverse=False)`), and how a call's arguments are bound to them.
 * Default values in the text are for readers of `__text_signature__`: the implementation receives undefined.
 *
 * Errors: TypeError with the texts of CPython's Python/getargs.c and Objects/methodobject.c.
 */
export class Signature {
  /** The parameters in order; `$self` is none of them. */
  readonly parameters: Parameter[] = [];
  /** A call with n plain positional arguments, plainMin <= n <= plainMax, passes them as they are. */
  readonly plainMin: number;
  readonly plainMax: number;
  /** The same as bits of `PyObject.plain`. */
  readonly plainBits: number;
  private readonly positionalMax: number;
  private readonly hasVarargs: boolean;
  private readonly hasVarkw: boolean;
  /** Without keywords, `*args` is all there is to bind. */
  private readonly isPlainWithRest: boolean;
  /** Without keywords, all arguments are `*args`, and there is nothing else. */
  readonly isRest: boolean;
  private readonly takesKeywords: boolean;
  /** There is at least one positional argument, and the keywords are counted apart: written `(*args, /, key=None)`. */
  private readonly countsApart: boolean = false;
  /** Keywords are passed on to this function, when the positional arguments have been counted: written `sort(iterable, /, *, key=None)`. */
  private readonly passedOnTo: string | undefined;

  constructor(readonly text: string) {
    let kind: Kind = 'either';
    const start = text.indexOf('(');
    if (start > 0) this.passedOnTo = text.slice(0, start);
    for (const part of splitParameters(text.slice(start + 1, -1))) {
      if (part.startsWith('$')) continue;
      if (part === '/' && kind === 'keyword') {
        this.countsApart = true;
      } else if (part === '/') {
        this.parameters.forEach((p, i) => (this.parameters[i] = { ...p, kind: 'positional' }));
      } else if (part === '*') {
        kind = 'keyword';
      } else if (part.startsWith('**')) {
        this.parameters.push({ name: part.slice(2), kind: 'varkw', required: false });
      } else if (part.startsWith('*')) {
        this.parameters.push({ name: part.slice(1), kind: 'varargs', required: false });
        kind = 'keyword';
      } else {
        const equals = part.indexOf('=');
        const name = (equals < 0 ? part : part.slice(0, equals)).trim();
        this.parameters.push(
          equals < 0
            ? { name, kind, required: true }
            : { name, kind, required: false, defaultText: part.slice(equals + 1).trim() },
        );
      }
    }
    const positional = this.parameters.filter((p) => p.kind === 'positional' || p.kind === 'either');
    this.hasVarargs = this.parameters.some((p) => p.kind === 'varargs');
    this.hasVarkw = this.parameters.some((p) => p.kind === 'varkw');
    this.takesKeywords = this.hasVarkw || this.parameters.some((p) => p.kind === 'either' || p.kind === 'keyword');
    this.positionalMax = positional.length;
    this.plainMin = this.countsApart ? 1 : positional.filter((p) => p.required).length;
    const plain = !this.hasVarargs && !this.parameters.some((p) => p.kind === 'keyword' && p.required);
    this.isPlainWithRest = this.hasVarargs && !this.parameters.some((p) => p.kind === 'keyword' && p.required);
    this.isRest = this.isPlainWithRest && !this.hasVarkw && positional.length === 0;
    this.plainMax = plain && !this.hasVarkw ? positional.length : -1;
    let bits = 0;
    for (let n = this.plainMin; n <= this.plainMax; n++) bits |= plainBit(n);
    this.plainBits = bits;
  }

  /**
   * The implementation's arguments for a vectorcall.
   *
   * @param name the function's name in error texts: `append`
   * @param owner the class in error texts of methods without keywords: `list`
   */
  bind(args: PyObject[], kwnames: readonly string[] | null, name: string, owner?: string): BoundArgument[] {
    const nargs = kwnames === null ? args.length : args.length - kwnames.length;
    if (kwnames === null && nargs >= this.plainMin && nargs <= this.plainMax) return args;
    if (kwnames === null && this.isPlainWithRest && nargs >= this.plainMin) {
      const bound: BoundArgument[] = [];
      for (let i = 0; i < this.positionalMax; i++) bound.push(args[i]);
      bound.push(this.positionalMax === 0 ? args : args.slice(this.positionalMax));
      if (!this.hasVarkw) return bound;
      while (bound.length < this.parameters.length - 1) bound.push(undefined);
      bound.push(new Map());
      return bound;
    }
    const full = owner === undefined ? name : `${owner.slice(owner.lastIndexOf('.') + 1)}.${name}`;
    const isCountedFirst = this.countsApart || this.passedOnTo !== undefined;
    if (isCountedFirst && (nargs < this.plainMin || (!this.hasVarargs && nargs > this.positionalMax)))
      throw this.expectedError(nargs, name);
    if (!this.takesKeywords) {
      refuseKeywords(full, kwnames);
      if (!this.hasVarargs && (nargs < this.plainMin || nargs > this.positionalMax)) throw this.countError(nargs, name, full);
    } else if (!this.hasVarargs) {
      const most = this.parameters.length;
      const nkeywords = kwnames?.length ?? 0;
      if (!this.hasVarkw && nargs + nkeywords > most) throw tooManyArguments(name, most, nargs, nkeywords);
      if (nargs > this.positionalMax) throw this.tooManyPositional(nargs, name);
    }
    if (this.countsApart && kwnames !== null && kwnames.length >= this.parameters.length)
      throw tooManyArguments(name, this.parameters.length - 1, 0, kwnames.length);
    const bound: BoundArgument[] = [];
    let used = 0;
    let position = 0;
    for (const p of this.parameters) {
      if (p.kind === 'varargs') {
        bound.push(args.slice(this.positionalMax, nargs));
        continue;
      }
      if (p.kind === 'varkw') {
        const rest = new Map<string, PyObject>();
        kwnames?.forEach((key, i) => {
          if (!this.parameters.some((q) => q.name === key && (q.kind === 'either' || q.kind === 'keyword')))
            rest.set(key, args[nargs + i]!);
        });
        used += rest.size;
        bound.push(rest);
        continue;
      }
      const at = p.kind === 'positional' || kwnames === null ? -1 : kwnames.indexOf(p.name);
      const i = p.kind === 'keyword' ? Infinity : position++;
      if (at >= 0) used++;
      if (i < nargs) {
        if (at >= 0) throw raise('TypeError', `argument for ${name}() given by name ('${p.name}') and position (${i + 1})`);
        bound.push(args[i]);
      } else if (at >= 0) {
        bound.push(args[nargs + at]);
      } else if (p.required) {
        throw p.kind === 'positional'
          ? this.takesKeywords
            ? this.positionalOnlyError(nargs, name)
            : this.countError(nargs, name, full)
          : raise('TypeError', `${name}() missing required argument '${p.name}' (pos ${bound.length + 1})`);
      } else {
        bound.push(undefined);
      }
    }
    if (kwnames !== null && used < kwnames.length) {
      const known = this.parameters.filter(({ kind }) => kind === 'either' || kind === 'keyword').map((p) => p.name);
      throw unexpectedKeyword(
        this.passedOnTo ?? name,
        kwnames.find((key) => !known.includes(key))!,
        known,
      );
    }
    return bound;
  }

  /** CPython Python/getargs.c: _PyArg_UnpackKeywords. */
  private positionalOnlyError(nargs: number, name: string) {
    const required = this.parameters.filter((p) => p.kind === 'positional' && p.required).length;
    const degree = required < this.positionalMax ? 'at least' : 'exactly';
    return raise(
      'TypeError',
      `${name}() takes ${degree} ${required} positional argument${required === 1 ? '' : 's'} (${nargs} given)`,
    );
  }

  private countError(nargs: number, name: string, full: string) {
    const { plainMin: min, positionalMax: max } = this;
    if (max === 0) return raise('TypeError', `${full}() takes no arguments (${nargs} given)`);
    if (min === 1 && max === 1) return raise('TypeError', `${full}() takes exactly one argument (${nargs} given)`);
    return this.expectedError(nargs, name);
  }

  /** CPython Python/getargs.c: _PyArg_CheckPositional. */
  private expectedError(nargs: number, name: string) {
    const { plainMin: min } = this;
    const max = this.hasVarargs ? Infinity : this.positionalMax;
    const bound = nargs < min ? min : max;
    const degree = min === max ? '' : nargs < min ? 'at least ' : 'at most ';
    return raise('TypeError', `${name} expected ${degree}${bound} argument${bound === 1 ? '' : 's'}, got ${nargs}`);
  }

  private tooManyPositional(nargs: number, name: string) {
    const max = this.positionalMax;
    if (max === 0) return raise('TypeError', `${name}() takes no positional arguments`);
    const degree = this.plainMin < max ? 'at most' : 'exactly';
    return raise('TypeError', `${name}() takes ${degree} ${max} positional argument${max === 1 ? '' : 's'} (${nargs} given)`);
  }
}

/** Splits at top-level commas: defaults may hold brackets and quotes. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const c of text) {
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === "'" || c === '"') quote = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (c === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
      continue;
    }
    part += c;
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts;
}

const signatures = new Map<string, Signature>();

/** The signature of this text; made once. */
export function signature(text: string): Signature {
  let made = signatures.get(text);
  if (made === undefined) signatures.set(text, (made = new Signature(text)));
  return made;
}
