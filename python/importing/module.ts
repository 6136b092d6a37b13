import {
  asString,
  makeList,
  makeStr,
  None,
  PyModule,
  raise,
  registerModule,
  rememberSource,
  type PyObject,
} from '../../runtime/index.js';
import { compileSource, runCode } from '../execution/compile.js';
import { decodeSource } from '../execution/source.js';
import { files } from '../host.js';
import { isCore, search } from './import.js';
import { makeSpec, moduleSpecType } from './spec.js';

/** `_imports`: the import system as `importlib` needs it. */
export function registerImportsModule(): void {
  registerModule({
    name: '_imports',
    functions: {
      execute: [
        '(module, name, path, /)',
        (module: PyObject, fullName: PyObject, path: PyObject) => {
          // Only what the import system itself finds is read: no program names a file.
          const name = asString(fullName, 'name');
          const found = search(name, path === None ? undefined : path, name.slice(name.lastIndexOf('.') + 1));
          const file =
            found === undefined || found === 'native' || found.file === undefined ? undefined : files().absolute(found.file);
          const bytes = file === undefined ? undefined : files().read(file);
          if (file === undefined || bytes === undefined || !(module instanceof PyModule))
            throw raise('ModuleNotFoundError', `spec not found for the module '${name}'`);
          rememberSource(file, decodeSource(bytes, file));
          runCode(compileSource(decodeSource(bytes, file), file, 'exec'), module.ownDict());
          return None;
        },
        "Runs a module's file again in its namespace.",
      ],
      find_spec: [
        '(name, path, /)',
        (fullName: PyObject, path: PyObject) => {
          const name = asString(fullName, 'name');
          if (isCore(name)) return makeSpec(name, undefined, None);
          const found = search(name, path === None ? undefined : path, name.slice(name.lastIndexOf('.') + 1));
          if (found === undefined) return None;
          if (found === 'native') return makeSpec(name, undefined, None);
          const locations =
            found.path === undefined ? None : makeList(found.path.map((entry) => makeStr(files().absolute(entry))));
          return makeSpec(name, found.file === undefined ? undefined : files().absolute(found.file), locations);
        },
        'The spec of a module that is not loaded, or None.',
      ],
    },
    attributes: () => ({ ModuleSpec: moduleSpecType() }),
  });
}
