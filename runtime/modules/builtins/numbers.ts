import { abs, divmod, pow } from '../../generated/operations.js';
import { asciiRepr } from '../../builtins/str/repr.js';
import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { PyByteArray, PyBytes } from '../../objects/bytes.js';
import { makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { emptyStr, makeStr, PyStr, strLength } from '../../objects/str.js';
import { callSpecial } from '../../operations/call.js';
import { asIndex } from '../../operations/convert.js';
import { formatObject } from '../../operations/format.js';

/** `0x1f`, `-0b101`: the digits of an index in a base. */
function inBase(base: number, prefix: string) {
  return (o: PyObject): PyObject => {
    const value = asIndex(o);
    return makeStr(value < 0 ? `-${prefix}${(-value).toString(base)}` : `${prefix}${value.toString(base)}`);
  };
}

function ord(c: PyObject): PyObject {
  if (c instanceof PyStr) {
    const length = strLength(c);
    if (length === 1) return makeInt(c.value.codePointAt(0)!);
    throw raise('TypeError', `ord() expected a character, but string of length ${length} found`);
  }
  if (c instanceof PyBytes || c instanceof PyByteArray) {
    const { length } = c.value;
    if (length === 1) return makeInt(c.value[0]!);
    throw raise('TypeError', `ord() expected a character, but string of length ${length} found`);
  }
  throw raise('TypeError', `ord() expected string of length 1, but ${c.type.name} found`);
}

/** The functions of `builtins` about numbers and characters. Source: CPython Python/bltinmodule.c. */
export const numberFunctions: NonNullable<ModuleSpec['functions']> = {
  abs: ['(x, /)', abs, 'Return the absolute value of the argument.'],
  ascii: [
    '(obj, /)',
    (o: PyObject) => makeStr(asciiRepr(o)),
    'Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\nto that returned by repr() in Python 2.',
  ],
  bin: [
    '(number, /)',
    inBase(2, '0b'),
    "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
  ],
  chr: [
    '(i, /)',
    (i: PyObject) => {
      const code = asIndex(i);
      if (code < 0 || code > 0x10ffff) throw raise('ValueError', 'chr() arg not in range(0x110000)');
      return makeStr(String.fromCodePoint(Number(code)));
    },
    'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.',
  ],
  divmod: ['(x, y, /)', divmod, 'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.'],
  format: [
    "(value, format_spec='', /)",
    (value: PyObject, spec: PyObject = emptyStr) => {
      if (!(spec instanceof PyStr)) throw raise('TypeError', `format() argument 2 must be str, not ${spec.type.name}`);
      return formatObject(value, spec);
    },
    "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING')\nfor details.\n\nIf type(value) does not supply a method named __format__\nthen str(value) is returned.",
  ],
  hex: [
    '(number, /)',
    inBase(16, '0x'),
    "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
  ],
  oct: ['(number, /)', inBase(8, '0o'), "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'"],
  ord: ['(c, /)', ord, 'Return the Unicode code point for a one-character string.'],
  pow: [
    '(base, exp, mod=None)',
    (base: PyObject, exponent: PyObject, modulus?: PyObject) => pow(base, exponent, modulus === None ? undefined : modulus),
    'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.',
  ],
  round: [
    '(number, ndigits=None)',
    (number: PyObject, ndigits?: PyObject) => {
      const rounded =
        ndigits === undefined || ndigits === None ? callSpecial(number, '__round__') : callSpecial(number, '__round__', ndigits);
      if (rounded === undefined) throw raise('TypeError', `type ${number.type.name} doesn't define __round__ method`);
      return rounded;
    },
    'Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.',
  ],
};
