// Bundles the package's entries into dist/. Shared chunks keep one copy of the object model.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, rmSync, chmodSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withConstants } from './constants.mjs';
import { inlinedCounts } from './inlined-counts.mjs';
import { withOwnNames } from './own-names.mjs';

const candidates = {
  index: 'runtime/index.ts',
  weakref: 'weakref/index.ts',
  protocols: 'protocols/index.ts',
  python: 'python/index.ts',
  command: 'python/command/main.ts',
};
const entryPoints = Object.fromEntries(Object.entries(candidates).filter(([, file]) => existsSync(file)));

rmSync('dist', { recursive: true, force: true });
const bundled = await build({
  entryPoints,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  external: ['immutable', 'node:*'],
  keepNames: false,
  logLevel: 'warning',
  plugins: [inlinedCounts],
  write: false,
});
mkdirSync('dist');
const texts = new Map(bundled.outputFiles.map(({ path, text }) => [basename(path), withConstants(text)]));
for (const [name, text] of withOwnNames(texts)) writeFileSync(join('dist', name), text);
// Modules written in Python are read from the folder beside the code.
if (existsSync('python/library')) cpSync('python/library', 'dist/library', { recursive: true });
if (existsSync('dist/command.js')) chmodSync('dist/command.js', 0o755);
