import { raise } from '../../kernel/errors.js';
import { exchange } from '../../kernel/holding.js';
import type { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { PyBaseException } from '../../objects/exception.js';
import { makeDict, PyDict } from '../../objects/dict.js';
import { makeFloat } from '../../objects/float.js';
import { makeBigInt, makeBool, makeInt, PyInt } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { callSpecial } from '../../operations/call.js';
import { asFloat, asSize } from '../../operations/convert.js';
import { builtinModuleNames, moduleState } from '../../operations/modules.js';
import { frameAt } from '../../objects/frames.js';
import { digitLimit } from '../../builtins/int/text.js';
import { standardStream } from '../io/standard-streams.js';
import { asyncHookFunctions } from './async-hooks.js';
import { factValues, HEX_VERSION } from './facts.js';
import { hookFunctions, unraisableHookArgs } from './hooks.js';
import { sysState } from './state.js';

/** sys. Source: CPython Python/sysmodule.c; https://docs.python.org/3.13/library/sys.html */

const VERSION = '3.13.0 (dunder)';

function setRecursionLimit(limit: PyObject): PyObject {
  const runtime = currentRuntime();
  const value = asSize(limit);
  if (value < 1) throw raise('ValueError', 'recursion limit must be greater or equal than 1');
  if (value > 2 ** 31 - 1) throw raise('OverflowError', 'Python int too large to convert to C int');
  if (runtime.depth >= value)
    throw raise(
      'RecursionError',
      `cannot set the recursion limit to ${value} at the recursion depth ${runtime.depth}: the limit is too low`,
    );
  runtime.recursionLimit = value;
  return None;
}

function excInfo(): PyObject {
  const error = currentRuntime().handledException();
  if (!(error instanceof PyBaseException)) return makeTuple([None, None, None]);
  return makeTuple([error.type, error, error.traceback ?? None]);
}

export const sysModule: ModuleSpec = {
  name: 'sys',
  doc: 'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  functions: {
    ...hookFunctions,
    ...asyncHookFunctions,
    _getframe: [
      '(depth=0, /)',
      (depth?: PyObject) => {
        const back = depth === undefined ? 0 : asSize(depth);
        const frame = frameAt(currentRuntime().depth - Math.max(0, back));
        if (frame === undefined) throw raise('ValueError', 'call stack is not deep enough');
        return frame;
      },
      'Return a frame object from the call stack.',
    ],
    _getframemodulename: [
      '(depth=0)',
      (depth?: PyObject) => {
        const runtime = currentRuntime();
        const frame = runtime.frames[runtime.depth - (depth === undefined ? 0 : asSize(depth))];
        const globals = frame?.globals;
        return (globals instanceof PyDict ? globals.getStr(intern('__name__')) : undefined) ?? None;
      },
      'Return the name of the module for a calling frame.',
    ],
    exc_info: ['()', excInfo, 'Return current exception information: (type, value, traceback).'],
    exception: ['()', () => currentRuntime().handledException() ?? None, 'Return the current exception.'],
    exit: [
      '(status=None, /)',
      (status?: PyObject) => {
        throw status === undefined ? raise('SystemExit') : raise('SystemExit', status);
      },
      'Exit the interpreter by raising SystemExit(status).',
    ],
    getdefaultencoding: ['()', () => makeStr('utf-8'), 'Return the current default encoding used by the Unicode implementation.'],
    getfilesystemencoding: [
      '()',
      () => makeStr('utf-8'),
      'Return the encoding used to convert Unicode filenames to OS filenames.',
    ],
    getfilesystemencodeerrors: [
      '()',
      () => makeStr('surrogateescape'),
      'Return the error mode used for Unicode to OS filename conversion.',
    ],
    getprofile: ['()', () => sysState().profileFunction ?? None, 'Return the profiling function set with sys.setprofile.'],
    gettrace: ['()', () => sysState().traceFunction ?? None, 'Return the global debug tracing function set with sys.settrace.'],
    getrefcount: [
      '(object, /)',
      // CPython counts the argument too. What is not counted is immortal, as in CPython.
      (o: PyObject) => makeInt(o.refs < 0 ? 0xffffffff : o.refs + 1),
      'Return the reference count of object.',
    ],
    getrecursionlimit: ['()', () => makeInt(currentRuntime().recursionLimit), 'Return the current value of the recursion limit.'],
    setrecursionlimit: ['(limit, /)', setRecursionLimit, 'Set the maximum depth of the Python interpreter stack to n.'],
    getsizeof: [
      '(object, default=None)',
      (o: PyObject, fallback?: PyObject) => {
        const size = callSpecial(o, '__sizeof__');
        if (size instanceof PyInt) return size;
        if (fallback !== undefined) return fallback;
        throw raise('TypeError', `Type ${o.type.name} doesn't define __sizeof__`);
      },
      'Return the size of object in bytes.',
      null,
    ],
    getswitchinterval: ['()', () => makeFloat(sysState().switchInterval), 'Return the current thread switch interval.'],
    setswitchinterval: [
      '(interval, /)',
      (interval: PyObject) => {
        const value = asFloat(interval);
        if (value <= 0) throw raise('ValueError', 'switch interval must be strictly positive');
        sysState().switchInterval = value;
        return None;
      },
      'Set the ideal thread switching delay inside the Python interpreter.',
    ],
    get_int_max_str_digits: [
      '()',
      () => makeInt(digitLimit().maxDigits),
      'Return the maximum string digits limit for non-binary int<->str conversions.',
    ],
    set_int_max_str_digits: [
      '(maxdigits)',
      (digits: PyObject) => {
        const value = asSize(digits);
        if (value !== 0 && value < 640) throw raise('ValueError', 'maxdigits must be 0 or larger than 640');
        digitLimit().maxDigits = value;
        return None;
      },
      'Set the maximum string digits limit for non-binary int<->str conversions.',
    ],
    intern: [
      '(string, /)',
      (text: PyObject) => {
        if (!(text instanceof PyStr)) throw raise('TypeError', `intern() argument must be str, not ${text.type.name}`);
        return intern(text.value);
      },
      "``Intern'' the given string.",
    ],
    is_finalizing: ['()', () => makeBool(moduleState().isFinalizing), 'Return True if Python is exiting.'],
    _is_gil_enabled: ['()', () => makeBool(true), 'Return True if the GIL is currently enabled and False if disabled.'],
    setprofile: ['(function, /)', (f: PyObject) => setHook('profileFunction', f), 'Set the profiling function.'],
    settrace: ['(function, /)', (f: PyObject) => setHook('traceFunction', f), 'Set the global debug tracing function.'],
    audit: ['(event, /, *args)', () => None, 'Passes the event to any hooks that are attached.'],
    addaudithook: ['(hook)', () => None, 'Adds a new audit hook callback.'],
  },
  attributes: () => ({
    ...factValues(),
    ...Object.fromEntries(
      ['excepthook', 'displayhook', 'unraisablehook'].map((name) => [
        `__${name}__`,
        moduleState().modules.getStr(intern('sys'))!.ownDict()!.getStr(intern(name))!,
      ]),
    ),
    modules: moduleState().modules,
    path: makeList([]),
    meta_path: makeList([]),
    path_hooks: makeList([]),
    path_importer_cache: makeDict(),
    argv: makeList([makeStr('')]),
    orig_argv: makeList([]),
    builtin_module_names: makeTuple(builtinModuleNames().map((name) => makeStr(name))),
    byteorder: makeStr('little'),
    copyright: makeStr('Dunder: an object model after CPython 3.13.'),
    platform: makeStr('linux'),
    version: makeStr(VERSION),
    hexversion: makeInt(HEX_VERSION),
    api_version: makeInt(1013),
    maxsize: makeBigInt(2n ** 63n - 1n),
    maxunicode: makeInt(0x10ffff),
    executable: makeStr(''),
    prefix: makeStr(''),
    base_prefix: makeStr(''),
    exec_prefix: makeStr(''),
    base_exec_prefix: makeStr(''),
    platlibdir: makeStr('lib'),
    warnoptions: makeList([]),
    _xoptions: makeDict(),
    pycache_prefix: None,
    UnraisableHookArgs: unraisableHookArgs.spec.type,
    stdin: standardStream('stdin'),
    stdout: standardStream('stdout'),
    stderr: standardStream('stderr'),
    __stdin__: standardStream('stdin'),
    __stdout__: standardStream('stdout'),
    __stderr__: standardStream('stderr'),
  }),
};

function setHook(key: 'traceFunction' | 'profileFunction', f: PyObject): PyObject {
  // DIFFERS: the functions are kept and given back but never called: compiled code has no trace points.
  const state = sysState();
  state[key] = exchange(state[key], f === None ? undefined : f);
  return None;
}
