// Loaded before the command by scripts/conformance.mjs: gives the test files, and nothing else, the files of one temporary folder,
// which goes when the interpreter ends (standin/files.py), and those of the folder `test` to read. Programs that dunder runs reach no files.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { bufferOf, makeBytes, makeInt, makeList, makeStr, None, raise, registerModule, strString } from '../../dist/index.js';

let folder;

/** The folder, made when it is first asked for. */
export function temporaryFolder() {
  if (folder === undefined) {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'dunder-conformance-')));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return folder;
}

const stdlib = process.argv.find((arg) => arg.startsWith('--stdlib='))?.slice('--stdlib='.length);
const isIn = (folder, path) => !relative(folder, path).startsWith('..');

/** Makes a function of the module out of one that is given a path in the folder, relative to it or absolute. */
function inFolder(act, isReading = false) {
  return (path, ...rest) => {
    const asked = resolve(temporaryFolder(), strString(path));
    const isData = isReading && stdlib !== undefined && isIn(join(stdlib, 'test'), asked);
    if (!isData && !isIn(temporaryFolder(), asked))
      throw raise('PermissionError', makeInt(1), makeStr('Operation not permitted'), path);
    try {
      return act(asked, ...rest) ?? None;
    } catch (error) {
      if (error.code === 'ENOENT') throw raise('FileNotFoundError', makeInt(2), makeStr('No such file or directory'), path);
      throw error;
    }
  };
}

registerModule({
  name: '_files',
  functions: {
    folder: ['()', () => makeStr(temporaryFolder()), 'The folder.'],
    read: ['(path, /)', inFolder((path) => makeBytes(new Uint8Array(readFileSync(path))), true), 'The content of a file.'],
    write: ['(path, content, /)', inFolder((path, content) => writeFileSync(path, bufferOf(content))), 'Makes a file.'],
    list: ['(path, /)', inFolder((path) => makeList(readdirSync(path).map((name) => makeStr(name)))), 'The names in a folder.'],
    mkdir: ['(path, /)', inFolder((path) => void mkdirSync(path)), 'Makes a folder.'],
    remove: [
      '(path, /)',
      inFolder((path) => rmSync(path, { recursive: true })),
      'Removes a file, or a folder with all that is in it.',
    ],
  },
});
