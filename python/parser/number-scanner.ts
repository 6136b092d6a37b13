/** Where a number ends, and what is wrong with it (CPython Parser/lexer/lexer.c: tok_get_normal_mode, "Number"). */
import { isIdentifierUnit } from './identifiers.js';
import type { Tokenizer } from './tokenizer.js';

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isHexDigit = (unit: number): boolean => isDigit(unit) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70);
const isOctalDigit = (unit: number): boolean => unit >= 48 && unit < 56;
const isBinaryDigit = (unit: number): boolean => unit === 48 || unit === 49;

/** Keywords that may follow a number without a space, with a warning. */
const adjoining = /^(?:(?:and|else|for|or|not)(?![0-9A-Za-z_\x80-\uffff])|i[fns])/;

/** Moves the tokenizer, at the first unit of a number, behind it. */
export function scanNumber(t: Tokenizer): void {
  const { input } = t;
  if (input.charCodeAt(t.pos) === 48) {
    const radix = input.charCodeAt(t.pos + 1) | 32;
    if (radix === 120) return scanRadix(t, 'hexadecimal', isHexDigit);
    if (radix === 111) return scanRadix(t, 'octal', isOctalDigit);
    if (radix === 98) return scanRadix(t, 'binary', isBinaryDigit);
    return scanZero(t);
  }
  if (input.charCodeAt(t.pos) !== 46) scanDecimal(t);
  scanFraction(t);
}

function scanRadix(t: Tokenizer, kind: string, isOfRadix: (unit: number) => boolean): void {
  const { input } = t;
  const invalidDigit = (): never => {
    t.pos++;
    throw t.syntaxError(`invalid digit '${input[t.pos - 1]}' in ${kind} literal`);
  };
  t.pos += 2;
  do {
    if (input.charCodeAt(t.pos) === 95) t.pos++;
    if (!isOfRadix(input.charCodeAt(t.pos))) {
      if (isDigit(input.charCodeAt(t.pos))) invalidDigit();
      throw t.syntaxError(`invalid ${kind} literal`);
    }
    while (isOfRadix(input.charCodeAt(t.pos))) t.pos++;
  } while (input.charCodeAt(t.pos) === 95);
  if (isDigit(input.charCodeAt(t.pos))) invalidDigit();
  checkEnd(t, kind);
}

/** Digits with single underscores between them. */
function scanDecimal(t: Tokenizer): void {
  const { input } = t;
  for (;;) {
    while (isDigit(input.charCodeAt(t.pos))) t.pos++;
    if (input.charCodeAt(t.pos) !== 95) return;
    t.pos++;
    if (!isDigit(input.charCodeAt(t.pos))) throw t.syntaxError('invalid decimal literal');
  }
}

/** A number that begins with 0: zeros only, unless a fraction, exponent or `j` follows. */
function scanZero(t: Tokenizer): void {
  const { input } = t;
  const start = t.pos;
  for (;;) {
    if (input.charCodeAt(t.pos) === 95) {
      t.pos++;
      if (!isDigit(input.charCodeAt(t.pos))) throw t.syntaxError('invalid decimal literal');
    }
    if (input.charCodeAt(t.pos) !== 48) break;
    t.pos++;
  }
  const zerosEnd = t.pos + 1;
  const nonzero = isDigit(input.charCodeAt(t.pos));
  if (nonzero) scanDecimal(t);
  const unit = input.charCodeAt(t.pos);
  const folded = unit | 32;
  if (nonzero && unit !== 46 && folded !== 101 && folded !== 106) {
    throw t.syntaxError(
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      start + 1 - t.lineStart,
      zerosEnd - t.lineStart,
    );
  }
  scanFraction(t);
}

/** What may follow the whole part: fraction, exponent, `j`. */
function scanFraction(t: Tokenizer): void {
  const { input } = t;
  if (input.charCodeAt(t.pos) === 46) {
    t.pos++;
    if (isDigit(input.charCodeAt(t.pos))) scanDecimal(t);
  }
  if ((input.charCodeAt(t.pos) | 32) === 101) {
    const exponent = t.pos;
    t.pos++;
    const sign = input.charCodeAt(t.pos);
    if (sign === 43 || sign === 45) {
      t.pos++;
      if (!isDigit(input.charCodeAt(t.pos))) throw t.syntaxError('invalid decimal literal');
    } else if (!isDigit(sign)) {
      t.pos = exponent;
      return checkEnd(t, 'decimal');
    }
    scanDecimal(t);
  }
  if ((input.charCodeAt(t.pos) | 32) === 106) {
    t.pos++;
    return checkEnd(t, 'imaginary');
  }
  checkEnd(t, 'decimal');
}

/** CPython: verify_end_of_number. */
function checkEnd(t: Tokenizer, kind: string): void {
  const unit = t.input.charCodeAt(t.pos);
  if (unit >= 128 || isIdentifierUnit[unit] === 0) return;
  if (adjoining.test(t.input.slice(t.pos, t.pos + 5))) {
    t.warn('SyntaxWarning', `invalid ${kind} literal`, t.lineno, t.pos - t.lineStart);
  } else {
    throw t.syntaxError(`invalid ${kind} literal`);
  }
}
