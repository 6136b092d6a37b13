import { table as dataModel, type Table } from '../index.js';
import { operations } from './operations.js';
import { operatorModule } from './operator-module.js';
import { page } from './page.js';
import { proxyPolicy } from './proxy-policy.js';
import { slotTable } from './slot-table.js';
import { slots } from './slots.js';

const generators: Readonly<Record<string, (table: Table) => string>> = {
  'runtime/generated/slots.ts': slots,
  'runtime/generated/slot-table.ts': slotTable,
  'runtime/generated/operations.ts': operations,
  'runtime/modules/generated/operator.ts': operatorModule,
  'weakref/generated/proxy-policy.ts': proxyPolicy,
  'docs/protocols.md': page,
};

/** Every generated file: path in the repository and text, not yet formatted. */
export function generate(table: Table = dataModel): Map<string, string> {
  return new Map(Object.entries(generators).map(([path, generator]) => [path, generator(table)]));
}
