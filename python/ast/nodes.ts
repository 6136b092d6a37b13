/**
 * The syntax tree: CPython 3.13's `ast` classes (Parser/Python.asdl) as a union discriminated by `kind`.
 *
 * Class and field names are CPython's. Three things are said differently:
 * - `ast.Constant.value` is a tagged {@link ConstantValue}, since JavaScript cannot tell `1` from `1.0`;
 * - `ast.Constant.kind` (the `u` prefix) is called `string_kind`, because `kind` names the class;
 * - operators and contexts are strings (`'Add'`, `'NotIn'`, `'Store'`), not instances; type comments, which CPython
 *   reads only on request, have no field.
 *
 * Columns (`col_offset`, `end_col_offset`) count UTF-16 code units from the start of the physical line, so they index
 * the JavaScript string of that line; CPython's count UTF-8 bytes. {@link codePointOffset} turns one into the 1-based
 * code point offset which a SyntaxError or a traceback shows. Lines count from 1.
 */

/** Where a node stands in the source. */
export interface Position {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

/** What `ast.Constant.value` holds. An int is a `number` where that is exact (a safe integer), else a `bigint`. */
export type ConstantValue =
  | { type: 'int'; value: number | bigint }
  | { type: 'float'; value: number }
  | { type: 'complex'; imag: number }
  /** Lone surrogates stand as lone UTF-16 surrogates. */
  | { type: 'str'; value: string }
  | { type: 'bytes'; value: Uint8Array }
  | { type: 'None' }
  | { type: 'True' }
  | { type: 'False' }
  | { type: 'Ellipsis' };

export type ExprContext = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type Operator =
  'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

// --- modules -------------------------------------------------------------------------------------------------------

export interface Module {
  kind: 'Module';
  body: Stmt[];
}
export interface Interactive {
  kind: 'Interactive';
  body: Stmt[];
}
export interface Expression {
  kind: 'Expression';
  body: Expr;
}
export type Mod = Module | Interactive | Expression;

// --- statements ----------------------------------------------------------------------------------------------------

interface FunctionDefFields extends Position {
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
export interface FunctionDef extends FunctionDefFields {
  kind: 'FunctionDef';
}
export interface AsyncFunctionDef extends FunctionDefFields {
  kind: 'AsyncFunctionDef';
}
export interface ClassDef extends Position {
  kind: 'ClassDef';
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}
export interface Return extends Position {
  kind: 'Return';
  value: Expr | null;
}
export interface Delete extends Position {
  kind: 'Delete';
  targets: Expr[];
}
export interface Assign extends Position {
  kind: 'Assign';
  targets: Expr[];
  value: Expr;
}
export interface TypeAlias extends Position {
  kind: 'TypeAlias';
  name: Name;
  type_params: TypeParam[];
  value: Expr;
}
export interface AugAssign extends Position {
  kind: 'AugAssign';
  target: Name | Attribute | Subscript;
  op: Operator;
  value: Expr;
}
export interface AnnAssign extends Position {
  kind: 'AnnAssign';
  target: Name | Attribute | Subscript;
  annotation: Expr;
  value: Expr | null;
  /** 1 for a bare name, 0 for `(name)`, an attribute or a subscript. */
  simple: 0 | 1;
}
interface ForFields extends Position {
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface For extends ForFields {
  kind: 'For';
}
export interface AsyncFor extends ForFields {
  kind: 'AsyncFor';
}
export interface While extends Position {
  kind: 'While';
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
/** `elif` is an `If` alone in `orelse`. */
export interface If extends Position {
  kind: 'If';
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
interface WithFields extends Position {
  items: WithItem[];
  body: Stmt[];
}
export interface With extends WithFields {
  kind: 'With';
}
export interface AsyncWith extends WithFields {
  kind: 'AsyncWith';
}
export interface Match extends Position {
  kind: 'Match';
  subject: Expr;
  cases: MatchCase[];
}
export interface Raise extends Position {
  kind: 'Raise';
  exc: Expr | null;
  cause: Expr | null;
}
interface TryFields extends Position {
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Try extends TryFields {
  kind: 'Try';
}
/** `try` with `except*` clauses. */
export interface TryStar extends TryFields {
  kind: 'TryStar';
}
export interface Assert extends Position {
  kind: 'Assert';
  test: Expr;
  msg: Expr | null;
}
export interface Import extends Position {
  kind: 'Import';
  names: Alias[];
}
export interface ImportFrom extends Position {
  kind: 'ImportFrom';
  /** null in `from . import a`. */
  module: string | null;
  names: Alias[];
  /** Number of leading dots. */
  level: number;
}
export interface Global extends Position {
  kind: 'Global';
  names: string[];
}
export interface Nonlocal extends Position {
  kind: 'Nonlocal';
  names: string[];
}
export interface ExprStmt extends Position {
  kind: 'Expr';
  value: Expr;
}
export interface Pass extends Position {
  kind: 'Pass';
}
export interface Break extends Position {
  kind: 'Break';
}
export interface Continue extends Position {
  kind: 'Continue';
}
export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

// --- expressions ---------------------------------------------------------------------------------------------------

export interface BoolOp extends Position {
  kind: 'BoolOp';
  op: BoolOperator;
  /** Two or more: `a and b and c` is one node. */
  values: Expr[];
}
export interface NamedExpr extends Position {
  kind: 'NamedExpr';
  target: Name;
  value: Expr;
}
export interface BinOp extends Position {
  kind: 'BinOp';
  left: Expr;
  op: Operator;
  right: Expr;
}
export interface UnaryOp extends Position {
  kind: 'UnaryOp';
  op: UnaryOperator;
  operand: Expr;
}
export interface Lambda extends Position {
  kind: 'Lambda';
  args: Arguments;
  body: Expr;
}
export interface IfExp extends Position {
  kind: 'IfExp';
  test: Expr;
  body: Expr;
  orelse: Expr;
}
export interface Dict extends Position {
  kind: 'Dict';
  /** null where the value is unpacked by `**`. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface SetExpr extends Position {
  kind: 'Set';
  elts: Expr[];
}
export interface ListComp extends Position {
  kind: 'ListComp';
  elt: Expr;
  generators: Comprehension[];
}
export interface SetComp extends Position {
  kind: 'SetComp';
  elt: Expr;
  generators: Comprehension[];
}
export interface DictComp extends Position {
  kind: 'DictComp';
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}
export interface GeneratorExp extends Position {
  kind: 'GeneratorExp';
  elt: Expr;
  generators: Comprehension[];
}
export interface Await extends Position {
  kind: 'Await';
  value: Expr;
}
export interface Yield extends Position {
  kind: 'Yield';
  value: Expr | null;
}
export interface YieldFrom extends Position {
  kind: 'YieldFrom';
  value: Expr;
}
export interface Compare extends Position {
  kind: 'Compare';
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}
export interface Call extends Position {
  kind: 'Call';
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}
export interface FormattedValue extends Position {
  kind: 'FormattedValue';
  value: Expr;
  /** -1, or the code of `s`, `r` or `a`. */
  conversion: number;
  format_spec: JoinedStr | null;
}
export interface JoinedStr extends Position {
  kind: 'JoinedStr';
  values: Expr[];
}
export interface Constant extends Position {
  kind: 'Constant';
  value: ConstantValue;
  /** CPython's `Constant.kind`: `'u'` for a string written `u'...'`. */
  string_kind: 'u' | null;
}
export interface Attribute extends Position {
  kind: 'Attribute';
  value: Expr;
  attr: string;
  ctx: ExprContext;
}
export interface Subscript extends Position {
  kind: 'Subscript';
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}
export interface Starred extends Position {
  kind: 'Starred';
  value: Expr;
  ctx: ExprContext;
}
export interface Name extends Position {
  kind: 'Name';
  /** NFKC-normalised. */
  id: string;
  ctx: ExprContext;
}
export interface List extends Position {
  kind: 'List';
  elts: Expr[];
  ctx: ExprContext;
}
export interface Tuple extends Position {
  kind: 'Tuple';
  elts: Expr[];
  ctx: ExprContext;
}
/** Only inside `Subscript.slice`. */
export interface Slice extends Position {
  kind: 'Slice';
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}
export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// --- parts ---------------------------------------------------------------------------------------------------------

export interface Comprehension {
  kind: 'comprehension';
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: 0 | 1;
}
export interface ExceptHandler extends Position {
  kind: 'ExceptHandler';
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}
export interface Arguments {
  kind: 'arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One per `kwonlyargs`, null where there is no default. */
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Of the last positional parameters. */
  defaults: Expr[];
}
export interface Arg extends Position {
  kind: 'arg';
  arg: string;
  annotation: Expr | null;
}
export interface Keyword extends Position {
  kind: 'keyword';
  /** null for `**value`. */
  arg: string | null;
  value: Expr;
}
export interface Alias extends Position {
  kind: 'alias';
  /** Dotted in `import a.b`, `'*'` in `from a import *`. */
  name: string;
  asname: string | null;
}
export interface WithItem {
  kind: 'withitem';
  context_expr: Expr;
  optional_vars: Expr | null;
}
export interface MatchCase {
  kind: 'match_case';
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

// --- patterns ------------------------------------------------------------------------------------------------------

export interface MatchValue extends Position {
  kind: 'MatchValue';
  value: Expr;
}
export interface MatchSingleton extends Position {
  kind: 'MatchSingleton';
  value: { type: 'None' } | { type: 'True' } | { type: 'False' };
}
export interface MatchSequence extends Position {
  kind: 'MatchSequence';
  patterns: Pattern[];
}
export interface MatchMapping extends Position {
  kind: 'MatchMapping';
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}
export interface MatchClass extends Position {
  kind: 'MatchClass';
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}
/** Only inside `MatchSequence.patterns`; name is null for `*_`. */
export interface MatchStar extends Position {
  kind: 'MatchStar';
  name: string | null;
}
/** Both null for `_`; pattern null for a capture. */
export interface MatchAs extends Position {
  kind: 'MatchAs';
  pattern: Pattern | null;
  name: string | null;
}
export interface MatchOr extends Position {
  kind: 'MatchOr';
  patterns: Pattern[];
}
export type Pattern = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

// --- type parameters -----------------------------------------------------------------------------------------------

export interface TypeVar extends Position {
  kind: 'TypeVar';
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}
export interface ParamSpec extends Position {
  kind: 'ParamSpec';
  name: string;
  default_value: Expr | null;
}
export interface TypeVarTuple extends Position {
  kind: 'TypeVarTuple';
  name: string;
  default_value: Expr | null;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

/** Every kind of node. */
export type Node =
  | Mod
  | Stmt
  | Expr
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Pattern
  | TypeParam;

/** The 1-based code point offset, as a SyntaxError shows it, of a UTF-16 column in a line of source. */
export function codePointOffset(line: string, column: number): number {
  let offset = 1;
  for (let index = 0; index < column; offset++) {
    const unit = line.charCodeAt(index);
    index += unit >= 0xd800 && unit <= 0xdbff && (line.charCodeAt(index + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
  }
  return offset;
}
