import sortBy from 'lodash/sortBy.js';
import { specialMethods, type SpecialMethod, type Table } from '../index.js';
import { isReflectedFirst, unanswered, type BinaryRow } from './operations.js';
import { banner, literal } from './text.js';

const names = ['a', 'b'];

/** Where the type of any object has the slot, the operation is nothing but its call. */
const SUBSCRIPTION: ReadonlySet<string> = new Set(['getitem', 'setitem', 'delitem']);

/**
 * An operator of two operands, which holds them: the second may be asked when the code of the first has let go of that. The slot of the
 * referent is called from here where it comes first: V8 would inline neither call in the operation on any objects, from which the call of the
 * proxy's slot comes too.
 */
function forwardingOperator(method: SpecialMethod): string {
  const { row, role, slot } = method;
  const isReflected = role === 'reflected';
  const [left, right] = isReflected ? ['unwrap(other)', 'live(self)'] : ['live(self)', 'unwrap(other)'];
  const direct = row.kind !== 'binary' || role !== 'direct' ? '' : callingDirectly(row as BinaryRow);
  return `(self: Proxy, other: PyObject) => {
    const a = ${left};
    const b = ${right};
    own(a);
    own(b);
    try {
      ${direct}
      return operators.${isReflected ? row.name : slot!}(a, b);
    } finally {
      if (a.refs > 0 && --a.refs === 0) die(a);
      if (b.refs > 0 && --b.refs === 0) die(b);
    }
  }`;
}

function callingDirectly(row: BinaryRow): string {
  return `const left = a.type;
      const right = b.type;
      const direct = left.${row.slot};
      const reflected = right.${row.reflected.slot};
      if (direct !== undefined && !(${isReflectedFirst(row)})) {
        const result = direct(a, b);
        return result !== NotImplemented ? result : operators.${unanswered(row)}(a, b);
      }`;
}

/**
 * What the slot of a proxy does: the same to the referent. Each is a function of its own, so that V8 sees at each what is called there.
 * An operation that is no operator is done by `performers`.
 */
function forwarding(method: SpecialMethod): string {
  const { slot, row } = method;
  const { operands } = row.proxy!;
  const parameters = operands.map((_, i) => names[i]!);
  // The last operand of these need not be given.
  const isOptional = (i: number) => row.kind === 'ternary' && i === 1;
  const given = parameters.map((name, i) =>
    operands[i] === 'keep' ? name : isOptional(i) ? `${name} && unwrap(${name})` : `unwrap(${name})`,
  );
  const isOperator = row.operation?.module === 'generated/operations' && row.kind !== 'ternary';
  if (isOperator && operands.length === 1) return forwardingOperator(method);
  const list = parameters.map((name, i) => `${name}${isOptional(i) ? '?' : ''}: PyObject`);
  if (slot === 'call')
    return `(self: Proxy, args: PyObject[], kwnames: readonly string[] | null) => performers.call(live(self), args, kwnames)`;
  if (slot === 'getattribute' || slot === 'delattr') return `(self: Proxy, name: string) => performers.${slot}(live(self), name)`;
  if (slot === 'setattr') return `(self: Proxy, name: string, value: PyObject) => performers.setattr(live(self), name, value)`;
  const head = `(${['self: Proxy', ...list].join(', ')}) =>`;
  if (SUBSCRIPTION.has(row.kind))
    return `${head} {
      const o = live(self);
      const slot = o.type.${slot!};
      return slot !== undefined ? slot(${['o', ...given].join(', ')}) : performers.${slot!}(${['o', ...given].join(', ')});
    }`;
  const operation = isOperator ? `operators.${slot!}` : `performers.${slot!}`;
  return `${head} ${operation}(${['live(self)', ...given].join(', ')})`;
}

/** `weakref/generated/proxy-policy.ts`: which special methods the two proxy types have, and what they do with operands. */
export function proxyPolicy(table: Table): string {
  const methods = sortBy(
    specialMethods(table).filter(({ row }) => row.proxy !== null),
    ({ order }) => order ?? Infinity,
  );
  const entries = methods.map((method) => {
    const { dunder, slot, row } = method;
    const { on, how, operands } = row.proxy!;
    const operandList = operands.map(literal).join(', ');
    const forward = how === 'forward' && slot !== null ? `, forward: ${forwarding(method)}` : '';
    return `  { dunder: ${literal(dunder)}, slot: ${slot === null ? 'null' : literal(slot)}, on: ${literal(on)}, how: ${literal(how)}, operands: [${operandList}]${forward} },`;
  });
  return `${banner}import { die, NotImplemented, operators, own, type PyObject } from '../../runtime/index.js';
import { live, performers, unwrap, type Proxy } from '../referents.js';

/** What a weak proxy does with one special method. */
export interface ProxyRow {
  readonly dunder: string;
  /** The slot, null for a plain method. */
  readonly slot: string | null;
  readonly on: 'both' | 'plain' | 'callable';
  /** \`own\`: the proxy answers for itself; \`none\`: the name is there, and None. */
  readonly how: 'forward' | 'own' | 'none';
  /** For each operand after self: is a proxy there replaced by its referent? */
  readonly operands: readonly ('unwrap' | 'keep')[];
  /** What the slot does: the same to the referent. */
  readonly forward?: (self: Proxy, ...operands: never[]) => unknown;
}

/** In the order of the names in the types' namespaces. */
export const proxyPolicy: readonly ProxyRow[] = [
${entries.join('\n')}
];
`;
}
