/** Numbers: the ones whose value is wrong. */
import { numberValue, TooManyDigits } from '../number-literals.js';
import * as T from '../tokens.js';
import type { ConstantValue } from '../../ast/nodes.js';
import type { Piece } from './combinators.js';

/** A number's value. */
export const number: Piece<ConstantValue> = (r) => {
  const { token } = r;
  if (token.type !== T.NUMBER) return null;
  const value = numberValue(r.source.text.slice(token.start, token.end));
  if (value instanceof TooManyDigits) {
    return r.raiseColumns(
      `Exceeds the limit (4300 digits) for integer string conversion: value has ${value.digits} digits; use ` +
        'sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid ' +
        'decimal conversion limits.',
      token.lineno,
      -1,
      token.endLineno,
      -1,
    );
  }
  r.mark++;
  return value;
};
