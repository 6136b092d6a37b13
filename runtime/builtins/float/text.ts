import { asciiNumeral } from '../int/text.js';

/** `repr(value)`: the shortest digits that read back as the same float. CPython Python/pystrtod.c: PyOS_double_to_string('r'). */
export function floatToString(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return value === 0 && 1 / value < 0 ? '-0.0' : `${value}.0`;
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-4 && magnitude < 1e16) return String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  return pythonExponent(value.toExponential());
}

/** JavaScript's `1e+5` with at least two digits of exponent. */
export function pythonExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

const FLOAT = /^[+-]?(?:(?:\d+(?:_\d+)*)(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i;
const SPECIAL = /^([+-]?)(?:(inf|infinity)|nan)$/i;

/** The value of a numeral as `float(text)` reads it, or undefined if it is malformed. CPython Objects/floatobject.c: PyFloat_FromString. */
export function parseFloatNumeral(text: string): number | undefined {
  const ascii = asciiNumeral(text);
  if (FLOAT.test(ascii)) return Number(ascii.includes('_') ? ascii.replaceAll('_', '') : ascii);
  const special = SPECIAL.exec(ascii);
  if (special === null) return undefined;
  if (special[2] === undefined) return NaN;
  return special[1] === '-' ? -Infinity : Infinity;
}
