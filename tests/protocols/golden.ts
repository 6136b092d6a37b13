import { readFileSync } from 'node:fs';

type Documented = [textSignature: string | null, doc: string];

/** What scripts/record-special-methods.py recorded from CPython. */
export interface Golden {
  python: string;
  dataModel: string[];
  wrappers: Record<string, Documented[]>;
  operatorFunctions: Record<string, Documented>;
  operatorAliases: Record<string, string>;
  namespaces: Record<string, string[]>;
}

export const golden = JSON.parse(readFileSync('tests/protocols/golden/special-methods.json', 'utf8')) as Golden;
