import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { PyDict } from '../../objects/dict.js';
import { makeInt } from '../../objects/int.js';
import { makeList } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { isTrue } from '../../objects/truth.js';
import { findattr, getattr } from '../../operations/attribute.js';
import { call, callMethod, callSpecial } from '../../operations/call.js';
import { strString } from '../../operations/convert.js';
import { compiler } from '../../operations/compiler-hook.js';
import { importModule } from '../../operations/modules.js';
import { sortItems } from '../../operations/sort.js';
import { listOf } from '../../operations/iteration.js';

/** The functions of `builtins` about the running program: its names, its source, its streams. */

function checkTextOption(value: PyObject | undefined, name: string): string | undefined {
  if (value === undefined || value === None) return undefined;
  if (!(value instanceof PyStr)) throw raise('TypeError', `${name} must be None or a string, not ${value.type.name}`);
  return value.value;
}

function print(args: PyObject[], sep?: PyObject, end?: PyObject, file?: PyObject, flush?: PyObject): PyObject {
  const stream = file === undefined || file === None ? findattr(importModule('sys'), 'stdout') : file;
  if (stream === undefined) throw raise('RuntimeError', 'lost sys.stdout');
  const separator = checkTextOption(sep, 'sep') ?? ' ';
  const ending = checkTextOption(end, 'end') ?? '\n';
  if (stream === None) return None;
  const write = getattr(stream, 'write');
  if (write.type.name === 'builtin_function_or_method') {
    // One write of everything: what cannot be seen from outside need not be done piece by piece.
    let text = '';
    args.forEach((arg, i) => (text += (i > 0 ? separator : '') + strString(arg)));
    call(write, [makeStr(text + ending)]);
  } else {
    args.forEach((arg, i) => {
      if (i > 0) call(write, [makeStr(separator)]);
      call(write, [makeStr(strString(arg))]);
    });
    call(write, [makeStr(ending)]);
  }
  if (flush !== undefined && isTrue(flush)) callMethod(stream, 'flush');
  return None;
}

/** DIFFERS: a program gets no access to files, whatever it asks for; it sees a system that forbids it. */
function openFile(file: PyObject): PyObject {
  throw raise('PermissionError', makeInt(1), makeStr('Operation not permitted'), file);
}

function input(prompt?: PyObject): PyObject {
  const sys = importModule('sys');
  const stdout = getattr(sys, 'stdout');
  if (prompt !== undefined) callMethod(stdout, 'write', makeStr(strString(prompt)));
  callMethod(stdout, 'flush');
  const line = strString(callMethod(getattr(sys, 'stdin'), 'readline'));
  if (line === '') throw raise('EOFError', 'EOF when reading a line');
  return makeStr(line.endsWith('\n') ? line.slice(0, -1) : line);
}

/** `dir(o)`: what `__dir__` says, sorted. */
function dir(o?: PyObject): PyObject {
  const names = o === undefined ? listOf(callMethod(frameLocals(), 'keys')) : dirOf(o);
  sortItems(names, undefined, false);
  return makeList(names);
}

function dirOf(o: PyObject): PyObject[] {
  const names = callSpecial(o, '__dir__');
  if (names === undefined) throw raise('TypeError', 'object does not provide __dir__');
  return listOf(names);
}

function frameGlobals(): PyObject {
  const runtime = currentRuntime();
  const frame = runtime.frames[runtime.depth];
  if (runtime.depth === 0 || frame === undefined) throw raise('SystemError', 'frame does not exist');
  return frame.globals;
}

/** The locals of the running frame. The compiler passes them itself where a function says `locals()`; here it is module level. */
function frameLocals(): PyObject {
  return compiler().locals?.() ?? frameGlobals();
}

function vars(o?: PyObject): PyObject {
  if (o === undefined) return frameLocals();
  const dict = findattr(o, '__dict__');
  if (dict === undefined) throw raise('TypeError', 'vars() argument must have __dict__ attribute');
  return dict;
}

function namespaces(name: string, globals?: PyObject, locals?: PyObject): [PyDict, PyObject] {
  const g = globals === undefined || globals === None ? frameGlobals() : globals;
  if (!(g instanceof PyDict)) {
    throw raise('TypeError', name === 'eval' ? 'globals must be a dict' : `exec() globals must be a dict, not ${g.type.name}`);
  }
  const l = locals !== undefined && locals !== None ? locals : globals === undefined || globals === None ? frameLocals() : g;
  if (l.type.getitem === undefined)
    throw raise(
      'TypeError',
      name === 'eval' ? 'locals must be a mapping' : `locals must be a mapping or None, not ${l.type.name}`,
    );
  if (!g.has(intern('__builtins__'))) g.set(intern('__builtins__'), importModule('builtins'));
  return [g, l];
}

function buildClass(args: PyObject[], keywords: Map<string, PyObject>): PyObject {
  const [body, name] = args;
  if (body === undefined || name === undefined) throw raise('TypeError', '__build_class__: not enough arguments');
  return compiler().buildClass(body, name, args.slice(2), keywords);
}

export const programFunctions: NonNullable<ModuleSpec['functions']> = {
  __build_class__: [
    '(*args, **kwds)',
    buildClass,
    '__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.',
    null,
  ],
  __import__: [
    '(name, globals=None, locals=None, fromlist=(), level=0)',
    (name: PyObject, globals?: PyObject, _locals?: PyObject, fromlist?: PyObject, level?: PyObject) =>
      compiler().importName(name, globals, fromlist, level),
    'Import a module.',
  ],
  compile: [
    '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
    (source: PyObject, filename: PyObject, mode: PyObject, flags?: PyObject, _dontInherit?: PyObject, optimize?: PyObject) =>
      compiler().compile(source, filename, mode, flags, optimize),
    'Compile source into a code object that can be executed by exec() or eval().',
  ],
  dir: ['(object=None, /)', dir, 'Show attributes of an object.', null],
  eval: [
    '(source, /, globals=None, locals=None)',
    (source: PyObject, globals?: PyObject, locals?: PyObject) => {
      const [g, l] = namespaces('eval', globals, locals);
      return compiler().evaluate(source, g, l);
    },
    'Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.',
  ],
  exec: [
    '(source, /, globals=None, locals=None, *, closure=None)',
    (source: PyObject, globals?: PyObject, locals?: PyObject, closure?: PyObject) => {
      const [g, l] = namespaces('exec', globals, locals);
      compiler().execute(source, g, l, closure === None ? undefined : closure);
      return None;
    },
    'Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.\nThe closure must be a tuple of cellvars, and can only be used\nwhen source is a code object requiring exactly that many cellvars.',
  ],
  globals: [
    '()',
    frameGlobals,
    "Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this dictionary *will* affect name lookups in the current\nglobal scope and vice-versa.",
  ],
  input: ["(prompt='', /)", input, 'Read a string from standard input.  The trailing newline is stripped.'],
  locals: ['()', frameLocals, "Return a dictionary containing the current scope's local variables."],
  open: [
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    openFile,
    'Open file and return a stream.  Raise OSError upon failure.',
  ],
  print: [
    "(*args, sep=' ', end='\\n', file=None, flush=False)",
    print,
    'Prints the values to a stream, or to sys.stdout by default.\n\nsep\n  string inserted between values, default a space.\nend\n  string appended after the last value, default a newline.\nfile\n  a file-like object (stream); defaults to the current sys.stdout.\nflush\n  whether to forcibly flush the stream.',
  ],
  vars: [
    '(object=None, /)',
    vars,
    'vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.',
    null,
  ],
};
