import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Host } from '../../../runtime/index.js';
import { lifetime } from '../../lifetime.js';
import { runCommand } from '../../../python/command/command.js';
import { setFileHost } from '../../../python/host.js';
import { nodeFiles } from '../../../python/node.js';

/**
 * Ways in which a program may try to reach what belongs to the host: its globals, its files, its process. Each program says
 * what it has got; none may get anything. Names that begin with `canary` stand for everything global.
 */

const globals = globalThis as Record<string, unknown>;
let reached: string[];

beforeEach(() => {
  reached = [];
  globals['canary'] = (...args: unknown[]) => reached.push(`called ${args.length}`);
  Object.defineProperty(globals, 'canary_seen', {
    get: () => reached.push('read'),
    set: () => reached.push('written'),
    configurable: true,
  });
});

afterEach(() => {
  delete globals['canary'];
  delete globals['canary_seen'];
});

function run(program: string): string {
  let text = '';
  const host: Host = {
    write: (_stream, part) => void (text += part),
    flush: () => undefined,
    readLine: () => '',
    isInteractive: () => false,
  };
  setFileHost(nodeFiles);
  runCommand([`--lifetime=${lifetime}`, '-c', program], host);
  return text;
}

const lastLine = (text: string) => text.trimEnd().split('\n').pop();

