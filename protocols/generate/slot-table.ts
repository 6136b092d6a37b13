import sortBy from 'lodash/sortBy.js';
import { specialMethods, type SpecialMethod, type Table } from '../index.js';
import { signatureOfKind } from './slots.js';
import { banner, literal } from './text.js';

/** The other of two names that CPython keeps in one slot: `__add__` and `__radd__`. */
function twin({ role, row }: SpecialMethod): string | null {
  if (row.reflected === null || role === 'inplace') return null;
  return role === 'direct' ? row.reflected.dunder : row.dunder;
}

/** The kind under which a slot is wrapped and bridged. */
function slotKind({ role, row }: SpecialMethod): string {
  if (role === 'direct' || (row.kind !== 'binary' && row.kind !== 'ternary')) return row.kind;
  return role === 'reflected' ? `reflected ${row.kind}` : `inplace ${row.kind}`;
}

function entry(method: SpecialMethod): string {
  const { dunder, row, slot, textSignature, doc } = method;
  const fields = [
    `slot: ${literal(slot!)}`,
    `dunder: ${literal(dunder)}`,
    `kind: ${literal(slotKind(method))}`,
    `twin: ${JSON.stringify(twin(method))}`,
    `family: ${literal(row.family)}`,
    `textSignature: ${textSignature === null ? 'null' : literal(textSignature)}`,
    `doc: ${literal(doc)}`,
    `hasWrapper: ${row.wrapper}`,
    `blockedByNone: ${row.blockedByNone}`,
    `result: ${literal(row.checkedBy === 'slot' ? row.result : 'object')}`,
    `badResult: ${row.checkedBy === 'slot' ? literal(row.badResult[0]!.text) : 'null'}`,
  ];
  return `  { ${fields.join(', ')} },`;
}

/** `runtime/generated/slot-table.ts`: what the bootstrap makes slot wrappers of and classes fill their slots by. */
export function slotTable(table: Table): string {
  const methods = sortBy(
    specialMethods(table).filter(({ slot }) => slot !== null),
    'order',
  );
  const families = [...new Set(methods.map(({ row }) => row.family))];
  const results = [...new Set(methods.map(({ row }) => (row.checkedBy === 'slot' ? row.result : 'object')))];
  const forms = ['reflected binary', 'inplace binary', 'reflected ternary', 'inplace ternary'];
  return `${banner}import type { Slot } from './slots.js';

/** How a slot is called: it decides its slot wrapper and the bridge to a method written in Python. */
export type SlotKind = ${[...Object.keys(signatureOfKind), ...forms].map(literal).join(' | ')};

export type SlotFamily = ${families.map(literal).join(' | ')};

/** One slot under one of its special names. */
export interface SlotRow {
  readonly slot: Slot;
  readonly dunder: string;
  readonly kind: SlotKind;
  /** The other of two names that CPython keeps in one slot: \`__add__\` and \`__radd__\`. Overriding one affects both. */
  readonly twin: string | null;
  /** \`sequence\`: a slot that only builtin types fill; a method written in Python fills the number slot of that name. */
  readonly family: SlotFamily;
  readonly textSignature: string | null;
  readonly doc: string;
  /** False where the namespace of a builtin type shows no slot wrapper for it. */
  readonly hasWrapper: boolean;
  /** \`__x__ = None\` in a class says that it does not have the operation. */
  readonly blockedByNone: boolean;
  /** What a method written in Python must give back, checked by its bridge. */
  readonly result: ${results.map(literal).join(' | ')};
  /** Text of the TypeError for anything else; \`{type}\` and \`{result}\` stand for the names of the types of self and of the result. */
  readonly badResult: string | null;
}

/** In the order of CPython's slot definitions (Objects/typeobject.c: slotdefs): that of the names in a type's namespace. */
export const slotTable: readonly SlotRow[] = [
${methods.map(entry).join('\n')}
];

const byDunder = new Map<string, SlotRow[]>();
for (const row of slotTable) {
  for (const dunder of row.twin === null ? [row.dunder] : [row.dunder, row.twin]) {
    const rows = byDunder.get(dunder);
    if (rows === undefined) byDunder.set(dunder, [row]);
    else rows.push(row);
  }
}

/** By special name, the rows whose slots depend on it: what a change of a class's attribute of that name refreshes. */
export const slotsByDunder: ReadonlyMap<string, readonly SlotRow[]> = byDunder;
`;
}
