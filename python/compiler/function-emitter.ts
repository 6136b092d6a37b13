import type { Attribute, Expr, ExprStmt, Name, Position, Stmt } from '../ast/nodes.js';
import { CodeWriter } from './code-writer.js';
import type { EmitterTable } from './emitters.js';
import type { NumberValue } from './number-values.js';
import type { Resumption } from './resumption.js';
import type { Scope } from './scope.js';
import { endStatement, isUncounted, keepAside, marked, operated, settled, settledResult } from './ownership.js';
import { isDeep, needsStatements } from './statement-need.js';
import type { Unit } from './unit.js';

/** The statements behind which control does not come. */
const LEAVES = new Set<Stmt['kind']>(['Return', 'Raise', 'Break', 'Continue']);

const COMPREHENSIONS = new Set<Expr['kind']>(['ListComp', 'SetComp', 'DictComp']);

/** What a statement stands in: for `break`, `continue`, and CPython's limit on nesting. */
export interface Block {
  readonly kind: 'loop' | 'try' | 'finally' | 'with' | 'except-star' | 'handler';
  readonly breakLabel: string;
  readonly continueLabel: string;
  /** Under `counted`, of a loop or the body of a `finally`: the height to which the pool is brought back when the block is left. */
  readonly floor?: string;
  /** Of a loop: a `continue` leaves blocks inside of it. */
  isLeftInside?: boolean;
  /** Of a loop: a `break` does. */
  isBrokenInside?: boolean;
  /** Of the body of a `finally`, if the result of a `return` may wait for its end: the variable that says that an exception does instead. */
  readonly overtaking?: string;
  /** For the body of a `try` with handlers: what puts an exception into the hands of these. */
  readonly raise?: (exception: string) => string;
}

/** CPython Include/cpython/code.h: CO_MAXBLOCKS. */
const MAX_BLOCKS = 21;

export type CodeKind = 'module' | 'function' | 'generator' | 'coroutine' | 'async-generator' | 'class' | 'expression';

/**
 * Emits the JavaScript of one code object.
 *
 * An expression becomes a JavaScript expression (`expr`, or `condition` for a JavaScript boolean); where it needs statements
 * (an inlined comprehension, great depth) these are written first, and what is evaluated before them is kept in temporaries.
 * Assignments to Python variables all go through `names.ts`.
 */
