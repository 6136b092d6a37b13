import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeFloat, PyComplex } from '../../objects/float.js';
import { makeInt } from '../../objects/int.js';
import { complexPower } from '../complex/arithmetic.js';
import { powerOfNumbers } from './real-power.js';

/** What CPython raises for C's errno ERANGE. */
export function rangeError(): PyObject {
  return raise('OverflowError', makeInt(34), 'Numerical result out of range');
}

/** `base ** exponent` of floats; complex for a negative base and a fraction. CPython Objects/floatobject.c: float_pow. */
export function floatPower(base: number, exponent: number): PyObject {
  if (exponent === 0 || base === 1) return makeFloat(1);
  // Unlike C, JavaScript answers NaN for (-1) ** Infinity.
  if (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) return makeFloat(1);
  if (base === 0 && exponent < 0 && exponent !== -Infinity)
    throw raise('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    const [real, imag] = complexPower([base, 0], [exponent, 0]);
    return new PyComplex(real, imag);
  }
  const result = powerOfNumbers(base, exponent);
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) throw rangeError();
  return makeFloat(result);
}
