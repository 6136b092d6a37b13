import { isException, rememberSource, type Host, type PyModule } from '../../runtime/index.js';
import { compileTree, runCode } from '../execution/compile.js';
import { parse, PythonSyntaxError } from '../parser/index.js';
import { parseSource } from '../execution/source.js';
import { report } from '../execution/exit.js';

/** Statements that an empty line ends. */
const COMPOUND = /^(FunctionDef|AsyncFunctionDef|ClassDef|For|AsyncFor|While|If|With|AsyncWith|Match|Try|TryStar)$/;

/** True if more lines may complete `source`, or belong to its block. */
function isIncomplete(source: string): boolean {
  try {
    const tree = parse(source, { filename: '<stdin>', mode: 'single', keepBlocksOpen: true });
    return tree.body.some((s) => COMPOUND.test(s.kind)) && !/\n[ \t]*\n$/.test(source);
  } catch (error) {
    return error instanceof PythonSyntaxError && error.incomplete;
  }
}

/** The interactive session: reads statements, shows values, goes on after errors. */
export function repl(main: PyModule, host: Host): void {
  const isInteractive = host.isInteractive('stdin');
  const prompt = (text: string) => {
    if (!isInteractive) return;
    host.write('stderr', text);
  };
  if (isInteractive)
    host.write('stderr', 'Python 3.13.0 (dunder)\nType "help", "copyright", "credits" or "license" for more information.\n');
  for (let number = 0; ; number++) {
    prompt('>>> ');
    let source = host.readLine();
    if (source === '') break;
    while (isIncomplete(source)) {
      prompt('... ');
      const line = host.readLine();
      if (line === '') break;
      source += line;
    }
    if (source.trim() === '') continue;
    const filename = `<stdin>-${number}`;
    rememberSource(filename, source);
    try {
      runCode(compileTree(parseSource(source, '<stdin>', 'single'), source, filename), main.ownDict());
    } catch (error) {
      if (isException(error, 'SystemExit')) throw error;
      report(host, error);
    }
    host.flush('stdout');
  }
  prompt('\n');
}
