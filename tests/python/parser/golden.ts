/** The trees that scripts/record-ast.py writes, and ours in the same form. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ConstantValue, Node } from '../../../python/ast/nodes.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What CPython says of a source: type, msg, lineno, offset, text, end_lineno, end_offset; null if it is right. */
export type RecordedError = [string, string, number | null, number | null, string | null, number | null, number | null] | null;

export function recordedErrors(): [mode: 'exec' | 'eval' | 'single', source: string, error: RecordedError][] {
  return JSON.parse(readFileSync(`${here}invalid.json`, 'utf8'));
}

export function snippets(): { name: string; source: string; tree: unknown }[] {
  return readdirSync(`${here}snippets`)
    .filter((file) => file.endsWith('.py'))
    .map((file) => ({
      name: file,
      source: readFileSync(`${here}snippets/${file}`, 'utf8'),
      tree: JSON.parse(readFileSync(`${here}snippets/${file.replace(/py$/, 'json')}`, 'utf8')),
    }));
}

const bits = (value: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};

function constant(value: ConstantValue): unknown {
  switch (value.type) {
    case 'int':
      return { type: 'int', value: String(value.value) };
    case 'float':
      return { type: 'float', value: bits(value.value) };
    case 'complex':
      return { type: 'complex', imag: bits(value.imag) };
    case 'bytes':
      return { type: 'bytes', value: Buffer.from(value.value).toString('hex') };
    default:
      return value;
  }
}

/** A tree in the recorded form. */
export function canonical(node: Node | Node[] | null | string | number | boolean): unknown {
  if (Array.isArray(node)) return node.map(canonical);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'value' && (node.kind === 'Constant' || node.kind === 'MatchSingleton') ? constant(value) : canonical(value),
    ]),
  );
}
