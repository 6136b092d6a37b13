// Generated from protocols/ by `npm run generate`: do not edit.
import { PyObject } from '../kernel/object.js';

/** `(self) => result`: negation, repr, iter and the like. */
export type UnarySlot = (self: PyObject) => PyObject;
export type BoolSlot = (self: PyObject) => boolean;
export type LenSlot = (self: PyObject) => number | bigint;
/** The exact Python hash: a number while it is a safe integer, a bigint beyond. */
export type HashSlot = (self: PyObject) => number | bigint;
/** `undefined` says that the iterator is exhausted; StopIteration is never thrown inside. */
export type NextSlot = (self: PyObject) => PyObject | undefined;
export type DelSlot = (self: PyObject) => void;
/** May answer the NotImplemented object. `lent`: see {@link Lent}. */
export type BinarySlot = (self: PyObject, other: PyObject, lent?: Lent) => PyObject;
/**
 * True if the result may be lent: what has an owner need not be held by the pool, since the caller counts it before anything else happens. Compiled code that
 * needs the result to be held says where it is instead.
 */
export type Lent = boolean | number;
/** As the slot of the third operand (`modpow`): that one first, then the other two. */
export type TernarySlot = (self: PyObject, other: PyObject, mod: PyObject | undefined) => PyObject;
export type SetItemSlot = (self: PyObject, key: PyObject, value: PyObject) => void;
export type DelItemSlot = (self: PyObject, key: PyObject) => void;
export type ContainsSlot = (self: PyObject, item: PyObject) => boolean;
/** Vectorcall: the positional arguments, then the values of the keywords named by `kwnames`. */
export type CallSlot = (self: PyObject, args: PyObject[], kwnames: readonly string[] | null) => PyObject;
export type InitSlot = (self: PyObject, args: PyObject[], kwnames: readonly string[] | null) => void;
export type NewSlot = (type: PyObject['type'], args: PyObject[], kwnames: readonly string[] | null) => PyObject;
/** `undefined` says that there is no such attribute; the abstract operation raises. */
export type GetAttrSlot = (self: PyObject, name: string) => PyObject | undefined;
export type SetAttrSlot = (self: PyObject, name: string, value: PyObject) => void;
export type DelAttrSlot = (self: PyObject, name: string) => void;
export type DescrGetSlot = (self: PyObject, instance: PyObject | undefined, owner: PyObject | undefined) => PyObject;
export type DescrSetSlot = (self: PyObject, instance: PyObject, value: PyObject) => void;
export type DescrDeleteSlot = (self: PyObject, instance: PyObject) => void;

/** The signature of every slot, by its name. */
export interface SlotSignatures {
  repr: UnarySlot;
  hash: HashSlot;
  call: CallSlot;
  str: UnarySlot;
  getattribute: GetAttrSlot;
  getattr: GetAttrSlot;
  setattr: SetAttrSlot;
  delattr: DelAttrSlot;
  lt: BinarySlot;
  le: BinarySlot;
  eq: BinarySlot;
  ne: BinarySlot;
  gt: BinarySlot;
  ge: BinarySlot;
  iter: UnarySlot;
  next: NextSlot;
  descrget: DescrGetSlot;
  descrset: DescrSetSlot;
  descrdelete: DescrDeleteSlot;
  init: InitSlot;
  new: NewSlot;
  del: DelSlot;
  buffer: BinarySlot;
  release_buffer: BinarySlot;
  await: UnarySlot;
  aiter: UnarySlot;
  anext: UnarySlot;
  add: BinarySlot;
  radd: BinarySlot;
  sub: BinarySlot;
  rsub: BinarySlot;
  mul: BinarySlot;
  rmul: BinarySlot;
  mod: BinarySlot;
  rmod: BinarySlot;
  divmod: BinarySlot;
  rdivmod: BinarySlot;
  pow: TernarySlot;
  modpow: TernarySlot;
  rpow: TernarySlot;
  neg: UnarySlot;
  pos: UnarySlot;
  abs: UnarySlot;
  bool: BoolSlot;
  invert: UnarySlot;
  lshift: BinarySlot;
  rlshift: BinarySlot;
  rshift: BinarySlot;
  rrshift: BinarySlot;
  and: BinarySlot;
  rand: BinarySlot;
  xor: BinarySlot;
  rxor: BinarySlot;
  or: BinarySlot;
  ror: BinarySlot;
  int: UnarySlot;
  float: UnarySlot;
  iadd: BinarySlot;
  isub: BinarySlot;
  imul: BinarySlot;
  imod: BinarySlot;
  ipow: TernarySlot;
  ilshift: BinarySlot;
  irshift: BinarySlot;
  iand: BinarySlot;
  ixor: BinarySlot;
  ior: BinarySlot;
  floordiv: BinarySlot;
  rfloordiv: BinarySlot;
  truediv: BinarySlot;
  rtruediv: BinarySlot;
  ifloordiv: BinarySlot;
  itruediv: BinarySlot;
  index: UnarySlot;
  matmul: BinarySlot;
  rmatmul: BinarySlot;
  imatmul: BinarySlot;
  len: LenSlot;
  getitem: BinarySlot;
  setitem: SetItemSlot;
  delitem: DelItemSlot;
  concat: BinarySlot;
  repeat: BinarySlot;
  contains: ContainsSlot;
  iconcat: BinarySlot;
  irepeat: BinarySlot;
}

