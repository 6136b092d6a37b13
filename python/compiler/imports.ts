import type { Import, ImportFrom, Position } from '../ast/nodes.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitStore } from './names.js';
import { checkName } from './targets.js';

export function emitImport(f: FunctionEmitter, s: Import): void {
  for (const alias of s.names) {
    const parts = alias.name.split('.');
    checkName(f, alias.asname ?? parts[0]!, s, 'assign to');
    let module = `${f.helper('importName')}(rt, G, ${f.quoted(alias.name)}, ${f.helper('None')}, 0, ${f.at(s)})`;
    // `import a.b as c` binds the submodule: CPython Python/compile.c: compiler_import_as.
    if (alias.asname !== null)
      for (const part of parts.slice(1)) module = `${f.helper('importFrom')}(${module}, ${f.quoted(part)}, ${f.at(s)})`;
    emitStore(f, alias.asname ?? parts[0]!, module, s);
  }
}

export function emitImportFrom(f: FunctionEmitter, s: ImportFrom): void {
  if (s.module === '__future__' && s.level === 0) checkFuture(f, s);
  const names = f.unit.hoist(`${f.helper('makeTuple')}([${s.names.map((alias) => f.str(alias.name)).join(', ')}])`);
  const module = f.spill(`${f.helper('importName')}(rt, G, ${f.quoted(s.module ?? '')}, ${names}, ${s.level}, ${f.at(s)})`);
  for (const alias of s.names) {
    if (alias.name === '*') {
      f.emit(`${f.helper('importStar')}(${module}, ns, ${f.at(s)});`);
      return;
    }
    checkName(f, alias.asname ?? alias.name, s, 'assign to');
    emitStore(f, alias.asname ?? alias.name, `${f.helper('importFrom')}(${module}, ${f.quoted(alias.name)}, ${f.at(s)})`, s);
  }
}

const FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

function checkFuture(f: FunctionEmitter, s: ImportFrom): void {
  if (f.kind !== 'module' || !f.unit.options.futureStatements.has(s))
    throw f.unit.fail('from __future__ imports must occur at the beginning of the file', s);
  for (const alias of s.names) {
    if (alias.name === 'braces') throw f.unit.fail('not a chance', startOf(s));
    if (!FEATURES.has(alias.name)) throw f.unit.fail(`future feature ${alias.name} is not defined`, startOf(s));
  }
}

/** CPython says of a bad feature only where the statement begins. */
function startOf(s: ImportFrom): Position {
  return { ...s, end_lineno: s.lineno, end_col_offset: -1 };
}
