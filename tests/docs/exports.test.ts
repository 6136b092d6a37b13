import { expect, test } from '@jest/globals';
import ts from 'typescript';

/** Everything the package exports says what it is. */

const root = new URL('../../', import.meta.url).pathname;
const entries = ['runtime/index.ts', 'protocols/index.ts', 'python/index.ts'].map((entry) => root + entry);

const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(entries, { ...options, noEmit: true });
const checker = program.getTypeChecker();

function undocumented(entry: string): string[] {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    // `export * as name` is a module: its own functions are documented by the table they are generated from.
    const declaration = symbol.declarations?.find((node) => !ts.isSourceFile(node));
    if (declaration === undefined || symbol.getDocumentationComment(checker).length > 0) return [];
    const file = declaration.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1;
    return [`${file.fileName.slice(root.length)}:${line} ${exported.name}`];
  });
}

test.each(entries.map((entry) => [entry.slice(root.length), entry]))('each export of %s has a doc comment', (_name, entry) => {
  expect(undocumented(entry).sort()).toEqual([]);
});
