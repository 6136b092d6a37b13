/**
 * The operations of Python's data model, by kind. Every other name (slot, dunder, reflected and in-place forms) is
 * computed from these by the type system, so a misspelt one does not compile.
 */
export interface OperationNames {
  unary: 'repr' | 'str' | 'iter' | 'await' | 'aiter' | 'anext' | 'neg' | 'pos' | 'abs' | 'invert' | 'int' | 'float' | 'index';
  bool: 'bool';
  len: 'len';
  hash: 'hash';
  next: 'next';
  del: 'del';
  binary:
    'add' | 'sub' | 'mul' | 'matmul' | 'truediv' | 'floordiv' | 'mod' | 'divmod' | 'lshift' | 'rshift' | 'and' | 'xor' | 'or';
  ternary: 'pow';
  comparison: 'lt' | 'le' | 'eq' | 'ne' | 'gt' | 'ge';
  concat: 'concat';
  repeat: 'repeat';
  getitem: 'getitem';
  setitem: 'setitem';
  delitem: 'delitem';
  contains: 'contains';
  call: 'call';
  init: 'init';
  new: 'new';
  getattribute: 'getattribute';
  getattr: 'getattr';
  setattr: 'setattr';
  delattr: 'delattr';
  descrget: 'get';
  descrset: 'set';
  descrdelete: 'delete';
  buffer: 'buffer';
  releasebuffer: 'release_buffer';
  method:
    | 'bytes'
    | 'format'
    | 'fspath'
    | 'complex'
    | 'round'
    | 'trunc'
    | 'floor'
    | 'ceil'
    | 'length_hint'
    | 'missing'
    | 'reversed'
    | 'dir'
    | 'sizeof'
    | 'enter'
    | 'exit'
    | 'aenter'
    | 'aexit'
    | 'reduce'
    | 'reduce_ex'
    | 'getstate'
    | 'setstate'
    | 'getnewargs'
    | 'getnewargs_ex'
    | 'copy'
    | 'deepcopy'
    | 'replace'
    | 'init_subclass'
    | 'set_name'
    | 'class_getitem'
    | 'instancecheck'
    | 'subclasscheck'
    | 'subclasshook'
    | 'mro_entries'
    | 'prepare'
    | 'mro'
    | 'subclasses';
  attribute: 'match_args' | 'objclass' | 'slots';
}

/** What an operation takes and gives: it decides the signature of its slot, its slot wrapper and its bridge. */
export type Kind = keyof OperationNames;

/** The name of an operation: a Python special method's without its underscores. */
export type OperationName = OperationNames[Kind];

/** The kind of the operation called `N`. */
export type KindOf<N extends OperationName> = { [K in Kind]: N extends OperationNames[K] ? K : never }[Kind];

/** Kinds stored in the namespace only; all the others have a slot on the type. */
export type SlotlessKind = 'method' | 'attribute';

/** Sequences fill these two instead of the number slots of the same special method (CPython's sq_concat, sq_repeat). */
interface SequenceStems {
  concat: 'add';
  repeat: 'mul';
}

type Stem<N extends string> = N extends keyof SequenceStems ? SequenceStems[N] : N;

/** The special method of operation `N`; `mro` is the one name that the language spells without underscores. */
export type DunderOf<N extends string> = N extends 'mro' ? 'mro' : `__${Stem<N>}__`;

/** The slot of operation `N`. Descriptor slots are prefixed, as in CPython: `get`, `set` and `delete` say too little. */
export type SlotOf<N extends OperationName> = N extends OperationNames[SlotlessKind]
  ? null
  : N extends 'get' | 'set' | 'delete'
    ? `descr${N}`
    : N;

/** Operations that also exist with swapped operands. */
export type Reflectable = OperationNames['binary' | 'ternary' | 'repeat'];

/** Operations that also exist in place. */
export type Inplaceable = Exclude<OperationNames['binary' | 'ternary' | 'repeat' | 'concat'], 'divmod'>;

/** The slot of the reflected form. A sequence's repetition is the same from both sides. */
export type ReflectedSlotOf<N extends Reflectable> = N extends 'repeat' ? 'repeat' : `r${N}`;
/** The special name of an operation's reflected method: `__radd__` of `add`. */
export type ReflectedDunderOf<N extends Reflectable> = `__r${Stem<N>}__`;
/** The slot of an operation's in-place form: `iadd` of `add`. */
export type InplaceSlotOf<N extends Inplaceable> = `i${N}`;
/** The special name of an operation's in-place form: `__iadd__` of `add`. */
export type InplaceDunderOf<N extends Inplaceable> = `__i${Stem<N>}__`;

/**
 * The third operand's share of a ternary operation: asked when neither of the others knew what to do (CPython's `slotz`).
 * A slot without a special method, so only builtin types have it.
 */
export type ThirdSlotOf<N extends OperationNames['ternary']> = `mod${N}`;

/** Every slot of a type. */
export type SlotName =
  | ThirdSlotOf<OperationNames['ternary']>
  | Exclude<SlotOf<OperationName>, null>
  | ReflectedSlotOf<Reflectable>
  | InplaceSlotOf<Inplaceable>;

/** Every special name of the data model. */
export type SpecialName = DunderOf<OperationName> | ReflectedDunderOf<Reflectable> | InplaceDunderOf<Inplaceable>;
