import { expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expr } from '../../../python/ast/nodes.js';
import { FunctionEmitter } from '../../../python/compiler/function-emitter.js';
import { needsStatements } from '../../../python/compiler/statement-need.js';
import { compileToJavaScript, parse } from '../../../python/index.js';

/** An expression that emits statements unasked would be evaluated before what stands to the left of it. */

const folders = ['../../differential/programs', '../../../python/library'].map((path) => new URL(path, import.meta.url).pathname);
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => join(folder, path)),
);

/** The expressions in the source that emit statements although `needsStatements` denies it, as kinds and lines. */
function unexpected(source: string, counted: boolean): string[] {
  const found: string[] = [];
  const expr = FunctionEmitter.prototype.expr;
  const spy = jest.spyOn(FunctionEmitter.prototype, 'expr').mockImplementation(function (this: FunctionEmitter, e: Expr) {
    const { lines } = this;
    const before = lines.length;
    const js = expr.call(this, e);
    if (this.lines === lines && lines.length > before && !needsStatements(e)) found.push(`${e.kind} in line ${e.lineno}`);
    return js;
  });
  const fail = (message: string) => new Error(message);
  compileToJavaScript(parse(source, { mode: 'exec', filename: 'x.py' }), { filename: 'x.py', fail, counted });
  spy.mockRestore();
  return found;
}

test.each([true, false])('only expressions that need statements emit them (counted: %s)', (counted) => {
  expect(sources.length).toBeGreaterThan(500);
  for (const path of sources) expect([path, unexpected(readFileSync(path, 'utf8'), counted)]).toEqual([path, []]);
});
