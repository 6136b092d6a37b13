import sortBy from 'lodash/sortBy.js';
import { specialMethods, type SpecialMethod, type Table } from '../index.js';
import { banner, literal } from './text.js';

const names = ['a', 'b'];

/**
 * What the slot of a proxy does: the same to the referent. Each is a function of its own, so that V8 sees at each what is called there.
 * An operation that is no operator is done by `performers`.
 */
function forwarding({ slot, role, row }: SpecialMethod): string {
  const { operands } = row.proxy!;
  const parameters = operands.map((_, i) => names[i]!);
  // The last operand of these need not be given.
  const isOptional = (i: number) => row.kind === 'ternary' && i === 1;
  const given = parameters.map((name, i) => (operands[i] === 'keep' ? name : isOptional(i) ? `${name} && unwrap(${name})` : `unwrap(${name})`));
  const isOperator = row.operation?.module === 'generated/operations' && row.kind !== 'ternary';
  const list = parameters.map((name, i) => `${name}${isOptional(i) ? '?' : ''}: PyObject`);
  if (slot === 'call') return `(self: Proxy, args: PyObject[], kwnames: readonly string[] | null) => performers.call(live(self), args, kwnames)`;
  if (slot === 'getattribute' || slot === 'delattr') return `(self: Proxy, name: string) => performers.${slot}(live(self), name)`;
  if (slot === 'setattr') return `(self: Proxy, name: string, value: PyObject) => performers.setattr(live(self), name, value)`;
  const operation = !isOperator ? `performers.${slot!}` : `operators.${role === 'reflected' ? row.name : slot!}`;
  const referent = 'live(self)';
  const all = isOperator && role === 'reflected' ? [...given, referent] : [referent, ...given];
  return `(${['self: Proxy', ...list].join(', ')}) => ${operation}(${all.join(', ')})`;
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
  return `${banner}import { operators, type PyObject } from '../../runtime/index.js';
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
