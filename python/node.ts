import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileHost } from './host.js';

function stat(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}

export { nodeHost } from './node-streams.js';

/** Node's file system. */
export const nodeFiles: FileHost = {
  read(path) {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  },
  isFile: (path) => stat(path)?.isFile() ?? false,
  isDirectory: (path) => stat(path)?.isDirectory() ?? false,
  join,
  dirname,
  absolute: (path) => resolve(path),
  library: fileURLToPath(new URL('./library', import.meta.url)),
};
