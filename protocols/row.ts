import type {
  DunderOf,
  Inplaceable,
  InplaceDunderOf,
  InplaceSlotOf,
  KindOf,
  OperationName,
  Reflectable,
  ReflectedDunderOf,
  ReflectedSlotOf,
  SlotOf,
  SpecialName,
} from './names.js';

/** Decides the order of look-up (number before sequence) and the chapter of the documentation. */
export type Family =
  | 'object'
  | 'comparison'
  | 'number'
  | 'conversion'
  | 'sequence'
  | 'container'
  | 'iteration'
  | 'callable'
  | 'attribute'
  | 'descriptor'
  | 'lifecycle'
  | 'context'
  | 'async'
  | 'copying'
  | 'class'
  | 'buffer';

/** Operands, self included: a number, a least and a most, or as many as the caller likes. */
export type Arity = number | readonly [least: number, most: number] | 'any';

/** What the special method must give back. */
export type ResultCheck =
  | 'object'
  | 'none'
  | 'bool'
  | 'truth'
  | 'length'
  | 'hash'
  | 'int'
  | 'float'
  | 'complex'
  | 'str'
  | 'bytes'
  | 'path'
  | 'tuple'
  | 'iterable'
  | 'iterator'
  | 'async iterator'
  | 'memoryview'
  | 'mapping'
  | 'int or NotImplemented';

/** An error and its text; `{symbol}`, `{type}`, `{left}`, `{right}`, `{third}` and `{result}` are filled in when it is raised. */
export interface Wording {
  readonly error: 'TypeError' | 'ValueError' | 'AttributeError';
  readonly text: string;
  /** Added where the left operand is the builtin `print`. */
  readonly afterPrint?: string;
}

/** A function of the `operator` module that performs the operation. */
export interface OperatorFunction {
  readonly name: string;
  /** Further names of the same function. */
  readonly aliases: readonly string[];
  readonly textSignature: string;
  readonly doc: string;
}

/** A host function that performs the operation on any objects. Those of `generated/operations` are made from the table. */
export interface AbstractOperation {
  readonly name: string;
  /** Its module, below `runtime/`. */
  readonly module: string;
}

/** What a weak proxy does with the operation. */
export interface ProxyPolicy {
  /** Which of the two proxy types has the special method. */
  readonly on: 'both' | 'plain' | 'callable';
  /** `own`: answered by the proxy itself; `none`: the name is there, and None. */
  readonly how: 'forward' | 'own' | 'none';
  /** For each operand after self: is a proxy there replaced by its referent? */
  readonly operands: readonly ('unwrap' | 'keep')[];
}

/** What a class that defines the special method gets by it, another name of the class being affected. */
export interface Tie {
  readonly name: SpecialName;
  readonly effect: string;
}

/** The same operation with its operands swapped. */
export interface Reflected<Slot extends string, Dunder extends string> {
  readonly slot: Slot;
  readonly dunder: Dunder;
  readonly order: number;
  readonly doc: string;
}

/** The same operation in place. */
export interface Inplace<Slot extends string, Dunder extends string> {
  readonly slot: Slot;
  readonly dunder: Dunder;
  readonly order: number;
  readonly textSignature: string;
  readonly doc: string;
  readonly symbol: string;
  readonly missing: Wording | null;
  readonly operator: OperatorFunction | null;
  readonly since: string;
}

/** The columns of a row that do not depend on its name. */
export interface PlainColumns {
  readonly family: Family;
  /** Operands of the special method, self included. */
  readonly arity: Arity;
  /** Where the interpreter finds it first: in a slot of the type, in the namespaces, or as a plain attribute. */
  readonly storage: 'slot' | 'method' | 'attribute';
  /** What the function is bound to when it is looked up. */
  readonly binding: 'instance' | 'class' | 'static';
  readonly symbol: string | null;
  /** Place among CPython's slot definitions (the order of names in a builtin type's namespace), null without a slot. */
  readonly order: number | null;
  /** False where CPython has a slot but never makes a slot wrapper for it. */
  readonly wrapper: boolean;
  readonly textSignature: string | null;
  readonly doc: string;
  /** The abstract operation: what compiled code and builtins call. Null where there is none beside the special method. */
  readonly operation: AbstractOperation | null;
  /** Wording when no operand has the special method. */
  readonly missing: Wording | null;
  readonly result: ResultCheck;
  /** Who checks the result: the slot of a Python-defined class, or the abstract operation for every class. */
  readonly checkedBy: 'slot' | 'operation' | null;
  /** Wordings of a bad result. */
  readonly badResult: readonly Wording[];
  readonly operator: readonly OperatorFunction[];
  readonly builtin: string | null;
  /** Special methods tried, in this order, where this one is missing. */
  readonly fallbacks: readonly SpecialName[];
  readonly ties: readonly Tie[];
  /** `__x__ = None` in a class says that it does not have the operation, not that None is to be called. */
  readonly blockedByNone: boolean;
  readonly proxy: ProxyPolicy | null;
  /** First version of Python that has it ("3.0": from the beginning). */
  readonly since: string;
}

/** What the row of an operation of three operands has beside the other columns. */
export interface TernaryColumns {
  /** Wording when none of three operands has the special method. */
  readonly missingWithThird: Wording;
}

/** The columns of a row, with all that follows from its `name` known to the type system. */
export interface NamedColumns<N extends OperationName> extends PlainColumns {
  readonly name: N;
  readonly kind: KindOf<N>;
  readonly slot: SlotOf<N>;
  readonly dunder: DunderOf<N>;
  readonly reflected: N extends Reflectable ? Reflected<ReflectedSlotOf<N>, ReflectedDunderOf<N>> : null;
  readonly inplace: N extends Inplaceable ? Inplace<InplaceSlotOf<N>, InplaceDunderOf<N>> : null;
}

/** The row of one operation of the data model: all names are checked against its `name`. */
export type Row<N extends OperationName = OperationName> = N extends OperationName
  ? NamedColumns<N> & (KindOf<N> extends 'ternary' ? TernaryColumns : unknown)
  : never;

/** The row of an operation that an embedder adds: a method or an attribute of the name's special method. */
export interface ExtensionRow<N extends string = string> extends PlainColumns {
  readonly name: N;
  readonly kind: 'method' | 'attribute';
  readonly slot: null;
  readonly dunder: DunderOf<N>;
  readonly reflected: null;
  readonly inplace: null;
}

/** Any row of a table. */
export type AnyRow = Row | ExtensionRow;

/** Lets the compiler check a row against its name. */
export function row<const N extends OperationName>(columns: Row<N> & { readonly name: N }): Row<N> {
  return columns;
}

/** The same for a row of an embedder's own. */
export function extensionRow<const N extends string>(columns: ExtensionRow<N>): ExtensionRow<N> {
  return columns;
}
