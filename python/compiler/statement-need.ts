import type { BinOp, Call, Compare, CompareOperator, Comprehension, Expr, Stmt } from '../ast/nodes.js';
import { isConstant } from './folding.js';

/** A nesting of expressions this deep is cut by a temporary, lest V8's parser or the emitter run out of stack. */
const MAX_HEIGHT = 40;

interface Shape {
  height: number;
  statements: boolean;
  /** Any Python code may run. */
  runs: boolean;
  /** It makes objects that nobody owns yet. */
  makes: boolean;
  /** It binds a name (`:=`). */
  binds: boolean;
}

const RUNS = new Set<Expr['kind']>([
  ...(['Call', 'Await', 'Yield', 'YieldFrom', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp'] as const),
  ...(['Attribute', 'Subscript', 'BinOp', 'UnaryOp', 'Compare', 'BoolOp', 'IfExp', 'FormattedValue', 'Set', 'Dict'] as const),
]);
const MAKES = new Set<Expr['kind']>([
  ...(['Call', 'Await', 'Yield', 'YieldFrom', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp'] as const),
  ...(['Attribute', 'Subscript', 'BinOp', 'UnaryOp', 'List', 'Set', 'Dict', 'Tuple', 'Lambda', 'Slice'] as const),
]);

/** The comparisons whose value is always a bool. */
const GIVES_BOOL = new Set<CompareOperator>(['Is', 'IsNot', 'In', 'NotIn']);

const shapes = new WeakMap<Expr, Shape>();

/** True if evaluating `e` takes JavaScript statements: it holds an inlined comprehension, or is too deep. */
export function needsStatements(e: Expr): boolean {
  return shape(e).statements;
}

/** True if `e` stands at a depth where its value goes to a temporary. */
export function isDeep(e: Expr): boolean {
  return shape(e).height >= MAX_HEIGHT;
}

/** True if evaluating `e` may run any Python code. */
export function runsCode(e: Expr): boolean {
  return shape(e).runs;
}

/** True if evaluating `e` in a function does nothing else, and makes nothing: for names and constants. */
export function isInert(e: Expr): boolean {
  return e.kind === 'Name' || (!runsCode(e) && isConstant(e));
}

/** True if evaluating `e` runs Python code only off the fast paths of what its text does, where `aside` of ownership.ts stands. */
export function runsCodeAside(e: Expr): boolean {
  if (needsStatements(e)) return false;
  switch (e.kind) {
    case 'Name':
    case 'Constant':
      return true;
    case 'Attribute':
      return runsCodeAside(e.value);
    case 'Subscript':
      return isItemInText(e.slice) && runsCodeAside(e.value) && runsCodeAside(e.slice);
    case 'BinOp':
      return isArithmetic(e) && runsCodeAside(e.left) && runsCodeAside(e.right);
    default:
      return false;
  }
}

const ARITHMETIC = new Set<BinOp['op']>(['Add', 'Sub', 'Mult', 'Div', 'BitAnd', 'BitOr', 'BitXor', 'LShift', 'RShift']);

/** True for the operators whose text computes with JavaScript's numbers (arithmetic.ts). */
export function isArithmetic(e: BinOp): boolean {
  return ARITHMETIC.has(e.op);
}

/** True for a key of a subscript whose text looks for lists and tuples itself (containers.ts). */
export function isItemInText(key: Expr): boolean {
  return key.kind !== 'Slice' && key.kind !== 'Tuple' && (key.kind !== 'Constant' || key.value.type === 'int');
}

/** True if evaluating `e` may leave temporaries that have to die when they have been used. */
export function makesTemporaries(e: Expr): boolean {
  return shape(e).makes;
}

/** True if evaluating `e` may bind a variable. */
export function bindsNames(e: Expr): boolean {
  return shape(e).binds;
}

/** True if something in `parts` may bind or unbind the variable `name`: whatever else mentions the name counts, too. */
export function mayBind(parts: readonly (Stmt | Expr | Comprehension)[], name: string): boolean {
  const todo: unknown[] = [...parts];
  while (todo.length > 0) {
    const part = todo.pop();
    if (part === name) return true;
    if (typeof part !== 'object' || part === null) continue;
    const { kind, ctx } = part as { kind?: string; ctx?: string };
    // `import name.other` binds the name.
    if (kind === 'Import') return true;
    if (kind !== 'Name' || ctx !== 'Load') todo.push(...(Object.values(part) as unknown[]));
  }
  return false;
}

/** True if what `e` operates on may be a temporary, which dies when `e` has been evaluated. */
export function consumesTemporaries(e: Expr): boolean {
  // A method is called without having been made an object.
  const parts = e.kind === 'Call' && e.func.kind === 'Attribute' ? [e.func.value, ...argumentsOf(e)] : children(e);
  return parts.some(makesTemporaries) || parts.slice(1).some(runsCode);
}

/** True if the value of the comparison is a bool, whatever its operands are. */
export function givesBool(e: Compare): boolean {
  return e.ops.every((op) => GIVES_BOOL.has(op));
}

function shape(e: Expr): Shape {
  const known = shapes.get(e);
  if (known !== undefined) return known;
  if (e.kind === 'BinOp' || e.kind === 'Attribute' || e.kind === 'Call' || e.kind === 'Subscript') measureSpine(e);
  const made = shapes.get(e) ?? measure(e);
  shapes.set(e, made);
  return made;
}

/** Long chains lean to the left: measure them from the bottom, without recursion. */
function measureSpine(e: Expr): void {
  const spine: Expr[] = [];
  let left: Expr | undefined = e;
  while (left !== undefined && !shapes.has(left)) {
    spine.push(left);
    left =
      left.kind === 'BinOp'
        ? left.left
        : left.kind === 'Call'
          ? left.func
          : left.kind === 'Attribute' || left.kind === 'Subscript'
            ? left.value
            : undefined;
  }
  for (let i = spine.length - 1; i >= 0; i--) shapes.set(spine[i]!, measure(spine[i]!));
}

/** `**mapping` in a display or a call is merged by a statement, and so is `*items` in a set. */
function mergesMappings(e: Expr): boolean {
  if (e.kind === 'Set') return e.elts.some((item) => item.kind === 'Starred');
  return (
    (e.kind === 'Dict' && e.keys.includes(null)) || (e.kind === 'Call' && e.keywords.some((keyword) => keyword.arg === null))
  );
}

function measure(e: Expr): Shape {
  if (e.kind === 'ListComp' || e.kind === 'SetComp' || e.kind === 'DictComp')
    return { height: 0, statements: true, runs: true, makes: true, binds: true };
  let height = 0;
  let statements = mergesMappings(e);
  let runs = RUNS.has(e.kind);
  let makes = e.kind === 'Compare' ? !givesBool(e) : MAKES.has(e.kind);
  let binds = e.kind === 'NamedExpr';
  children(e).forEach((child, i) => {
    const s = shape(child);
    // What stands before code that may run is held meanwhile, as a temporary.
    if (i > 0) makes ||= s.runs;
    if (s.height > height) height = s.height;
    statements ||= s.statements;
    runs ||= s.runs;
    makes ||= s.makes;
    binds ||= s.binds;
  });
  height++;
  if (isConstant(e)) runs = makes = false;
  if (height > MAX_HEIGHT) return { height: 1, statements: true, runs, makes, binds };
  return { height, statements: statements || height >= MAX_HEIGHT, runs, makes, binds };
}

function argumentsOf(e: Call): Expr[] {
  return [...e.args, ...e.keywords.map((keyword) => keyword.value)];
}

/** The expressions evaluated as part of `e` in the same code. */
export function children(e: Expr): Expr[] {
  switch (e.kind) {
    case 'BoolOp':
      return e.values;
    case 'NamedExpr':
      return [e.value];
    case 'BinOp':
      return [e.left, e.right];
    case 'UnaryOp':
      return [e.operand];
    case 'Lambda':
      return [...e.args.defaults, ...e.args.kw_defaults.filter((value) => value !== null)];
    case 'IfExp':
      return [e.test, e.body, e.orelse];
    case 'Dict':
      return [...e.keys.filter((key) => key !== null), ...e.values];
    case 'Set':
    case 'List':
    case 'Tuple':
      return e.elts;
    case 'GeneratorExp':
      return [e.generators[0]!.iter];
    case 'Await':
    case 'YieldFrom':
      return [e.value];
    case 'Yield':
      return e.value === null ? [] : [e.value];
    case 'Compare':
      return [e.left, ...e.comparators];
    case 'Call':
      return [e.func, ...argumentsOf(e)];
    case 'FormattedValue':
      return e.format_spec === null ? [e.value] : [e.value, e.format_spec];
    case 'JoinedStr':
      return e.values;
    case 'Attribute':
    case 'Starred':
      return [e.value];
    case 'Subscript':
      return [e.value, e.slice];
    case 'Slice':
      return [e.lower, e.upper, e.step].filter((part) => part !== null);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'Name':
    case 'Constant':
      return [];
  }
}
