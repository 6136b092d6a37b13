import upperFirst from 'lodash/upperFirst.js';
import { lookup, type Table } from '../index.js';
import type { OperationNames } from '../names.js';
import type { AnyRow, Row } from '../row.js';
import { fastPath } from './fast-paths.js';
import { banner, literal, raising, template, wordingOf } from './text.js';

/** The module that is made here; the other abstract operations of the table are written by hand. */
export const operationsModule = 'generated/operations';

export type BinaryRow = Row<OperationNames['binary']>;
type TernaryRow = Row<OperationNames['ternary']>;
type ComparisonRow = Row<OperationNames['comparison']>;
type ConcatRow = Row<'concat'>;

const unaryHoles = { type: '${a.type.name}' };
const binaryHoles = { left: '${a.type.name}', right: '${b.type.name}', third: '${mod.type.name}' };

/** The sequence row that is asked when the numbers' slots have not answered: CPython asks sq_concat after nb_add. */
function sequenceRow<K extends 'concat' | 'repeat'>(row: BinaryRow, kind: K, table: Table): Row<K> | undefined {
  const found = lookup(row.dunder, table).find((method) => method.role === 'direct' && method.row.kind === kind);
  return found?.row as Row<K> | undefined;
}

function unary(row: AnyRow): string {
  const holes = { ...unaryHoles, symbol: row.symbol ?? '' };
  return `
/** ${row.doc}. TypeError where the type has no \`${row.dunder}\`. */
export function ${row.operation!.name}(a: PyObject): PyObject {
  const slot = a.type.${row.slot};
  if (slot === undefined) throw ${raising(wordingOf(row), holes)};
  return slot(a);
}
`;
}

/**
 * The condition, over the types `left` and `right` and the slot `reflected` of the right operand, for that to be asked first. CPython
 * Objects/typeobject.c: SLOT1BINFULL.
 */
export function isReflectedFirst(row: BinaryRow | TernaryRow): string {
  return `left !== right && reflected !== undefined && reflected !== left.${row.reflected.slot} && right.isSubtype(left)`;
}

/** Both sides' slots, in the order that lets a subclass's reflected method come first. */
function dispatch(row: BinaryRow | TernaryRow): string {
  const ternary = row.kind === 'ternary';
  const [parameter, argument] = ternary ? [', mod: PyObject | undefined', ', mod'] : [', lent?: Lent', ', lent'];
  const third = `
  if (result === NotImplemented && mod !== undefined) {
    const asThird = mod.type.mod${row.name};
    if (asThird !== undefined) result = asThird(mod, a, b);
  }`;
  return `
/** What the slots of both operands make of \`${row.name}\`, or NotImplemented. CPython Objects/abstract.c: ${ternary ? 'ternary_op' : 'binary_op1'}. */
function try${upperFirst(row.name)}(a: PyObject, b: PyObject${parameter}): PyObject {
  const left = a.type;
  const right = b.type;
  const direct = left.${row.slot};
  const reflected = right.${row.reflected.slot};
  let result: PyObject = NotImplemented;
  if (${isReflectedFirst(row)}) {
    result = reflected(b, a${argument});
    if (result === NotImplemented && direct !== undefined) result = direct(a, b${argument});
  } else {
    if (direct !== undefined) result = direct(a, b${argument});
    if (result === NotImplemented && left !== right && reflected !== undefined) result = reflected(b, a${argument});
  }
  ${ternary ? third : ''}
  return result;
}
`;
}

/** What sequences do when the numbers' slots have not answered. */
function sequenceTail(row: BinaryRow, inplace: boolean, table: Table): string {
  const concat = sequenceRow(row, 'concat', table);
  if (concat !== undefined) {
    const slot = inplace ? `a.type.${concat.inplace.slot} ?? a.type.${concat.slot}` : `a.type.${concat.slot}`;
    return `const concat = ${slot};
  if (concat !== undefined) return concat(a, b);`;
  }
  const repeat = sequenceRow(row, 'repeat', table);
  if (repeat === undefined) return '';
  const slot = inplace ? `a.type.${repeat.inplace.slot} ?? a.type.${repeat.slot}` : `a.type.${repeat.slot}`;
  const swapped = inplace ? `hasSequenceSlots(a.type) ? undefined : b.type.${repeat.slot}` : `b.type.${repeat.slot}`;
  return `const repeat = ${slot};
  if (repeat !== undefined) return repeated(repeat, a, b);
  const swapped = ${swapped};
  if (swapped !== undefined) return repeated(swapped, b, a);`;
}