test.each([
  // Names
  ['a global function', 'canary()', "NameError: name 'canary' is not defined"],
  ['a global variable', 'canary_seen', "NameError: name 'canary_seen' is not defined"],
  ['assignment to a global', 'canary_seen = 1; print("own")', 'own'],
  ['a global in a function', 'def f(): return canary()\nf()', "NameError: name 'canary' is not defined"],
  ['deleting a global', 'del canary_seen', "NameError: name 'canary_seen' is not defined"],
  ['globalThis', 'globalThis.canary()', "NameError: name 'globalThis' is not defined. Did you mean: 'globals'?"],
  ['process', 'process.exit(7)', "NameError: name 'process' is not defined"],
  ['require', 'require("fs")', "NameError: name 'require' is not defined"],
  ['console', 'console.log(1)', "NameError: name 'console' is not defined"],
  ['Function', 'Function("canary()")()', "NameError: name 'Function' is not defined"],
  ['this', 'this', "NameError: name 'this' is not defined. Did you forget to import 'this'?"],
  ['arguments', 'def f(): return arguments\nf()', "NameError: name 'arguments' is not defined"],
  [
    "the compiler's own names",
    'for n in "$ rt G A0 support S R d e a v_x".split():\n    if n in globals() or n in dir(__builtins__): print(n)\nprint("none")',
    'none',
  ],
  // Attributes
  ['constructor of an object', 'object().constructor', "AttributeError: 'object' object has no attribute 'constructor'"],
  [
    'constructor of a function',
    '(lambda: 0).constructor("canary()")()',
    "AttributeError: 'function' object has no attribute 'constructor'",
  ],
  ['constructor of a string', '"".constructor', "AttributeError: 'str' object has no attribute 'constructor'"],
  ['__proto__ of a builtin', 'len.__proto__', "AttributeError: 'builtin_function_or_method' object has no attribute '__proto__'"],
  [
    '__proto__ written',
    'class A: pass\na = A()\na.__proto__ = {"x": 1}\nprint(hasattr(a, "x"), hasattr(A(), "x"))',
    'False False',
  ],
  ['__proto__ in a dict', 'd = {}\nd["__proto__"] = {"x": 1}\nprint("x" in d, "x" in {}, d.get("x"))', 'False False None'],
  ['__proto__ in globals', 'globals()["__proto__"] = {"canary2": 1}\ncanary2', "NameError: name 'canary2' is not defined"],
  [
    'host fields of every kind of object',
    'import sys\nhost = "type shape fields value values dict items keys_ call bind apply ownGet ownDict spec slot instanceClass namespace_ compiled facts activation".split()\nobjects = [1, "a", [], {}, (), None, len, print, int, type, sys, (i for i in ()), lambda: 0, ValueError(), sys._getframe(), sys.stdout, {}.keys(), iter([]), property(), range(3), slice(1), object()]\nfound = [(n, o) for n in host for o in objects if hasattr(o, n) and not (n in ("values", "items") and isinstance(o, dict))]\nprint(found)',
    '[]',
  ],
  [
    'getattr with a host name',
    'getattr(print, "toString")()',
    "AttributeError: 'builtin_function_or_method' object has no attribute 'toString'",
  ],
  [
    'str.format',
    '"{0.constructor.constructor}".format(len)',
    "AttributeError: 'builtin_function_or_method' object has no attribute 'constructor'",
  ],
  [
    'classes of builtins',
    'names = {c.__name__ for c in object.__subclasses__()}\nprint([n for n in names if "Host" in n or n.startswith("Py")])',
    '[]',
  ],
  [
    'builtins',
    'import builtins\nprint([n for n in dir(builtins) if "canary" in n or n in ("process", "require", "globalThis")])',
    '[]',
  ],
  // Text that becomes code
  ['a string literal', 'x = "\\u2028canary()//"; print(len(x))', '11'],
  ['a raw line separator', 'x = "\u2028canary()\u2029"; print(len(x))', '10'],
  ['a template literal', 'x = "`${canary()}`"; print(x)', '`${canary()}`'],
  ['a closing comment', 'x = "*/canary()/*"; print(x)', '*/canary()/*'],
  ['a docstring', 'def f():\n    """*/ canary() /*"""\nprint(f.__doc__)', '*/ canary() /*'],
  ['a filename', 'exec(compile("print(1)", "x\\n*/canary()//`", "exec"))', '1'],
  ['a quoted filename', 'try: exec(compile("1/0", "\\"+canary()+\\"", "exec"))\nexcept ZeroDivisionError: print("ok")', 'ok'],
  ['a class name', 'C = type("A(){canary()}", (), {}); print(C.__name__)', 'A(){canary()}'],
  [
    'an attribute name',
    'class A: pass\na = A()\nsetattr(a, "x\']; canary(); [\'", 1)\nprint(vars(a))',
    '{"x\']; canary(); [\'": 1}',
  ],
  ['a keyword', 'def f(**k): return k\nprint(f(**{"a, canary()": 1}))', "{'a, canary()': 1}"],
  ['a name in a namespace', 'n = {"x;canary()": 1}\nexec("y = 2", n)\nprint(n["x;canary()"])', '1'],
  ['an identifier with Unicode', 'ﬁ = 1; print(fi, "ﬁ" in globals())', '1 False'],
  ['JavaScript as Python', 'exec("canary();//")', 'SyntaxError: invalid syntax'],
  [
    'names of JavaScript',
    'def f(let, var, function, new, typeof, delete, void, this, null, undefined, eval_):\n    return let + var + function + new + typeof + delete + void + this + null + undefined + eval_\nprint(f(*range(11)))',
    '55',
  ],
  // Modules
  ['fs', 'import fs', "ModuleNotFoundError: No module named 'fs'"],
  ['node:fs', '__import__("node:fs")', "ModuleNotFoundError: No module named 'node:fs'"],
  ['child_process', 'import child_process', "ModuleNotFoundError: No module named 'child_process'"],
  ['a path as module', '__import__("/etc/passwd")', "ModuleNotFoundError: No module named '/etc/passwd'"],
  ['a relative path as module', '__import__("../package")', "ModuleNotFoundError: No module named '../package'"],
  ['subprocess', 'import subprocess', "ModuleNotFoundError: No module named 'subprocess'"],
  ['socket', 'import socket', "ModuleNotFoundError: No module named 'socket'"],
  ['ctypes', 'import ctypes', "ModuleNotFoundError: No module named 'ctypes'"],
  // Files and the process
  ['open', 'open("/etc/passwd")', "PermissionError: [Errno 1] Operation not permitted: '/etc/passwd'"],
  ['io.open', 'import io\nio.open("/etc/passwd")', "PermissionError: [Errno 1] Operation not permitted: '/etc/passwd'"],
  ['linecache', 'import linecache\nprint(linecache.getlines("/etc/passwd"))', '[]'],
  ['the line of a syntax error', 'try: compile("return", "/etc/passwd", "exec")\nexcept SyntaxError as e: print(e.text)', 'None'],
  [
    'the line of a traceback',
    'import traceback\nprint(traceback.format_list([("/etc/passwd", 1, "f", None)]))',
    `['  File "/etc/passwd", line 1, in f\\n']`,
  ],
  [
    'executing a file as module',
    'import _imports, sys\n_imports.execute(sys, "/etc/passwd", None)',
    "ModuleNotFoundError: spec not found for the module '/etc/passwd'",
  ],
  ['the environment', 'import sys\nprint([n for n in dir(sys) if "env" in n])', '[]'],
  ['the end of the process', 'import sys\ntry: sys.exit(9)\nexcept SystemExit as e: print("caught", e)', 'caught 9'],
])('%s', (_what, program, expected) => {
  expect(lastLine(run(program))).toBe(expected);
  expect(reached).toEqual([]);
});