export class FunctionEmitter extends CodeWriter {
  /** JavaScript variables proven to be bound here. */
  bound = new Set<string>();
  readonly blocks: Block[] = [];
  /** The innermost scope: that of the code, or of a comprehension inlined in it. */
  scope: Scope;
  /**
   * Under the `counted` lifetime: the JavaScript variables that hold heights of the pool, the innermost last. What stands above
   * the last one of `floors` dies when the statement ends; `heights` are those in the midst of an expression.
   */
  readonly floors = ['p'];
  readonly heights: string[] = [];
  /**
   * Variables with operands that are held where code runs before they are used, each with the number of `heights` around its operation. `known`: what
   * stands before the dot of a property, of a variable that may have no object.
   */
  readonly held: { readonly variable: string; readonly level: number; readonly known: string }[] = [];
  /** How deep in an expression we are: 1 = the whole of one. */
  private nesting = 0;
  /** The statement that is being emitted has let its temporaries die already. */
  isDrained = false;
  /** Nothing that the statement which is being emitted has evaluated can stand above the floor. */
  isClean = false;
  /** A `return` inside a block other than a loop may be overtaken by what the block still does. */
  mayReturnLate = false;
  /** Of a generator that is a function which is called again for each step. */
  resumption: Resumption | undefined = undefined;
  /** The positions of the `yield`s with no handler around them, nor anything else that has to be done at the end. */
  readonly plainYields: number[] = [];
  /** It has no frame: its arguments stay with the caller. */
  isFrameless = false;
  /** The code has handlers, so that it says what `rt.handled` is. */
  handlesExceptions = false;
  /** Under `counted`, by their text: settled values; the text by which they are held until the statement ends. */
  readonly keptSettled = new Map<string, string>();
  /** Under `counted`, by their text: values that are new lists; gives the text that makes one outside of the pool. */
  readonly newLists = new Map<string, () => string>();
  /** By their text: values that are numbers in some cases. */
  readonly numberValues = new Map<string, NumberValue>();
  /** The lines that set the result, and what they set it to. */
  readonly returns: { readonly line: number; readonly value: string }[] = [];
  /** Under `counted`: the operation that is being emitted, if several of its operands may be temporaries, and the height below these. */
  operation: { readonly node: Position; readonly height: string } | undefined = undefined;
  /** Under `counted`: there is such an operation, or a handler that asks for it. */
  marksOperations = false;
  /** Under `counted`: the value of this expression is stored in a local variable, and nothing is done before. */
  ownedValue: Expr | undefined = undefined;
  /**
   * What the comprehension that is emitted next is for: its value is not used, or stored in this local variable; 'stored': it has been.
   */
  comprehensionUse: 'dropped' | 'stored' | Name | undefined = undefined;
  /** See {@link wholeExpr}. */
  private whole: Expr | undefined = undefined;
  /** The expression or statement whose value is counted, or let go of, before anything else happens: so it may be lent. */
  private borrower: Position | undefined = undefined;
  /** Parts of the statement that is emitted, which are dropped if they are comprehensions. */
  private readonly droppedBranches = new Set<Expr>();
  /** The last statements of blocks, but for those of `if`. */
  private readonly last = new WeakSet<Stmt>();
  /** Under `counted`: the JavaScript variables that own what they hold and are stored to (owning-variables.ts). */
  readonly flagged = new Set<string>();
  /** JavaScript variables beside parameters and locals that own what they hold: those of inlined comprehensions. */
  readonly owning: string[] = [];
  /** The variables of inlined comprehensions, by the names that they have while these run. */
  readonly hidden: { readonly name: string; readonly js: string; readonly isCell: boolean }[] = [];
  /** The attributes that are stored to, in the order of the stores, each with its site. */
  readonly written = new Map<Attribute, string>();
  /** Names of attributes assigned on `self`: `__static_attributes__`. */
  staticAttributes: Set<string> | undefined = undefined;
  /** The first positional parameter, for `super()`. */
  firstParameter: string | undefined = undefined;

  constructor(
    unit: Unit,
    readonly kind: CodeKind,
    readonly codeScope: Scope,
    readonly number: number,
    readonly qualname: string,
    readonly parent: FunctionEmitter | undefined,
    readonly table: EmitterTable,
  ) {
    super(unit);
    this.scope = codeScope;
  }

  /** The store that says where the program is; as a last argument it happens when the others have been evaluated. */
  at(p: Position): string {
    const place = `L[d] = ${this.position(p)}`;
    return this.operation?.node === p ? `(${marked(this, this.operation.height)}, ${place})` : place;
  }

  // --- expressions and statements ---

  expr(e: Expr, emit = () => (this.table.expressions[e.kind] as (f: FunctionEmitter, e: Expr) => string)(this, e)): string {
    this.nesting++;
    if (!COMPREHENSIONS.has(e.kind)) this.comprehensionUse = undefined;
    else if (this.droppedBranches.has(e)) this.comprehensionUse = 'dropped';
    const js = !this.counted
      ? emit()
      : e === this.whole
        ? operated(this, e, this.floor, emit)
        : settled(this, e, this.nesting > 1, emit);
    this.nesting--;
    return isDeep(e) ? this.spill(js) : js;
  }

  /** `e`, whose temporaries die in what the statement does with its value, and ends with: it is all that the statement evaluates. */
  wholeExpr(e: Expr): string {
    this.whole = e;
    const js = this.atFloor(e, () => this.expr(e));
    this.whole = undefined;
    return js;
  }

