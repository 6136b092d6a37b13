import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

function diagnosticsOf(file: string): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const program = ts.createProgram([file], { ...options, types: [], noEmit: true });
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) =>
    ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  );
}

// The fixture expects an error for every misspelling: an expectation that is not met is an error itself.
test('a misspelt operation, slot, dunder or kind does not compile', () => {
  const fixture = join(dirname('tests/protocols/types.test.ts'), 'fixtures/names.ts');
  expect(diagnosticsOf(fixture)).toEqual([]);
}, 60_000);
