import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { signature } from '../../kernel/signature.js';
import type { PyType } from '../../kernel/type.js';
import { complexType, PyComplex } from '../../objects/float.js';
import { PyStr } from '../../objects/str.js';
import { callSpecial } from '../../operations/call.js';
import { warn } from '../../operations/warnings.js';
import { numberToFloat } from '../float/new.js';
import { parseFloatNumeral } from '../float/text.js';
import { asciiNumeral } from '../int/text.js';
import type { Complex } from './arithmetic.js';

const parameters = signature('(real=0, imag=0)');
const NUMERAL = String.raw`(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?|inf(?:inity)?|nan`;
const COMPLEX = new RegExp(`^(?:([+-]?(?:${NUMERAL}))(?![\\dj.]))?(?:([+-]?(?:${NUMERAL})?)j)?$`, 'i');

/** A complex of class `cls`. */
export function complexOfClass(cls: PyType, real: number, imag: number): PyComplex {
  if (cls === complexType) return new PyComplex(real, imag);
  const made = new cls.instanceClass!(cls) as PyObject as PyComplex;
  made.real = real;
  made.imag = imag;
  return made;
}

/** The value of `complex(text)`. CPython Objects/complexobject.c: complex_from_string_inner. */
export function parseComplex(text: string): Complex {
  const malformed = () => raise('ValueError', 'complex() arg is a malformed string');
  let ascii = asciiNumeral(text);
  if (ascii.startsWith('(') && ascii.endsWith(')')) ascii = asciiNumeral(ascii.slice(1, -1));
  const match = COMPLEX.exec(ascii);
  if (match === null || ascii === '') throw malformed();
  const [, real, imag] = match;
  if (real !== undefined && imag !== undefined && !/^[+-]/.test(imag)) throw malformed();
  const number = (numeral: string) => {
    const value = parseFloatNumeral(numeral === '' || numeral === '+' || numeral === '-' ? `${numeral}1` : numeral);
    if (value === undefined) throw malformed();
    return value;
  };
  return [real === undefined ? 0 : number(real), imag === undefined ? 0 : number(imag)];
}

/** The value of an object with `__complex__`, or undefined. */
function fromSpecial(x: PyObject): Complex | undefined {
  if (x instanceof PyComplex && x.type === complexType) return [x.real, x.imag];
  const result = callSpecial(x, '__complex__');
  if (result === undefined) return undefined;
  if (!(result instanceof PyComplex)) throw raise('TypeError', `__complex__ returned non-complex (type ${result.type.name})`);
  if (result.type !== complexType)
    warn(
      'DeprecationWarning',
      `__complex__ returned non-complex (type ${result.type.name}).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.`,
    );
  return [result.real, result.imag];
}

/** The value of a number as complex: `__complex__`, `__float__`, `__index__`; undefined for what is no number. */
export function toComplex(x: PyObject): Complex | undefined {
  const special = fromSpecial(x);
  if (special !== undefined) return special;
  const real = numberToFloat(x);
  return real === undefined ? undefined : [real, 0];
}

/** `complex(real, imag)`. CPython Objects/complexobject.c: complex_new_impl. */
export function newComplex(cls: PyType, args: PyObject[], kwnames: readonly string[] | null): PyObject {
  const [x, y] = parameters.bind(args, kwnames, 'complex') as [PyObject?, PyObject?];
  if (x instanceof PyComplex && x.type === complexType && y === undefined && cls === complexType) return x;
  if (x instanceof PyStr) {
    if (y !== undefined) throw raise('TypeError', "complex() can't take second arg if first is a string");
    return complexOfClass(cls, ...parseComplex(x.value));
  }
  if (y instanceof PyStr) throw raise('TypeError', "complex() second arg can't be a string");
  const first = x === undefined ? ([0, 0] as Complex) : toComplex(x);
  if (first === undefined)
    throw raise('TypeError', `complex() first argument must be a string or a number, not '${x!.type.name}'`);
  let [real, imag] = first;
  if (y !== undefined) {
    const second = y instanceof PyComplex ? ([y.real, y.imag] as Complex) : ([numberToFloat(y), undefined] as const);
    if (second[0] === undefined) throw raise('TypeError', `complex() second argument must be a number, not '${y.type.name}'`);
    const firstIsComplex = x instanceof PyComplex;
    if (second[1] !== undefined) real -= second[1];
    imag = firstIsComplex ? imag + second[0] : second[0];
  }
  return complexOfClass(cls, real, imag);
}
