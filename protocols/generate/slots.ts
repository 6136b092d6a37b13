import type { Table } from '../index.js';
import { specialMethods } from '../index.js';
import type { Kind } from '../names.js';
import { banner } from './text.js';

/** Kinds of slots: the form of a row (`reflected`, `inplace`) is a kind of its own where it is called differently. */
export const signatureOfKind = {
  unary: 'UnarySlot',
  bool: 'BoolSlot',
  len: 'LenSlot',
  hash: 'HashSlot',
  next: 'NextSlot',
  del: 'DelSlot',
  binary: 'BinarySlot',
  ternary: 'TernarySlot',
  comparison: 'BinarySlot',
  concat: 'BinarySlot',
  repeat: 'BinarySlot',
  getitem: 'BinarySlot',
  setitem: 'SetItemSlot',
  delitem: 'DelItemSlot',
  contains: 'ContainsSlot',
  call: 'CallSlot',
  init: 'InitSlot',
  new: 'NewSlot',
  getattribute: 'GetAttrSlot',
  getattr: 'GetAttrSlot',
  setattr: 'SetAttrSlot',
  delattr: 'DelAttrSlot',
  descrget: 'DescrGetSlot',
  descrset: 'DescrSetSlot',
  descrdelete: 'DescrDeleteSlot',
  buffer: 'BinarySlot',
  releasebuffer: 'BinarySlot',
} as const satisfies Record<Exclude<Kind, 'method' | 'attribute'>, string>;

const signatures = `
/** \`(self) => result\`: negation, repr, iter and the like. */
export type UnarySlot = (self: PyObject) => PyObject;
export type BoolSlot = (self: PyObject) => boolean;
export type LenSlot = (self: PyObject) => number | bigint;
/** The exact Python hash: a number while it is a safe integer, a bigint beyond. */
export type HashSlot = (self: PyObject) => number | bigint;
/** \`undefined\` says that the iterator is exhausted; StopIteration is never thrown inside. */
export type NextSlot = (self: PyObject) => PyObject | undefined;
export type DelSlot = (self: PyObject) => void;
/** May answer the NotImplemented object. \`lent\`: see {@link Lent}. */
export type BinarySlot = (self: PyObject, other: PyObject, lent?: Lent) => PyObject;
/**
 * True if the result may be lent: what has an owner need not be held by the pool, since the caller counts it before anything else happens. Compiled code that
 * needs the result to be held says where it is instead.
 */
export type Lent = boolean | number;
/** As the slot of the third operand (\`modpow\`): that one first, then the other two. */
export type TernarySlot = (self: PyObject, other: PyObject, mod: PyObject | undefined) => PyObject;
export type SetItemSlot = (self: PyObject, key: PyObject, value: PyObject) => void;
export type DelItemSlot = (self: PyObject, key: PyObject) => void;
export type ContainsSlot = (self: PyObject, item: PyObject) => boolean;
/** Vectorcall: the positional arguments, then the values of the keywords named by \`kwnames\`. */
export type CallSlot = (self: PyObject, args: PyObject[], kwnames: readonly string[] | null) => PyObject;
export type InitSlot = (self: PyObject, args: PyObject[], kwnames: readonly string[] | null) => void;
export type NewSlot = (type: PyObject['type'], args: PyObject[], kwnames: readonly string[] | null) => PyObject;
/** \`undefined\` says that there is no such attribute; the abstract operation raises. */
export type GetAttrSlot = (self: PyObject, name: string) => PyObject | undefined;
export type SetAttrSlot = (self: PyObject, name: string, value: PyObject) => void;
export type DelAttrSlot = (self: PyObject, name: string) => void;
export type DescrGetSlot = (self: PyObject, instance: PyObject | undefined, owner: PyObject | undefined) => PyObject;
export type DescrSetSlot = (self: PyObject, instance: PyObject, value: PyObject) => void;
export type DescrDeleteSlot = (self: PyObject, instance: PyObject) => void;
`;

/** Slot names with the names of their signatures, each once, in CPython's order. */
function slotTypes(table: Table): [slot: string, type: string][] {
  const types = new Map<string, string>();
  const methods = specialMethods(table).filter(({ slot }) => slot !== null);
  methods.sort((a, b) => a.order! - b.order!);
  for (const { slot, row } of methods) {
    const { kind } = row;
    if (kind === 'method' || kind === 'attribute') throw new Error(`${row.name}: a ${kind} has no slot`);
    types.set(slot!, signatureOfKind[kind]);
    if (kind === 'ternary') types.set(`mod${row.name}`, 'TernarySlot');
  }
  return [...types];
}

/** `runtime/generated/slots.ts`: the signatures of the slots and the class from which types inherit them. */
export function slots(table: Table): string {
  const types = slotTypes(table);
  return `${banner}import { PyObject } from '../kernel/object.js';
${signatures}
/** The signature of every slot, by its name. */
export interface SlotSignatures {
${types.map(([slot, type]) => `  ${slot}: ${type};`).join('\n')}
}

/** The name of a slot: a field of every type. */
export type Slot = keyof SlotSignatures;

/** What can stand in a slot. */
export type SlotFunction = SlotSignatures[Slot];

/** The slots of a type: every one a field, \`undefined\` where the type does not have the operation. */
export abstract class Slots extends PyObject {
${types.map(([slot, type]) => `  ${slot}: ${type} | undefined = undefined;`).join('\n')}
}
`;
}
