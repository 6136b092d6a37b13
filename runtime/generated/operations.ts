// Generated from protocols/ by `npm run generate`: do not edit.
import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { PyBuiltinFunction } from '../objects/builtin-function.js';
import { floatType, makeFloat, type PyFloat } from '../objects/float.js';
import { intType, makeBigInt, makeBool, makeInt, type PyInt } from '../objects/int.js';
import { None, NotImplemented } from '../objects/singletons.js';
import { makeStr, strType, type PyStr } from '../objects/str.js';
import type { BinarySlot, Lent } from './slots.js';

/** CPython Objects/abstract.c: sequence_repeat. */
function repeated(repeat: BinarySlot, sequence: PyObject, count: PyObject): PyObject {
  if (count.type.index === undefined) throw raise('TypeError', `can't multiply sequence by non-int of type '${count.type.name}'`);
  return repeat(sequence, count);
}

/**
 * CPython Objects/abstract.c: PyNumber_InPlaceMultiply looks at the right operand only where the left one's type has no
 * tp_as_sequence at all; every class has it, and the builtins with a length or a membership test.
 */
function hasSequenceSlots(type: PyType): boolean {
  return type.isHeap || type.len !== undefined || type.contains !== undefined;
}

/** Return self<value. CPython Objects/object.c: do_richcompare. */
export function lt(a: PyObject, b: PyObject): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      return makeBool(x < y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeBool(x < y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeBool(x < y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeBool(x < y);
    }
  }
  const reflected = right.gt;
  const reflectedFirst = left !== right && reflected !== undefined && right.isSubtype(left);
  let result: PyObject;
  if (reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  const direct = left.lt;
  if (direct !== undefined) {
    result = direct(a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined && !reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  throw raise('TypeError', `'<' not supported between instances of '${a.type.name}' and '${b.type.name}'`);
}

/** Return self<=value. CPython Objects/object.c: do_richcompare. */
export function le(a: PyObject, b: PyObject): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      return makeBool(x <= y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeBool(x <= y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeBool(x <= y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeBool(x <= y);
    }
  }
  const reflected = right.ge;
  const reflectedFirst = left !== right && reflected !== undefined && right.isSubtype(left);
  let result: PyObject;
  if (reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  const direct = left.le;
  if (direct !== undefined) {
    result = direct(a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined && !reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  throw raise('TypeError', `'<=' not supported between instances of '${a.type.name}' and '${b.type.name}'`);
}

/** Return self==value. CPython Objects/object.c: do_richcompare. */
export function eq(a: PyObject, b: PyObject): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      return makeBool(x === y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeBool(x === y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeBool(x === y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeBool(x === y);
    }
  } else if (left === strType && right === strType) {
    const x = (a as PyStr).value;
    const y = (b as PyStr).value;
    return makeBool(x === y);
  }
  const reflected = right.eq;
  const reflectedFirst = left !== right && reflected !== undefined && right.isSubtype(left);
  let result: PyObject;
  if (reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  const direct = left.eq;
  if (direct !== undefined) {
    result = direct(a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined && !reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  return makeBool(a === b);
}

/** Return self!=value. CPython Objects/object.c: do_richcompare. */
export function ne(a: PyObject, b: PyObject): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      return makeBool(x !== y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeBool(x !== y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeBool(x !== y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeBool(x !== y);
    }
  } else if (left === strType && right === strType) {
    const x = (a as PyStr).value;
    const y = (b as PyStr).value;
    return makeBool(x !== y);
  }
  const reflected = right.ne;
  const reflectedFirst = left !== right && reflected !== undefined && right.isSubtype(left);
  let result: PyObject;
  if (reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  const direct = left.ne;
  if (direct !== undefined) {
    result = direct(a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined && !reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  return makeBool(a !== b);
}

/** Return self>value. CPython Objects/object.c: do_richcompare. */
export function gt(a: PyObject, b: PyObject): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      return makeBool(x > y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeBool(x > y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeBool(x > y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeBool(x > y);
    }
  }
  const reflected = right.lt;
  const reflectedFirst = left !== right && reflected !== undefined && right.isSubtype(left);
  let result: PyObject;
  if (reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  const direct = left.gt;
  if (direct !== undefined) {
    result = direct(a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined && !reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  throw raise('TypeError', `'>' not supported between instances of '${a.type.name}' and '${b.type.name}'`);
}

/** Return self>=value. CPython Objects/object.c: do_richcompare. */
export function ge(a: PyObject, b: PyObject): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      return makeBool(x >= y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeBool(x >= y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeBool(x >= y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeBool(x >= y);
    }
  }
  const reflected = right.le;
  const reflectedFirst = left !== right && reflected !== undefined && right.isSubtype(left);
  let result: PyObject;
  if (reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  const direct = left.ge;
  if (direct !== undefined) {
    result = direct(a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined && !reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  throw raise('TypeError', `'>=' not supported between instances of '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `add`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryAdd(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.add;
  const reflected = right.radd;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.radd && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `add`: the numbers' slots have not answered. */
function otherwiseAdd(a: PyObject, b: PyObject): PyObject {
  const concat = a.type.concat;
  if (concat !== undefined) return concat(a, b);
  throw raise('TypeError', `unsupported operand type(s) for +: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self+value. */
export function add(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      if (typeof x === 'number') {
        if (typeof y === 'number') {
          const exact = x + y;
          if (Number.isSafeInteger(exact)) return makeInt(exact);
        }
      } else if (typeof y === 'bigint') return makeBigInt(x + y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeFloat(x + y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeFloat(x + y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeFloat(x + y);
    }
  } else if (left === strType && right === strType) {
    const x = (a as PyStr).value;
    const y = (b as PyStr).value;
    return makeStr(x + y);
  }
  const result = tryAdd(a, b, lent);
  return result !== NotImplemented ? result : otherwiseAdd(a, b);
}

/** What is left of `add` where the slot of the left operand came first and has not answered. */
export function addUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.radd;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseAdd(a, b);
}

/** Return self+=value. */
export function iadd(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      if (typeof x === 'number') {
        if (typeof y === 'number') {
          const exact = x + y;
          if (Number.isSafeInteger(exact)) return makeInt(exact);
        }
      } else if (typeof y === 'bigint') return makeBigInt(x + y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeFloat(x + y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeFloat(x + y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeFloat(x + y);
    }
  } else if (left === strType && right === strType) {
    const x = (a as PyStr).value;
    const y = (b as PyStr).value;
    return makeStr(x + y);
  }
  const inplace = a.type.iadd;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryAdd(a, b, lent);
  if (result !== NotImplemented) return result;
  const concat = a.type.iconcat ?? a.type.concat;
  if (concat !== undefined) return concat(a, b);
  throw raise('TypeError', `unsupported operand type(s) for +=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `sub`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function trySub(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.sub;
  const reflected = right.rsub;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rsub && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `sub`: the numbers' slots have not answered. */
function otherwiseSub(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for -: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self-value. */
export function sub(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      if (typeof x === 'number') {
        if (typeof y === 'number') {
          const exact = x - y;
          if (Number.isSafeInteger(exact)) return makeInt(exact);
        }
      } else if (typeof y === 'bigint') return makeBigInt(x - y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeFloat(x - y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeFloat(x - y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeFloat(x - y);
    }
  }
  const result = trySub(a, b, lent);
  return result !== NotImplemented ? result : otherwiseSub(a, b);
}

/** What is left of `sub` where the slot of the left operand came first and has not answered. */
export function subUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rsub;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseSub(a, b);
}

/** Return self-=value. */
export function isub(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      if (typeof x === 'number') {
        if (typeof y === 'number') {
          const exact = x - y;
          if (Number.isSafeInteger(exact)) return makeInt(exact);
        }
      } else if (typeof y === 'bigint') return makeBigInt(x - y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeFloat(x - y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeFloat(x - y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeFloat(x - y);
    }
  }
  const inplace = a.type.isub;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = trySub(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for -=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `mul`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryMul(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.mul;
  const reflected = right.rmul;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rmul && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `mul`: the numbers' slots have not answered. */
function otherwiseMul(a: PyObject, b: PyObject): PyObject {
  const repeat = a.type.repeat;
  if (repeat !== undefined) return repeated(repeat, a, b);
  const swapped = b.type.repeat;
  if (swapped !== undefined) return repeated(swapped, b, a);
  throw raise('TypeError', `unsupported operand type(s) for *: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self*value. */
export function mul(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      if (typeof x === 'number') {
        if (typeof y === 'number') {
          const exact = x * y + 0;
          if (Number.isSafeInteger(exact)) return makeInt(exact);
        }
      } else if (typeof y === 'bigint') return makeBigInt(x * y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeFloat(x * y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeFloat(x * y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeFloat(x * y);
    }
  }
  const result = tryMul(a, b, lent);
  return result !== NotImplemented ? result : otherwiseMul(a, b);
}

/** What is left of `mul` where the slot of the left operand came first and has not answered. */
export function mulUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rmul;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseMul(a, b);
}

/** Return self*=value. */
export function imul(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === intType) {
      const x = (a as PyInt).value;
      const y = (b as PyInt).value;
      if (typeof x === 'number') {
        if (typeof y === 'number') {
          const exact = x * y + 0;
          if (Number.isSafeInteger(exact)) return makeInt(exact);
        }
      } else if (typeof y === 'bigint') return makeBigInt(x * y);
    } else if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') return makeFloat(x * y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      return makeFloat(x * y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') return makeFloat(x * y);
    }
  }
  const inplace = a.type.imul;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryMul(a, b, lent);
  if (result !== NotImplemented) return result;
  const repeat = a.type.irepeat ?? a.type.repeat;
  if (repeat !== undefined) return repeated(repeat, a, b);
  const swapped = hasSequenceSlots(a.type) ? undefined : b.type.repeat;
  if (swapped !== undefined) return repeated(swapped, b, a);
  throw raise('TypeError', `unsupported operand type(s) for *=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `matmul`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryMatmul(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.matmul;
  const reflected = right.rmatmul;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rmatmul && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `matmul`: the numbers' slots have not answered. */
function otherwiseMatmul(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for @: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self@value. */
export function matmul(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryMatmul(a, b, lent);
  return result !== NotImplemented ? result : otherwiseMatmul(a, b);
}

/** What is left of `matmul` where the slot of the left operand came first and has not answered. */
export function matmulUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rmatmul;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseMatmul(a, b);
}

/** Return self@=value. */
export function imatmul(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.imatmul;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryMatmul(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for @=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `truediv`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryTruediv(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.truediv;
  const reflected = right.rtruediv;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rtruediv && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `truediv`: the numbers' slots have not answered. */
function otherwiseTruediv(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for /: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self/value. */
export function truediv(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') if (y !== 0) return makeFloat(x / y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      if (y !== 0) return makeFloat(x / y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') if (y !== 0) return makeFloat(x / y);
    }
  }
  const result = tryTruediv(a, b, lent);
  return result !== NotImplemented ? result : otherwiseTruediv(a, b);
}

/** What is left of `truediv` where the slot of the left operand came first and has not answered. */
export function truedivUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rtruediv;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseTruediv(a, b);
}

/** Return self/=value. */
export function itruediv(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  if (left === intType) {
    if (right === floatType) {
      const x = (a as PyInt).value;
      const y = (b as PyFloat).value;
      if (typeof x === 'number') if (y !== 0) return makeFloat(x / y);
    }
  } else if (left === floatType) {
    if (right === floatType) {
      const x = (a as PyFloat).value;
      const y = (b as PyFloat).value;
      if (y !== 0) return makeFloat(x / y);
    } else if (right === intType) {
      const x = (a as PyFloat).value;
      const y = (b as PyInt).value;
      if (typeof y === 'number') if (y !== 0) return makeFloat(x / y);
    }
  }
  const inplace = a.type.itruediv;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryTruediv(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for /=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `floordiv`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryFloordiv(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.floordiv;
  const reflected = right.rfloordiv;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rfloordiv && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `floordiv`: the numbers' slots have not answered. */
function otherwiseFloordiv(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for //: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self//value. */
export function floordiv(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryFloordiv(a, b, lent);
  return result !== NotImplemented ? result : otherwiseFloordiv(a, b);
}

/** What is left of `floordiv` where the slot of the left operand came first and has not answered. */
export function floordivUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rfloordiv;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseFloordiv(a, b);
}

/** Return self//=value. */
export function ifloordiv(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.ifloordiv;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryFloordiv(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for //=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `mod`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryMod(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.mod;
  const reflected = right.rmod;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rmod && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `mod`: the numbers' slots have not answered. */
function otherwiseMod(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for %: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self%value. */
export function mod(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryMod(a, b, lent);
  return result !== NotImplemented ? result : otherwiseMod(a, b);
}

/** What is left of `mod` where the slot of the left operand came first and has not answered. */
export function modUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rmod;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseMod(a, b);
}

/** Return self%=value. */
export function imod(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.imod;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryMod(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for %=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `divmod`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryDivmod(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.divmod;
  const reflected = right.rdivmod;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rdivmod && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `divmod`: the numbers' slots have not answered. */
function otherwiseDivmod(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for divmod(): '${a.type.name}' and '${b.type.name}'`);
}

/** Return divmod(self, value). */
export function divmod(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryDivmod(a, b, lent);
  return result !== NotImplemented ? result : otherwiseDivmod(a, b);
}

/** What is left of `divmod` where the slot of the left operand came first and has not answered. */
export function divmodUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rdivmod;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseDivmod(a, b);
}

/** What the slots of both operands make of `pow`, or NotImplemented. CPython Objects/abstract.c: ternary_op. */
function tryPow(a: PyObject, b: PyObject, mod: PyObject | undefined): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.pow;
  const reflected = right.rpow;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rpow && right.isSubtype(left)) {
    result = reflected(b, a, mod);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, mod);
  } else {
    if (direct !== undefined) result = direct(a, b, mod);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, mod);
  }

  if (result === NotImplemented && mod !== undefined) {
    const asThird = mod.type.modpow;
    if (asThird !== undefined) result = asThird(mod, a, b);
  }
  return result;
}

/** Return pow(self, value, mod). */
export function pow(a: PyObject, b: PyObject, third?: PyObject): PyObject {
  const mod = third === None ? undefined : third;
  const result = tryPow(a, b, mod);
  if (result !== NotImplemented) return result;
  throw mod === undefined
    ? raise('TypeError', `unsupported operand type(s) for ** or pow(): '${a.type.name}' and '${b.type.name}'`)
    : raise('TypeError', `unsupported operand type(s) for ** or pow(): '${a.type.name}', '${b.type.name}', '${mod.type.name}'`);
}

/** Return self**=value. */
export function ipow(a: PyObject, b: PyObject): PyObject {
  const inplace = a.type.ipow;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, undefined);
  if (result === NotImplemented) result = tryPow(a, b, undefined);
  if (result !== NotImplemented) return result;
  throw raise('TypeError', `unsupported operand type(s) for **=: '${a.type.name}' and '${b.type.name}'`);
}

/** -self. TypeError where the type has no `__neg__`. */
export function neg(a: PyObject): PyObject {
  const slot = a.type.neg;
  if (slot === undefined) throw raise('TypeError', `bad operand type for unary -: '${a.type.name}'`);
  return slot(a);
}

/** +self. TypeError where the type has no `__pos__`. */
export function pos(a: PyObject): PyObject {
  const slot = a.type.pos;
  if (slot === undefined) throw raise('TypeError', `bad operand type for unary +: '${a.type.name}'`);
  return slot(a);
}

/** abs(self). TypeError where the type has no `__abs__`. */
export function abs(a: PyObject): PyObject {
  const slot = a.type.abs;
  if (slot === undefined) throw raise('TypeError', `bad operand type for abs(): '${a.type.name}'`);
  return slot(a);
}

/** What the slots of both operands make of `lshift`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryLshift(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.lshift;
  const reflected = right.rlshift;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rlshift && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `lshift`: the numbers' slots have not answered. */
function otherwiseLshift(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for <<: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self<<value. */
export function lshift(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryLshift(a, b, lent);
  return result !== NotImplemented ? result : otherwiseLshift(a, b);
}

/** What is left of `lshift` where the slot of the left operand came first and has not answered. */
export function lshiftUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rlshift;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseLshift(a, b);
}

/** Return self<<=value. */
export function ilshift(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.ilshift;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryLshift(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for <<=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `rshift`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryRshift(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.rshift;
  const reflected = right.rrshift;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rrshift && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `rshift`: the numbers' slots have not answered. */
function otherwiseRshift(a: PyObject, b: PyObject): PyObject {
  const hint =
    a instanceof PyBuiltinFunction && a.name === 'print' ? '. Did you mean "print(<message>, file=<output_stream>)"?' : '';
  throw raise('TypeError', `unsupported operand type(s) for >>: '${a.type.name}' and '${b.type.name}'` + hint);
}

/** Return self>>value. */
export function rshift(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryRshift(a, b, lent);
  return result !== NotImplemented ? result : otherwiseRshift(a, b);
}

/** What is left of `rshift` where the slot of the left operand came first and has not answered. */
export function rshiftUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rrshift;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseRshift(a, b);
}

/** Return self>>=value. */
export function irshift(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.irshift;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryRshift(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for >>=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `and`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryAnd(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.and;
  const reflected = right.rand;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rand && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `and`: the numbers' slots have not answered. */
function otherwiseAnd(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for &: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self&value. */
export function and(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryAnd(a, b, lent);
  return result !== NotImplemented ? result : otherwiseAnd(a, b);
}

/** What is left of `and` where the slot of the left operand came first and has not answered. */
export function andUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rand;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseAnd(a, b);
}

/** Return self&=value. */
export function iand(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.iand;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryAnd(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for &=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `xor`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryXor(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.xor;
  const reflected = right.rxor;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.rxor && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `xor`: the numbers' slots have not answered. */
function otherwiseXor(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for ^: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self^value. */
export function xor(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryXor(a, b, lent);
  return result !== NotImplemented ? result : otherwiseXor(a, b);
}

/** What is left of `xor` where the slot of the left operand came first and has not answered. */
export function xorUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.rxor;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseXor(a, b);
}

/** Return self^=value. */
export function ixor(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.ixor;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryXor(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for ^=: '${a.type.name}' and '${b.type.name}'`);
}

/** What the slots of both operands make of `or`, or NotImplemented. CPython Objects/abstract.c: binary_op1. */
function tryOr(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.or;
  const reflected = right.ror;
  let result: PyObject = NotImplemented;
  if (left !== right && reflected !== undefined && reflected !== left.ror && right.isSubtype(left)) {
    result = reflected(b, a, lent);
    if (result === NotImplemented && direct !== undefined) result = direct(a, b, lent);
  } else {
    if (direct !== undefined) result = direct(a, b, lent);
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a, lent);
  }

  return result;
}

/** The end of `or`: the numbers' slots have not answered. */
function otherwiseOr(a: PyObject, b: PyObject): PyObject {
  throw raise('TypeError', `unsupported operand type(s) for |: '${a.type.name}' and '${b.type.name}'`);
}

/** Return self|value. */
export function or(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const result = tryOr(a, b, lent);
  return result !== NotImplemented ? result : otherwiseOr(a, b);
}

/** What is left of `or` where the slot of the left operand came first and has not answered. */
export function orUnanswered(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.ror;
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwiseOr(a, b);
}

/** Return self|=value. */
export function ior(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  const inplace = a.type.ior;
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = tryOr(a, b, lent);
  if (result !== NotImplemented) return result;

  throw raise('TypeError', `unsupported operand type(s) for |=: '${a.type.name}' and '${b.type.name}'`);
}

/** ~self. TypeError where the type has no `__invert__`. */
export function invert(a: PyObject): PyObject {
  const slot = a.type.invert;
  if (slot === undefined) throw raise('TypeError', `bad operand type for unary ~: '${a.type.name}'`);
  return slot(a);
}

/** `operator.concat`: CPython Objects/abstract.c: PySequence_Concat. */
export function concat(a: PyObject, b: PyObject): PyObject {
  const slot = a.type.concat;
  if (slot !== undefined) return slot(a, b);
  if (a.type.getitem !== undefined && b.type.getitem !== undefined) {
    const result = tryAdd(a, b);
    if (result !== NotImplemented) return result;
  }
  throw raise('TypeError', `'${a.type.name}' object can't be concatenated`);
}

/** `operator.iconcat`: CPython Objects/abstract.c: PySequence_InPlaceConcat. */
export function iconcat(a: PyObject, b: PyObject): PyObject {
  const slot = a.type.iconcat ?? a.type.concat;
  if (slot !== undefined) return slot(a, b);
  if (a.type.getitem !== undefined && b.type.getitem !== undefined) {
    const inplace = a.type.iadd;
    let result = inplace === undefined ? NotImplemented : inplace(a, b);
    if (result === NotImplemented) result = tryAdd(a, b);
    if (result !== NotImplemented) return result;
  }
  throw raise('TypeError', `'${a.type.name}' object can't be concatenated`);
}
