import { OrderedMap } from 'immutable';
import type { AnyRow, Inplace, Reflected, Row } from './row.js';
import type { OperationName } from './names.js';
import { attributeRows } from './table/attribute.js';
import { bitwiseRows } from './table/bitwise.js';
import { classRows } from './table/class.js';
import { comparisonRows } from './table/comparison.js';
import { containerRows } from './table/container.js';
import { contextRows } from './table/context-and-async.js';
import { conversionRows } from './table/conversion.js';
import { copyingRows } from './table/copying.js';
import { descriptorRows } from './table/descriptor.js';
import { iterationRows } from './table/iteration.js';
import { lifecycleRows } from './table/lifecycle.js';
import { numberRows } from './table/number.js';
import { representationRows } from './table/representation.js';
import { sequenceRows } from './table/sequence.js';

export type * from './names.js';
export type * from './row.js';
export { extensionRow, row } from './row.js';

/** A table of operations, by name, in the order of the documentation. */
export type Table = OrderedMap<string, AnyRow>;

const rows = [
  ...lifecycleRows,
  ...representationRows,
  ...attributeRows,
  ...descriptorRows,
  ...classRows,
  ...comparisonRows,
  ...numberRows,
  ...bitwiseRows,
  ...conversionRows,
  ...containerRows,
  ...sequenceRows,
  ...iterationRows,
  ...contextRows,
  ...copyingRows,
] as const;

/**
 * The operations of Python 3.13's data model: one row each. Immutable: `table.set(name, row)` and `extend` give a new
 * table and leave this one as it is.
 */
export const table: Table = OrderedMap<string, AnyRow>(rows.map((row) => [row.name, row]));

/** The row of an operation of the data model, with its names known to the type system. */
export function operation<N extends OperationName>(name: N): Row<N> {
  return table.get(name) as Row<N>;
}

/** A table with rows of an embedder's own behind those of `base`. A name that is taken is refused. */
export function extend(base: Table, ...added: readonly AnyRow[]): Table {
  return base.withMutations((extended) => {
    for (const row of added) {
      if (extended.has(row.name)) throw new Error(`the table already has an operation ${row.name}`);
      extended.set(row.name, row);
    }
  });
}

/** What a special name is to its operation. */
export type Role = 'direct' | 'reflected' | 'inplace';

/** One special name of a table. */
export interface SpecialMethod {
  readonly dunder: string;
  readonly role: Role;
  readonly row: AnyRow;
  readonly slot: string | null;
  readonly order: number | null;
  readonly textSignature: string | null;
  readonly doc: string;
}

/** Every special method of a table. A name appears once for each slot it can fill: `__add__` for numbers and for sequences. */
export function specialMethods(of: Table = table): SpecialMethod[] {
  return of.valueSeq().toArray().flatMap(methodsOfRow);
}

/** The rows to which a special name belongs, in the order in which its slots are tried. */
export function lookup(dunder: string, of: Table = table): SpecialMethod[] {
  return specialMethods(of).filter((method) => method.dunder === dunder);
}

function methodsOfRow(row: AnyRow): SpecialMethod[] {
  const { dunder, slot, order, textSignature, doc, reflected, inplace } = row;
  const methods: SpecialMethod[] = [{ dunder, role: 'direct', row, slot, order, textSignature, doc }];
  if (reflected !== null) methods.push({ ...placeOf(reflected), role: 'reflected', row, textSignature });
  if (inplace !== null) methods.push({ ...placeOf(inplace), role: 'inplace', row, textSignature: inplace.textSignature });
  return methods;
}

function placeOf({ dunder, slot, order, doc }: Reflected<string, string> | Inplace<string, string>) {
  return { dunder, slot, order, doc };
}
