import groupBy from 'lodash/groupBy.js';
import upperFirst from 'lodash/upperFirst.js';
import { specialMethods, type Table } from '../index.js';
import type { AnyRow } from '../row.js';

const introduction = `<!-- Generated from protocols/ by \`npm run generate\`: do not edit. -->

# The operations of the data model

One row per operation of Python 3.13, from the table in \`protocols/\` (\`import { table } from 'dunder/protocols'\`). The slots of types,
their slot wrappers, the abstract operations of the runtime, the \`operator\` module, the policies of weak proxies and this page are made
from it; \`npm run generate\` makes them anew.

*Slot* is the field of a type; a dash means that the special method lives in namespaces only. *If missing* is the error when no operand
has the method and no fallback helps. *Proxy* says which weak proxies have it and, after the colon, what they do with each further operand.

## Reading and extending the table

The table is an immutable ordered map: \`table.get('add')\` is a row, \`operation('add')\` the same with its names known to the compiler,
\`lookup('__radd__')\` finds the rows a special name belongs to, \`specialMethods()\` lists all of them. An embedder adds operations of his
own with \`extend\`, which gives a new table and leaves this one alone:

\`\`\`ts
import { extend, extensionRow, operation, table } from 'dunder/protocols';

const mine = extend(table, extensionRow({ ...columns, name: 'to_host', dunder: '__to_host__' }));
operation('add').reflected.slot; // 'radd', and the compiler knows it
\`\`\`

Names are computed by the type system from an operation's name: \`dunder: '__tohost__'\` in that row would not compile, nor would a
misspelt slot of a type or in the spec of a builtin.

## How a special method gets into a slot

1. A builtin type's spec fills slots (\`add\`, \`len\`); each shows in its namespace as a slot wrapper (\`operations/slot-wrapping\`).
2. A class's namespace holds methods; \`operations/bridges\` makes slot functions of them that call the method and check its result as
   *must give* says.
3. The abstract operations (\`generated/operations\` and those written by hand) look at slots only. They give the subclass's reflected
   method precedence if its slot is another than its base's, so one method has one bridge.
4. CPython keeps \`__add__\` and \`__radd__\` in one slot; here each has its own. A sequence type fills \`concat\` and \`repeat\` in place of
   \`add\` and \`mul\`; a class that overrides \`__mul__\` or \`__rmul__\` gets both number slots, and its \`repeat\` becomes empty.
5. Three-operand \`pow\` asks, when neither operand knew, the slot \`modpow\` of the third: \`(mod, left, right)\`. It has no special method.
`;

/** Markdown table cells may hold no bare pipe. */
function cell(text: string | null): string {
  return text === null || text === '' ? '—' : text.replace(/\|/g, '\\|');
}

function code(text: string | null): string {
  return text === null ? '—' : `\`${text}\``;
}

function line(row: AnyRow): string {
  const names = [row.dunder, row.reflected?.dunder, row.inplace?.dunder].filter((name) => name !== undefined);
  const missing = row.missing === null ? null : `\`${row.missing.error}: ${row.missing.text}\``;
  const operators = [...row.operator, row.inplace?.operator].filter((operator) => operator !== null && operator !== undefined);
  const proxy = row.proxy === null ? null : [row.proxy.on, row.proxy.operands.join(', ')].filter(Boolean).join(': ');
  const cells = [
    `\`${row.name}\``,
    names.map(code).join(' '),
    code(row.slot),
    code(row.textSignature),
    row.fallbacks.map(code).join(' '),
    missing,
    row.result === 'object' ? '' : row.result,
    operators.map(({ name }) => code(name)).join(' '),
    row.builtin === null ? '' : code(row.builtin),
    proxy,
    row.since,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const heading = [
  '| operation | special methods | slot | signature | fallbacks | if missing | must give | `operator` | builtin | proxy | since |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
].join('\n');

/** `docs/protocols.md`: the table for readers. */
export function page(table: Table): string {
  const rows = table.valueSeq().toArray();
  const chapters = Object.entries(groupBy(rows, 'family')).map(
    ([family, members]) => `## ${upperFirst(family)}\n\n${heading}\n${members.map(line).join('\n')}\n`,
  );
  const ties = rows.flatMap((row) => row.ties.map((tie) => `- \`${row.dunder}\` and \`${tie.name}\`: ${tie.effect}`));
  const blocked = rows.filter((row) => row.blockedByNone).map((row) => code(row.dunder));
  const count = new Set(specialMethods(table).map(({ dunder }) => dunder)).size;
  return `${introduction}
${rows.length} operations, ${count} special names.

${chapters.join('\n')}
## Ties and blocks

${ties.join('\n')}
- Set to None in a class, these say that its instances do not have the operation: ${blocked.join(', ')}.
`;
}
