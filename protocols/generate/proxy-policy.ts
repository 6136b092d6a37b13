import sortBy from 'lodash/sortBy.js';
import { specialMethods, type Table } from '../index.js';
import { banner, literal } from './text.js';

/** `weakref/generated/proxy-policy.ts`: which special methods the two proxy types have, and what they do with operands. */
export function proxyPolicy(table: Table): string {
  const methods = sortBy(
    specialMethods(table).filter(({ row }) => row.proxy !== null),
    ({ order }) => order ?? Infinity,
  );
  const entries = methods.map(({ dunder, slot, row }) => {
    const { on, how, operands } = row.proxy!;
    const operandList = operands.map(literal).join(', ');
    return `  { dunder: ${literal(dunder)}, slot: ${slot === null ? 'null' : literal(slot)}, on: ${literal(on)}, how: ${literal(how)}, operands: [${operandList}] },`;
  });
  return `${banner}
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
}

/** In the order of the names in the types' namespaces. */
export const proxyPolicy: readonly ProxyRow[] = [
${entries.join('\n')}
];
`;
}