function repeatHelpers(table: Table): string {
  const row = table.get('repeat')!;
  return `
/** CPython Objects/abstract.c: sequence_repeat. */
function repeated(repeat: BinarySlot, sequence: PyObject, count: PyObject): PyObject {
  if (count.type.index === undefined) throw ${raising(wordingOf(row), { type: '${count.type.name}' })};
  return repeat(sequence, count);
}

/**
 * CPython Objects/abstract.c: PyNumber_InPlaceMultiply looks at the right operand only where the left one's type has no
 * tp_as_sequence at all; every class has it, and the builtins with a length or a membership test.
 */
function hasSequenceSlots(type: PyType): boolean {
  return type.isHeap || type.len !== undefined || type.contains !== undefined;
}
`;
}

function binaryMissing(row: BinaryRow): string {
  const wording = wordingOf(row);
  const holes = { ...binaryHoles, symbol: row.symbol! };
  if (wording.afterPrint === undefined) return `throw ${raising(wording, holes)};`;
  const hint = `a instanceof PyBuiltinFunction && a.name === 'print' ? ${literal(wording.afterPrint)} : ''`;
  return `const hint = ${hint};
  throw raise(${literal(wording.error)}, ${template(wording.text, holes)} + hint);`;
}

/** The name of what is left of an operation where the slot of its left operand has not answered. */
export function unanswered(row: BinaryRow): string {
  return `${row.operation!.name}Unanswered`;
}

function binary(row: BinaryRow, table: Table): string {
  const attempt = `try${upperFirst(row.name)}(a, b, lent)`;
  const fast = fastPath(row.name);
  const beginning = fast === '' ? '' : `const left = a.type;\n  const right = b.type;\n  ${fast}`;
  const direct = `${dispatch(row)}
/** The end of \`${row.name}\`: the numbers' slots have not answered. */
function otherwise${upperFirst(row.name)}(a: PyObject, b: PyObject): PyObject {
  ${sequenceTail(row, false, table)}
  ${binaryMissing(row)}
}

/** ${row.doc} */
export function ${row.operation!.name}(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  ${beginning}
  const result = ${attempt};
  return result !== NotImplemented ? result : otherwise${upperFirst(row.name)}(a, b);
}

/** What is left of \`${row.name}\` where the slot of the left operand came first and has not answered. */
export function ${unanswered(row)}(a: PyObject, b: PyObject): PyObject {
  const reflected = a.type === b.type ? undefined : b.type.${row.reflected.slot};
  const result = reflected === undefined ? NotImplemented : reflected(b, a);
  return result !== NotImplemented ? result : otherwise${upperFirst(row.name)}(a, b);
}
`;
  if (row.inplace === null) return direct;
  const { slot, symbol, missing, doc } = row.inplace;
  return `${direct}
/** ${doc} */
export function ${slot}(a: PyObject, b: PyObject, lent?: Lent): PyObject {
  ${beginning}
  const inplace = a.type.${slot};
  let result = inplace === undefined ? NotImplemented : inplace(a, b, lent);
  if (result !== NotImplemented) return result;
  result = ${attempt};
  if (result !== NotImplemented) return result;
  ${sequenceTail(row, true, table)}
  throw ${raising(missing!, { ...binaryHoles, symbol })};
}
`;
}

function ternary(row: TernaryRow): string {
  const holes = { ...binaryHoles, symbol: row.symbol! };
  const { slot, symbol, missing, doc } = row.inplace;
  const attempt = `try${upperFirst(row.name)}`;
  return `${dispatch(row)}
/** ${row.doc} */
export function ${row.operation!.name}(a: PyObject, b: PyObject, third?: PyObject): PyObject {
  const mod = third === None ? undefined : third;
  const result = ${attempt}(a, b, mod);
  if (result !== NotImplemented) return result;
  throw mod === undefined ? ${raising(wordingOf(row), holes)} : ${raising(row.missingWithThird, holes)};
}

/** ${doc} */
export function ${slot}(a: PyObject, b: PyObject): PyObject {
  const inplace = a.type.${slot};
  let result = inplace === undefined ? NotImplemented : inplace(a, b, undefined);
  if (result === NotImplemented) result = ${attempt}(a, b, undefined);
  if (result !== NotImplemented) return result;
  throw ${raising(missing!, { ...binaryHoles, symbol })};
}
`;
}

