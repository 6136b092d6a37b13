import groupBy from 'lodash/groupBy.js';
import type { Table } from '../index.js';
import type { AbstractOperation, AnyRow, OperatorFunction } from '../row.js';
import { operationsModule } from './operations.js';
import { banner, literal } from './text.js';

interface Binding {
  readonly operator: OperatorFunction;
  readonly operation: AbstractOperation;
}

/** How the host result of an abstract operation becomes a Python object. */
const results: Readonly<Record<string, (call: string) => string>> = {
  isTrue: (call) => `makeBool(${call})`,
  contains: (call) => `makeBool(${call})`,
  asIndex: (call) => `intOf(${call})`,
  setitem: (call) => `(${call}, None)`,
  delitem: (call) => `(${call}, None)`,
};

/** Functions whose parameters or result are not simply those of the operation; `runtime/modules` writes them. */
const handWritten = new Set(['length_hint', 'call', 'not_']);

function bindings(row: AnyRow): Binding[] {
  const { operation, inplace } = row;
  if (operation === null) return [];
  const direct = row.operator.map((operator) => ({ operator, operation }));
  if (inplace === null || inplace.operator === null) return direct;
  return [...direct, { operator: inplace.operator, operation: { name: inplace.slot, module: operationsModule } }];
}

function functionSpec({ operator, operation }: Binding): string {
  const parameters = operator.textSignature
    .slice(1, -1)
    .split(', ')
    .filter((part) => !part.startsWith('$') && part !== '/');
  const call = `${operation.name}(${parameters.join(', ')})`;
  const result = (results[operation.name] ?? ((plain: string) => plain))(call);
  const typed = parameters.map((name) => `${name}: PyObject`).join(', ');
  const { name, textSignature, doc } = operator;
  return `  ${name}: [${literal(textSignature)}, (${typed}) => ${result}, ${literal(doc)}],`;
}

/** `runtime/modules/generated/operator.ts`: the functions of the `operator` module that are operations of the table. */
export function operatorModule(table: Table): string {
  const all = table.valueSeq().toArray().flatMap(bindings);
  const made = all.filter(({ operator }) => !handWritten.has(operator.name));
  const imports = groupBy(
    made.map(({ operation }) => operation),
    'module',
  );
  const lines = Object.entries(imports).map(([module, used]) => {
    const names = [...new Set(used.map(({ name }) => name))];
    return `import { ${names.join(', ')} } from '../../${module}.js';`;
  });
  const aliases = all.flatMap(({ operator }) => operator.aliases.map((alias) => `  ${alias}: ${literal(operator.name)},`));
  return `${banner}import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { intOf, makeBool } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
${lines.join('\n')}

/** Text signature, implementation and docstring by name. */
export const operatorFunctions: Readonly<Record<string, FunctionSpec>> = {
${made.map(functionSpec).join('\n')}
};

/** Further names of the module's functions: \`operator.__add__\` is \`operator.add\`. */
export const operatorAliases: Readonly<Record<string, string>> = {
${aliases.join('\n')}
};
`;
}
