import type { Expr, Name, Position } from '../ast/nodes.js';
import { attributePosition } from './attribute-position.js';
import { writeAttribute } from './attributes.js';
import { emitItemStore, ownerAndKey } from './containers.js';
import { Exactly } from './exactly.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitStore, emitStores, isLocalVariable, unbind } from './names.js';
import { dropped, losing } from './ownership.js';
import { makesTemporaries } from './statement-need.js';

/** Assigns the value `js` (a variable or constant, so that it can be named more than once) to a target; `isLast`: see emitStore. `height`: see assignAll. */
export function assign(f: FunctionEmitter, target: Expr, js: string, isLast = false, height = f.floor): void {
  switch (target.kind) {
    case 'Name':
      checkName(f, target.id, target, 'assign to');
      emitStore(f, target.id, js, target, isLast);
      return;
    case 'Attribute': {
      checkName(f, target.attr, target, 'assign to');
      const owner = f.expr(target.value);
      noteAttribute(f, target);
      writeAttribute(f, target, owner, js, height);
      return;
    }
    case 'Subscript': {
      const owners = [target.value, target.slice];
      const store = (owner: string, key: string) => {
        // A slice without a step dies first: CPython Python/bytecodes.c: STORE_SLICE.
        const { slice } = target;
        if (f.counted && slice.kind === 'Slice' && slice.step === null && owners.some(makesTemporaries))
          f.emit(`${f.helper('arrangeForSlice')}(${height}, ${key}, ${js}, ${owner});`);
        emitItemStore(f, owner, key, slice, js, target);
      };
      losing(f, owners, ownerAndKey(f, target.value, target.slice, js), (owner, key) => store(owner!, key!), height);
      return;
    }
    case 'Tuple':
    case 'List':
      return unpack(f, target, target.elts, js, height);
    case 'Starred':
      throw f.unit.fail('starred assignment target must be in a list or tuple', target);
    default:
      throw f.unit.fail('invalid assignment target', target);
  }
}

/** Emits the store of the value of `e` to a name; then its temporaries die. */
export function storeValue(f: FunctionEmitter, target: Name, e: Expr): void {
  const isLocal = isLocalVariable(f, target.id);
  if (f.counted && isLocal) {
    f.comprehensionUse = target;
    f.ownedValue = e;
  }
  const js = isLocal ? f.wholeExpr(e) : f.expr(e);
  if (f.comprehensionUse !== 'stored') emitStore(f, target.id, js, target, true);
  f.comprehensionUse = undefined;
}

/** `__static_attributes__` lists what functions in a class assign on `self`: CPython Python/compile.c: compiler_maybe_add_static_attribute_to_class. */
function noteAttribute(f: FunctionEmitter, target: Extract<Expr, { kind: 'Attribute' }>): void {
  if (target.value.kind !== 'Name' || target.value.id !== 'self') return;
  let g: FunctionEmitter | undefined = f;
  while (g !== undefined && g.kind !== 'class') g = g.parent;
  g?.staticAttributes?.add(target.attr);
}

/** `__debug__` is no variable: CPython Python/compile.c: forbidden_name. */
export function checkName(f: FunctionEmitter, name: string, at: Position, verb: string): void {
  if (name === '__debug__') throw f.unit.fail(`cannot ${verb} __debug__`, at);
}

/** An instruction of CPython says in one byte how many: Python/compile.c: unpack_helper. */
const MAX_BEFORE_STAR = 255;

