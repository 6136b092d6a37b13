// The CPython 3.13 that is installed, if one is.
import { execFileSync } from 'node:child_process';

const asked =
  'import sys, os; print(sys.executable if sys.version_info[:2] == (3, 13) and sys.implementation.name == "cpython" else ""); print(os.path.dirname(os.__file__))';

/** Its executable and its `Lib`; undefined if there is none. */
export function findPython() {
  for (const [command, env] of [
    ['python3.13', {}],
    ['python3.13', { PYENV_VERSION: '3.13.0' }],
    ['python3', {}],
  ]) {
    try {
      const answer = execFileSync(command, ['-c', asked], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [executable, library] = answer.split('\n');
      if (executable !== '') return { executable, library };
    } catch {
      // Not installed under this name: try the next.
    }
  }
  return undefined;
}