  /** Emits the value of `at`, with which the statement ends: what it operates on stands above the floor. */
  atFloor(at: Position, emit: () => string): string {
    this.heights.push(this.floor);
    const outer = this.borrower;
    this.borrower = at;
    const js = emit();
    this.borrower = outer;
    this.heights.pop();
    return js;
  }

  /** Whether the value of `at` may be lent. */
  borrows(at: Position): boolean {
    return this.counted && this.borrower === at;
  }

  /** {@link at} behind the operands of an operator, which is told whether its value may be lent. */
  atOperator(p: Position): string {
    return this.borrows(p) ? `(${this.at(p)}, true)` : this.at(p);
  }

  /** `e` as an operand of something. */
  operand(e: Expr, emit?: () => string): string {
    this.nesting++;
    const js = this.expr(e, emit);
    this.nesting--;
    return js;
  }

  /** An expression that is a statement: its temporaries die, then its value. */
  discarded(s: ExprStmt): string {
    const e = s.value;
    // The end of a block follows the first branches without a jump: CPython Python/flowgraph.c: inline_small_or_no_lineno_blocks.
    this.droppedBranches.clear();
    if (this.last.has(s)) for (let other = e; other.kind === 'IfExp'; other = other.orelse) this.droppedBranches.add(other.body);
    this.nesting++;
    this.comprehensionUse = COMPREHENSIONS.has(e.kind) ? 'dropped' : undefined;
    const emit = () => (this.table.expressions[e.kind] as (f: FunctionEmitter, e: Expr) => string)(this, e);
    const js = this.atFloor(e, () => (this.counted ? settledResult(this, e, this.floor, emit) : emit()));
    this.comprehensionUse = undefined;
    this.nesting--;
    return js;
  }

  /** Emits that `js` is what the code returns. */
  result(js: string): void {
    if (this.blocks.some(({ kind }) => kind !== 'loop')) this.mayReturnLate = true;
    this.returns.push({ line: this.lines.length, value: js });
    this.emit(`r = ${js};`);
  }

  /** Callers may say, behind the arguments, that the result may be lent: if it has another owner, it is not held (see `Lent` of the runtime's slots). */
  get lends(): boolean {
    return this.kind === 'function' && this.returnsCounted;
  }

  /** A result may be an object that is counted. */
  get returnsCounted(): boolean {
    return this.counted && this.returns.some(({ value }) => !isUncounted(value));
  }

  /** Under `counted`: the variable with the height to which the pool is brought back after each statement. */
  get floor(): string {
    return this.floors[this.floors.length - 1]!;
  }

  /** What is done off a fast path, if not `js`: a trial fails there. */
  off(js: string): string {
    return this.isTrial ? `(x = true, ${this.helper('None')})` : js;
  }

  /** `e` as a JavaScript boolean. */
  condition(e: Expr): string {
    return this.table.condition(this, e);
  }

  statement(s: Stmt): void {
    this.forStatement(() => {
      this.scratch(() => (this.table.statements[s.kind] as (f: FunctionEmitter, s: Stmt) => void)(this, s));
      if (this.counted) endStatement(this, s);
      else if (!LEAVES.has(s.kind)) this.emitEmptied(0);
    });
  }

  statements(body: readonly Stmt[], isBranch = false): void {
    if (!isBranch && body.length > 0) this.last.add(body[body.length - 1]!);
    if (this.resumption !== undefined) this.resumption.statements(body);
    else for (const s of body) this.statement(s);
  }

  /** Evaluates `e` and keeps it in a temporary, so that it may be named more than once. */
  kept(e: Expr): string {
    return this.spill(this.expr(e));
  }

  /**
   * The expressions as JavaScript, to be evaluated in their order by whoever uses them. If one of them needs statements, those
   * before it are evaluated first.
   */
  operands(list: readonly (Expr | null)[], emit = (e: Expr) => this.expr(e)): string[] {
    let last = -1;
    list.forEach((e, i) => {
      if (e !== null && needsStatements(e)) last = i;
    });
    this.nesting++;
    const texts = this.holding(() =>
      list.map((e, i) => {
        if (e === null) return '';
        const js = keepAside(this, e, emit(e), list.slice(i + 1));
        return i < last && e.kind !== 'Constant' ? this.spill(js) : js;
      }),
    );
    this.nesting--;
    return texts;
  }

