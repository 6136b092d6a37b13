import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeDict, PyDict, dictType } from '../../objects/dict.js';
import { makeInt, PyInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { codePoints, makeStr, PyStr, strLength } from '../../objects/str.js';
import { isException } from '../../operations/attribute.js';
import { getitem } from '../../operations/subscript.js';

/** `str.translate`. CPython Objects/unicodeobject.c: charmaptranslate_lookup. */
export function translate(self: PyStr, table: PyObject): PyObject {
  const known = new Map<string, string>();
  let result = '';
  for (const c of codePoints(self)) {
    let mapped = known.get(c);
    if (mapped === undefined) known.set(c, (mapped = translateCharacter(c, table)));
    result += mapped;
  }
  return makeStr(result);
}

function translateCharacter(c: string, table: PyObject): string {
  let mapped: PyObject;
  try {
    mapped = getitem(table, makeInt(c.codePointAt(0)!));
  } catch (error) {
    if (isException(error, 'LookupError')) return c;
    throw error;
  }
  if (mapped === None) return '';
  if (mapped instanceof PyStr) return mapped.value;
  if (!(mapped instanceof PyInt)) throw raise('TypeError', 'character mapping must return integer, None or str');
  if (mapped.value < 0 || mapped.value > 0x10ffff) throw raise('ValueError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(Number(mapped.value));
}

/** `str.maketrans`. */
export function makeTranslation(x: PyObject, y: PyObject | undefined, z: PyObject | undefined): PyObject {
  const table = makeDict();
  if (y !== undefined) {
    if (!(x instanceof PyStr))
      throw raise('TypeError', 'first maketrans argument must be a string if there is a second argument');
    if (!(y instanceof PyStr)) throw raise('TypeError', `maketrans() argument 2 must be str, not ${y.type.name}`);
    if (z !== undefined && !(z instanceof PyStr))
      throw raise('TypeError', `maketrans() argument 3 must be str, not ${z.type.name}`);
    const from = codePoints(x);
    const to = codePoints(y);
    if (from.length !== to.length) throw raise('ValueError', 'the first two maketrans arguments must have equal length');
    from.forEach((c, i) => table.set(makeInt(c.codePointAt(0)!), makeInt(to[i]!.codePointAt(0)!)));
    if (z !== undefined) for (const c of codePoints(z as PyStr)) table.set(makeInt(c.codePointAt(0)!), None);
    return table;
  }
  if (!(x instanceof PyDict) || x.type !== dictType)
    throw raise('TypeError', 'if you give only one argument to maketrans it must be a dict');
  for (const [key, value] of x.items()) {
    if (key instanceof PyStr) {
      if (strLength(key) !== 1) throw raise('ValueError', 'string keys in translate table must be of length 1');
      table.set(makeInt(key.value.codePointAt(0)!), value);
    } else if (key instanceof PyInt) {
      table.set(key, value);
    } else {
      throw raise('TypeError', 'keys in translate table must be strings or integers');
    }
  }
  return table;
}
