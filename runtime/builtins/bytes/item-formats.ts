import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeBytes, PyBytes } from '../../objects/bytes.js';
import { makeFloat } from '../../objects/float.js';
import { intOf, makeBool } from '../../objects/int.js';
import { isTrue } from '../../objects/truth.js';
import { asFloat, asIndex } from '../../operations/convert.js';

/** How an item of a memoryview is read and written: the native formats of `struct`, little-endian. */
export interface ItemFormat {
  readonly size: number;
  read(view: DataView, at: number): PyObject;
  /** Undefined if the value does not fit. */
  write(view: DataView, at: number, value: PyObject): boolean;
}

function integer(size: number, signed: boolean): ItemFormat {
  const bits = size * 8;
  return {
    size,
    read: (view, at) => {
      let value = 0n;
      for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(view.getUint8(at + i));
      return intOf(signed ? BigInt.asIntN(bits, value) : value);
    },
    write: (view, at, object) => {
      const value = BigInt(asIndex(object));
      if ((signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value)) !== value) return false;
      for (let i = 0; i < size; i++) view.setUint8(at + i, Number(BigInt.asUintN(8, value >> BigInt(8 * i))));
      return true;
    },
  };
}

function float(size: 4 | 8): ItemFormat {
  return {
    size,
    read: (view, at) => makeFloat(size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true)),
    write: (view, at, object) => {
      const value = asFloat(object);
      if (size === 4) view.setFloat32(at, value, true);
      else view.setFloat64(at, value, true);
      return true;
    },
  };
}

const formats: Readonly<Record<string, ItemFormat>> = {
  B: integer(1, false),
  b: integer(1, true),
  H: integer(2, false),
  h: integer(2, true),
  I: integer(4, false),
  i: integer(4, true),
  L: integer(8, false),
  l: integer(8, true),
  Q: integer(8, false),
  q: integer(8, true),
  N: integer(8, false),
  n: integer(8, true),
  P: integer(8, false),
  f: float(4),
  d: float(8),
  '?': {
    size: 1,
    read: (view, at) => makeBool(view.getUint8(at) !== 0),
    write: (view, at, object) => {
      view.setUint8(at, isTrue(object) ? 1 : 0);
      return true;
    },
  },
  c: {
    size: 1,
    read: (view, at) => makeBytes(Uint8Array.of(view.getUint8(at))),
    write: (view, at, object) => {
      if (!(object instanceof PyBytes)) throw raise('TypeError', "memoryview: invalid type for format 'c'");
      if (object.value.length !== 1) return false;
      view.setUint8(at, object.value[0]!);
      return true;
    },
  },
};

/** The format of this code (an optional `@` in front), or undefined. */
export function itemFormat(code: string): ItemFormat | undefined {
  return formats[code.startsWith('@') ? code.slice(1) : code];
}