  /** Emits the operands of one operation: those that are held aside are so until this is done. */
  holding<T>(body: () => T): T {
    const before = this.held.length;
    const result = body();
    this.held.length = before;
    return result;
  }

  // --- names ---

  mangled(name: string): string {
    return this.scope.mangled(name);
  }

  // --- flow ---

  /** Emits alternative paths: what is bound afterwards is what every path that goes on has bound. */
  branches(...paths: (() => boolean | void)[]): void {
    const before = this.bound;
    let after: Set<string> | undefined;
    for (const path of paths) {
      this.bound = new Set(before);
      const leaves = path() === true;
      if (leaves) continue;
      const bound = this.bound;
      after = after === undefined ? bound : new Set([...after].filter((name) => bound.has(name)));
    }
    this.bound = after ?? before;
  }

  /** Emits what may be left at any point: only what was bound before is known to be bound afterwards. */
  uncertain(body: () => void): void {
    const before = new Set(this.bound);
    body();
    this.bound = before;
  }

  enterBlock(block: Block, at: Position): void {
    // CPython has a block around all that a generator or coroutine does, and two for a handler: one for all of them, one for it.
    let count = this.isSuspendable ? 1 : 0;
    for (const { kind } of [...this.blocks, block]) if (kind !== 'except-star') count += kind === 'handler' ? 2 : 1;
    if (count > MAX_BLOCKS) throw this.unit.fail('too many statically nested blocks', at);
    this.blocks.push(block);
  }

  leaveBlock(): void {
    this.blocks.pop();
  }

  /** True where execution can be suspended, so that the frame's number changes. */
  get isSuspendable(): boolean {
    return this.kind === 'generator' || this.isAsync;
  }

  /** True where what stands in the pool at a suspension stands elsewhere after it. */
  get movesHeights(): boolean {
    return this.isSuspendable && this.resumption === undefined;
  }

  /** The number of the frame, for code that runs after something was thrown. */
  get depthAfterThrow(): string {
    return this.isSuspendable ? '(d = rt.depth)' : 'd';
  }

  /** The activation that `F[d]` holds while this code runs. */
  get activation(): string {
    return this.codeScope.exposesLocals || !this.codeScope.isFunctionLike ? 'a' : `A${this.number}`;
  }

  /**
   * The statement that raises the exception `js`. Where nothing but loops stands between here and the handlers, or the end of the
   * function, control goes there without a JavaScript throw.
   */
  raise(js: string): string {
    for (let i = this.blocks.length - 1; i >= 0; i--) {
      const block = this.blocks[i]!;
      if (block.kind === 'loop') continue;
      return block.raise === undefined ? `throw ${js};` : block.raise(js);
    }
    return `x = ${js}; break b0;`;
  }

  /** True if the handlers that see what is raised here can be gone to without a JavaScript throw. */
  get isTried(): boolean {
    return this.blocks.findLast(({ kind }) => kind !== 'loop')?.raise !== undefined;
  }

  /** Notes that there is a `yield` at `p`. */
  noteYield(p: Position): void {
    if (this.blocks.every(({ kind }) => kind === 'loop')) this.plainYields.push(this.position(p));
  }

  get isAsync(): boolean {
    return this.kind === 'coroutine' || this.kind === 'async-generator';
  }
}

/** True if control never goes past the last of these statements. */
export function leaves(body: readonly Stmt[]): boolean {
  const last = body[body.length - 1];
  if (last === undefined) return false;
  if (last.kind === 'If') return leaves(last.body) && leaves(last.orelse);
  return last.kind === 'Return' || last.kind === 'Raise' || last.kind === 'Break' || last.kind === 'Continue';
}
