import { structSequence } from '../../builtins/struct-sequence.js';
import type { PyObject } from '../../kernel/object.js';
import { raise } from '../../kernel/errors.js';
import type { FunctionSpec } from '../../kernel/spec.js';
import { PyBaseException } from '../../objects/exception.js';
import { None } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { PyTraceback } from '../../objects/traceback.js';
import { findattr, getattr, setattr } from '../../operations/attribute.js';
import { call, callMethod } from '../../operations/call.js';
import { listOf } from '../../operations/iteration.js';
import { reprString, strString } from '../../operations/convert.js';
import { importModule, moduleState } from '../../operations/modules.js';
import { onFinalizerError } from '../../kernel/death.js';
import { setUnraisableReporter, writeUnraisable } from '../../operations/unraisable.js';
import { writeError } from '../io/standard-streams.js';

/** What becomes of exceptions that nobody catches, and of the values of an interactive session. Source: CPython Python/pythonrun.c. */

function stderr(): PyObject | undefined {
  return findattr(importModule('sys'), 'stderr');
}

/** The module `traceback`, if this runtime has it: it needs the library written in Python, and goes when the program ends. */
function tracebackModule(): PyObject | undefined {
  try {
    const module = importModule('traceback');
    return module === None ? undefined : module;
  } catch {
    return undefined;
  }
}

/** Prints an exception with its traceback to sys.stderr. */
export function printException(exception: PyObject): void {
  const traceback = tracebackModule();
  if (stderr() === None) return;
  if (traceback !== undefined) {
    try {
      callMethod(traceback, '_print_exception_bltin', exception);
      return;
    } catch {
      // What is left is to say which exception it was.
    }
  }
  writeError(`${lastLine(exception)}\n`, stderr());
}

/** The class of an exception and its text. */
function lastLine(exception: PyObject): string {
  const module = findattr(exception.type, '__module__');
  const name =
    module instanceof PyStr && !/^(builtins|__main__)$/.test(module.value)
      ? `${module.value}.${exception.type.qualname}`
      : exception.type.qualname;
  let text: string;
  try {
    text = strString(exception);
  } catch {
    text = '<exception str() failed>';
  }
  return text === '' ? name : `${name}: ${text}`;
}

/** Hands an exception that nobody has caught to `sys.excepthook`. */
export function handleUncaught(exception: PyBaseException): void {
  const sys = importModule('sys');
  setattr(sys, 'last_exc', exception);
  setattr(sys, 'last_type', exception.type);
  setattr(sys, 'last_value', exception);
  setattr(sys, 'last_traceback', (exception.traceback as PyObject | undefined) ?? None);
  const hook = findattr(sys, 'excepthook');
  if (hook === undefined) {
    writeError('sys.excepthook is missing\n', stderr());
    printException(exception);
    return;
  }
  try {
    call(hook, [exception.type, exception, (exception.traceback as PyObject | undefined) ?? None]);
  } catch (error) {
    if (!(error instanceof PyBaseException) || error.type.name === 'SystemExit') throw error;
    writeError('Error in sys.excepthook:\n', stderr());
    printException(error);
    writeError('\nOriginal exception was:\n', stderr());
    printException(exception);
  }
}

export const unraisableHookArgs = structSequence(
  'UnraisableHookArgs',
  'sys',
  ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'],
  'UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.',
);

onFinalizerError((error, o) => {
  const raised = error instanceof PyBaseException ? error : (raise('SystemError', String(error)) as PyBaseException);
  writeUnraisable(raised, o.type.lookup('__del__'));
});

setUnraisableReporter((error, object, message) => {
  const text = message === undefined ? None : makeStr(message);
  const args = unraisableHookArgs.make([
    error.type,
    error,
    (error.traceback as PyObject | undefined) ?? None,
    text,
    object ?? None,
  ]);
  const hook = findattr(importModule('sys'), 'unraisablehook');
  if (hook === undefined || hook === None) {
    printUnraisable(args);
    return;
  }
  try {
    call(hook, [args]);
  } catch (second) {
    if (!(second instanceof PyBaseException)) throw second;
    const message = makeStr('Exception ignored in sys.unraisablehook');
    printUnraisable(
      unraisableHookArgs.make([second.type, second, (second.traceback as PyObject | undefined) ?? None, message, hook]),
    );
  }
});

function safeRepr(o: PyObject): string {
  try {
    return reprString(o);
  } catch {
    return '<object repr() failed>';
  }
}

/** The entries of a traceback as text, without the source where the module `traceback` is gone. */
function entriesOf(tb: PyTraceback): string {
  const module = tracebackModule();
  if (module !== undefined) {
    const summary = callMethod(getattr(module, 'StackSummary'), 'extract', callMethod(module, 'walk_tb', tb));
    return listOf(callMethod(summary, 'format')).map(strString).join('');
  }
  let text = '';
  for (let entry: PyObject = tb; entry !== None; entry = getattr(entry, 'tb_next')) {
    const code = getattr(getattr(entry, 'tb_frame'), 'f_code');
    const [file, line, name] = [getattr(code, 'co_filename'), getattr(entry, 'tb_lineno'), getattr(code, 'co_name')].map(
      strString,
    );
    text += `  File "${file}", line ${line}, in ${name}\n`;
  }
  return text;
}

/** Source: CPython Python/errors.c: write_unraisable_exc_file. */
function printUnraisable(args: PyObject): PyObject {
  const [, value, tb, message, object] = listOf(args) as [PyObject, PyObject, PyObject, PyObject, PyObject];
  let text = '';
  if (object !== None) text += `${message === None ? 'Exception ignored in' : strString(message)}: ${safeRepr(object)}\n`;
  else if (message !== None) text += `${strString(message)}:\n`;
  if (tb instanceof PyTraceback) text += `Traceback (most recent call last):\n${entriesOf(tb)}`;
  if (value !== None) text += `${lastLine(value)}\n`;
  writeError(text, stderr());
  return None;
}

function excepthook(_type: PyObject, value: PyObject, traceback: PyObject): PyObject {
  if (!(value instanceof PyBaseException)) {
    writeError(`TypeError: print_exception(): Exception expected for value, ${value.type.name} found\n`, stderr());
    return None;
  }
  if (traceback instanceof PyTraceback && value.traceback === undefined) value.setTraceback(traceback);
  printException(value);
  return None;
}

function displayhook(value: PyObject): PyObject {
  if (value === None) return None;
  const builtins = moduleState().modules.getStr(intern('builtins'));
  if (builtins === undefined) throw raise('RuntimeError', 'lost builtins module');
  setattr(builtins, '_', None);
  const stdout = findattr(importModule('sys'), 'stdout');
  if (stdout === undefined || stdout === None) throw raise('RuntimeError', 'lost sys.stdout');
  callMethod(stdout, 'write', makeStr(`${reprString(value)}`));
  callMethod(stdout, 'write', makeStr('\n'));
  setattr(builtins, '_', value);
  return None;
}

export const hookFunctions: Readonly<Record<string, FunctionSpec>> = {
  excepthook: [
    '(exctype, value, traceback, /)',
    excepthook,
    'Handle an exception by displaying it with a traceback on sys.stderr.',
  ],
  displayhook: ['(object, /)', displayhook, 'Print an object to sys.stdout and also save it in builtins._'],
  unraisablehook: [
    '(unraisable, /)',
    (args: PyObject) => {
      if (!args.type.isSubtype(unraisableHookArgs.spec.type))
        throw raise('TypeError', 'sys.unraisablehook argument type must be UnraisableHookArgs');
      return printUnraisable(args);
    },
    'Handle an unraisable exception.',
  ],
};