function unpack(f: FunctionEmitter, target: Position, targets: readonly Expr[], js: string, height: string): void {
  const stars = targets.filter((t) => t.kind === 'Starred');
  if (stars.length > 1) throw f.unit.fail('multiple starred expressions in assignment', target);
  const star = targets.findIndex((t) => t.kind === 'Starred');
  if (star > MAX_BEFORE_STAR) throw f.unit.fail('too many expressions in star-unpacking assignment', target);
  f.scratch(() => {
    const array = f.spill(
      star < 0
        ? `(${f.at(target)}, ${js}.exactly & ${Exactly.Tuple | Exactly.List} && ${js}.items.length === ${targets.length} ? ${js}.items : ${f.helper('unpack')}(${js}, ${targets.length}))`
        : `${f.helper('unpackStar')}(${js}, ${star}, ${targets.length - star - 1}, ${f.at(target)})`,
    );
    // The array may be the live one of a list, which storing can change, unless all are variables.
    const isSafe = !f.counted && f.codeScope.isFunctionLike && targets.every((t) => t.kind === 'Name');
    const parts = targets.map((_, i) => (isSafe ? `${array}[${i}]` : f.spill(`${array}[${i}]`)));
    assignAll(
      f,
      targets.map((t) => (t.kind === 'Starred' ? t.value : t)),
      parts,
      height,
      true,
    );
  });
}

/**
 * Assigns values, each in a variable, to as many targets. Under `counted` the pool above `height` is made to hold them and nothing
 * else, so that with each one that is stored goes what it takes the place of, before the next.
 */
export function assignAll(
  f: FunctionEmitter,
  targets: readonly Expr[],
  values: readonly string[],
  height = f.floor,
  isUnpacking = false,
): void {
  if (!f.counted) return targets.forEach((t, i) => assign(f, t, values[i]!));
  const names = localVariables(f, targets);
  if (names !== undefined) {
    targets.forEach((t, i) => checkName(f, names[i]!, t, 'assign to'));
    return emitStores(f, names, targets, values, height);
  }
  f.scratch(() => {
    const isAnyCounted = [...new Set(values)].map((v) => `${v}.refs >= 0`).join(' || ');
    if (targets.length > 0)
      f.emit(
        `if (${isAnyCounted}) ${f.helper('arrange')}(${height}, [${[...values].reverse().join(', ')}]); else ${dropped(height)};`,
      );
    targets.forEach((t, i) => {
      const h = f.spill(`P.top - (${values[i]}.refs >= 0 ? 1 : 0)`);
      f.heights.push(h);
      // Of two stores of parts to a variable in a row the first is none: CPython Python/flowgraph.c: optimize_basic_block.
      const next = targets[i + 1];
      const isVain = isUnpacking && t.kind === 'Name' && next?.kind === 'Name' && t.id === next.id && isLocalVariable(f, t.id);
      if (!isVain) assign(f, t, values[i]!, false, h);
      f.heights.pop();
      f.emit(`if (P.top !== ${h}) P.drain(${h});`);
    });
  });
}

/** The names of the targets if these are local variables, no two the same. */
export function localVariables(f: FunctionEmitter, targets: readonly Expr[]): string[] | undefined {
  const names = targets.flatMap((target) => (target.kind === 'Name' && isLocalVariable(f, target.id) ? [target.id] : []));
  return names.length === targets.length && new Set(names).size === names.length ? names : undefined;
}

/** `del target`. */
export function remove(f: FunctionEmitter, target: Expr): void {
  switch (target.kind) {
    case 'Name':
      checkName(f, target.id, target, 'delete');
      // What dies may have something to say of where.
      if (f.counted) f.emit(`${f.at(target)};`);
      f.emit(`${unbind(f, target.id, target)};`);
      return;
    case 'Attribute':
      checkName(f, target.attr, target, 'delete');
      losing(f, [target.value], [f.expr(target.value)], (owner) =>
        f.emit(`${f.helper('delattr')}(${owner}, ${f.quoted(f.mangled(target.attr))}, ${f.at(attributePosition(target))});`),
      );
      return;
    case 'Subscript': {
      const owners = [target.value, target.slice];
      losing(f, owners, f.operands(owners), (owner, key) => f.emit(`${f.helper('delitem')}(${owner}, ${key}, ${f.at(target)});`));
      return;
    }
    case 'Tuple':
    case 'List':
      for (const part of target.elts) remove(f, part);
      return;
    default:
      throw f.unit.fail('cannot delete this', target);
  }
}