const swapped = { lt: 'gt', le: 'ge', eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le' } as const;
const identity: Readonly<Record<string, string>> = { eq: 'a === b', ne: 'a !== b' };

function comparison(row: ComparisonRow): string {
  const same = identity[row.name];
  const end =
    same === undefined
      ? `throw ${raising(wordingOf(row), { ...binaryHoles, symbol: row.symbol! })};`
      : `return makeBool(${same});`;
  return `
/** ${row.doc} CPython Objects/object.c: do_richcompare. */
export function ${row.operation!.name}(a: PyObject, b: PyObject): PyObject {
  const left = a.type;
  const right = b.type;
  ${fastPath(row.name)}
  const reflected = right.${swapped[row.name]};
  const reflectedFirst = left !== right && reflected !== undefined && right.isSubtype(left);
  let result: PyObject;
  if (reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  const direct = left.${row.slot};
  if (direct !== undefined) {
    result = direct(a, b);
    if (result !== NotImplemented) return result;
  }
  if (reflected !== undefined && !reflectedFirst) {
    result = reflected(b, a);
    if (result !== NotImplemented) return result;
  }
  ${end}
}
`;
}

function concat(row: ConcatRow, table: Table): string {
  const number = lookup(row.dunder, table).find((method) => method.row.kind === 'binary')!.row as BinaryRow;
  const inplaceNumber = number.inplace!;
  const attempt = `try${upperFirst(number.name)}(a, b)`;
  return `
/** \`operator.${row.name}\`: CPython Objects/abstract.c: PySequence_Concat. */
export function ${row.operation!.name}(a: PyObject, b: PyObject): PyObject {
  const slot = a.type.${row.slot};
  if (slot !== undefined) return slot(a, b);
  if (a.type.getitem !== undefined && b.type.getitem !== undefined) {
    const result = ${attempt};
    if (result !== NotImplemented) return result;
  }
  throw ${raising(wordingOf(row), unaryHoles)};
}

/** \`operator.${row.inplace.slot}\`: CPython Objects/abstract.c: PySequence_InPlaceConcat. */
export function ${row.inplace.slot}(a: PyObject, b: PyObject): PyObject {
  const slot = a.type.${row.inplace.slot} ?? a.type.${row.slot};
  if (slot !== undefined) return slot(a, b);
  if (a.type.getitem !== undefined && b.type.getitem !== undefined) {
    const inplace = a.type.${inplaceNumber.slot};
    let result = inplace === undefined ? NotImplemented : inplace(a, b);
    if (result === NotImplemented) result = ${attempt};
    if (result !== NotImplemented) return result;
  }
  throw ${raising(wordingOf(row), unaryHoles)};
}
`;
}

function operation(row: AnyRow, table: Table): string {
  switch (row.kind) {
    case 'unary':
      return unary(row);
    case 'binary':
      return binary(row, table);
    case 'ternary':
      return ternary(row);
    case 'comparison':
      return comparison(row);
    case 'concat':
      return concat(row, table);
    default:
      throw new Error(`${row.name}: no generated operation for kind ${row.kind}`);
  }
}

/** `runtime/generated/operations.ts`: the abstract operations that are the same for every type. */
export function operations(table: Table): string {
  const rows = table
    .valueSeq()
    .toArray()
    .filter((row) => row.operation?.module === operationsModule);
  return `${banner}import { raise } from '../kernel/errors.js';
import type { PyObject } from '../kernel/object.js';
import type { PyType } from '../kernel/type.js';
import { PyBuiltinFunction } from '../objects/builtin-function.js';
import { floatType, makeFloat, type PyFloat } from '../objects/float.js';
import { intType, makeBigInt, makeBool, makeInt, type PyInt } from '../objects/int.js';
import { None, NotImplemented } from '../objects/singletons.js';
import { makeStr, strType, type PyStr } from '../objects/str.js';
import type { BinarySlot, Lent } from './slots.js';
${repeatHelpers(table)}${rows.map((row) => operation(row, table)).join('')}`;
}