/** The name of a slot: a field of every type. */
export type Slot = keyof SlotSignatures;

/** What can stand in a slot. */
export type SlotFunction = SlotSignatures[Slot];

/** The slots of a type: every one a field, `undefined` where the type does not have the operation. */
export abstract class Slots extends PyObject {
  repr: UnarySlot | undefined = undefined;
  hash: HashSlot | undefined = undefined;
  call: CallSlot | undefined = undefined;
  str: UnarySlot | undefined = undefined;
  getattribute: GetAttrSlot | undefined = undefined;
  getattr: GetAttrSlot | undefined = undefined;
  setattr: SetAttrSlot | undefined = undefined;
  delattr: DelAttrSlot | undefined = undefined;
  lt: BinarySlot | undefined = undefined;
  le: BinarySlot | undefined = undefined;
  eq: BinarySlot | undefined = undefined;
  ne: BinarySlot | undefined = undefined;
  gt: BinarySlot | undefined = undefined;
  ge: BinarySlot | undefined = undefined;
  iter: UnarySlot | undefined = undefined;
  next: NextSlot | undefined = undefined;
  descrget: DescrGetSlot | undefined = undefined;
  descrset: DescrSetSlot | undefined = undefined;
  descrdelete: DescrDeleteSlot | undefined = undefined;
  init: InitSlot | undefined = undefined;
  new: NewSlot | undefined = undefined;
  del: DelSlot | undefined = undefined;
  buffer: BinarySlot | undefined = undefined;
  release_buffer: BinarySlot | undefined = undefined;
  await: UnarySlot | undefined = undefined;
  aiter: UnarySlot | undefined = undefined;
  anext: UnarySlot | undefined = undefined;
  add: BinarySlot | undefined = undefined;
  radd: BinarySlot | undefined = undefined;
  sub: BinarySlot | undefined = undefined;
  rsub: BinarySlot | undefined = undefined;
  mul: BinarySlot | undefined = undefined;
  rmul: BinarySlot | undefined = undefined;
  mod: BinarySlot | undefined = undefined;
  rmod: BinarySlot | undefined = undefined;
  divmod: BinarySlot | undefined = undefined;
  rdivmod: BinarySlot | undefined = undefined;
  pow: TernarySlot | undefined = undefined;
  modpow: TernarySlot | undefined = undefined;
  rpow: TernarySlot | undefined = undefined;
  neg: UnarySlot | undefined = undefined;
  pos: UnarySlot | undefined = undefined;
  abs: UnarySlot | undefined = undefined;
  bool: BoolSlot | undefined = undefined;
  invert: UnarySlot | undefined = undefined;
  lshift: BinarySlot | undefined = undefined;
  rlshift: BinarySlot | undefined = undefined;
  rshift: BinarySlot | undefined = undefined;
  rrshift: BinarySlot | undefined = undefined;
  and: BinarySlot | undefined = undefined;
  rand: BinarySlot | undefined = undefined;
  xor: BinarySlot | undefined = undefined;
  rxor: BinarySlot | undefined = undefined;
  or: BinarySlot | undefined = undefined;
  ror: BinarySlot | undefined = undefined;
  int: UnarySlot | undefined = undefined;
  float: UnarySlot | undefined = undefined;
  iadd: BinarySlot | undefined = undefined;
  isub: BinarySlot | undefined = undefined;
  imul: BinarySlot | undefined = undefined;
  imod: BinarySlot | undefined = undefined;
  ipow: TernarySlot | undefined = undefined;
  ilshift: BinarySlot | undefined = undefined;
  irshift: BinarySlot | undefined = undefined;
  iand: BinarySlot | undefined = undefined;
  ixor: BinarySlot | undefined = undefined;
  ior: BinarySlot | undefined = undefined;
  floordiv: BinarySlot | undefined = undefined;
  rfloordiv: BinarySlot | undefined = undefined;
  truediv: BinarySlot | undefined = undefined;
  rtruediv: BinarySlot | undefined = undefined;
  ifloordiv: BinarySlot | undefined = undefined;
  itruediv: BinarySlot | undefined = undefined;
  index: UnarySlot | undefined = undefined;
  matmul: BinarySlot | undefined = undefined;
  rmatmul: BinarySlot | undefined = undefined;
  imatmul: BinarySlot | undefined = undefined;
  len: LenSlot | undefined = undefined;
  getitem: BinarySlot | undefined = undefined;
  setitem: SetItemSlot | undefined = undefined;
  delitem: DelItemSlot | undefined = undefined;
  concat: BinarySlot | undefined = undefined;
  repeat: BinarySlot | undefined = undefined;
  contains: ContainsSlot | undefined = undefined;
  iconcat: BinarySlot | undefined = undefined;
  irepeat: BinarySlot | undefined = undefined;
}
