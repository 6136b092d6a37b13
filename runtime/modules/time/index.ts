import { makeNamespace } from '../../builtins/simple-namespace.js';
import { raise } from '../../kernel/errors.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { PyObject } from '../../kernel/object.js';
import type { FunctionSpec, ModuleSpec } from '../../kernel/spec.js';
import { makeFloat, PyFloat } from '../../objects/float.js';
import { intOf, makeBool, makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr, PyStr } from '../../objects/str.js';
import { asIndex } from '../../operations/convert.js';
import {
  brokenLocal,
  brokenUtc,
  type BrokenTime,
  checkTime,
  makeStructTime,
  structTime,
  timeOfTuple,
  zoneFacts,
} from './calendar.js';
import { ascTime, format } from './strftime.js';

/** Seconds of an argument: an int or a float. CPython Python/pytime.c: _PyTime_ObjectToTime_t. */
function seconds(o: PyObject | undefined): number {
  if (o === undefined || o === None) return Date.now() / 1000;
  if (o instanceof PyFloat) {
    if (Number.isNaN(o.value)) throw raise('ValueError', 'Invalid value NaN (not a number)');
    return o.value;
  }
  return Number(asIndex(o));
}

/** Where `perf_counter` and `monotonic` begin counting. */
const now = () => performance.now();

/** What the process has computed, as far as the host knows. */
const computed = () => currentRuntime().host.computed?.() ?? now();

/** The clock `name` and its `_ns` variant; `read` answers milliseconds. */
function clock(name: string, read: () => number, doc: string): Record<string, FunctionSpec> {
  return {
    [name]: ['()', () => makeFloat(read() / 1000), doc],
    [`${name}_ns`]: ['()', () => intOf(BigInt(Math.round(read() * 1e6))), `${doc} In nanoseconds.`],
  };
}

const CLOCKS = new Set(['monotonic', 'perf_counter', 'process_time', 'thread_time', 'time']);

/** What the host says of the clock `name`: it ticks each microsecond, and that which tells the time each millisecond. */
function clockInfo(name: PyObject): PyObject {
  if (!(name instanceof PyStr)) throw raise('TypeError', `get_clock_info() argument 1 must be str, not ${name.type.name}`);
  if (!CLOCKS.has(name.value)) throw raise('ValueError', 'unknown clock');
  const isTime = name.value === 'time';
  return makeNamespace({
    implementation: makeStr(isTime ? 'Date.now()' : 'performance.now()'),
    monotonic: makeBool(!isTime),
    adjustable: makeBool(isTime),
    resolution: makeFloat(isTime ? 1e-3 : 1e-6),
  });
}

function sleep(o: PyObject): PyObject {
  const duration = o instanceof PyFloat ? o.value : Number(asIndex(o));
  if (Number.isNaN(duration)) throw raise('ValueError', 'Invalid value NaN (not a number)');
  if (duration < 0) throw raise('ValueError', 'sleep length must be non-negative');
  // The host has no blocking sleep but to wait for a notification that nobody sends.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, duration * 1000);
  return None;
}

function timeArgument(o: PyObject | undefined, name: string): BrokenTime {
  return o === undefined ? brokenLocal(Date.now() / 1000) : checkTime(timeOfTuple(o, name));
}

function strftime(pattern: PyObject, t?: PyObject): PyObject {
  if (!(pattern instanceof PyStr)) throw raise('TypeError', `strftime() argument 1 must be str, not ${pattern.type.name}`);
  return makeStr(format(pattern.value, timeArgument(t, 'strftime')));
}

function mktime(tuple: PyObject): PyObject {
  const t = timeOfTuple(tuple, 'mktime');
  const date = new Date(2000, 0, 1);
  date.setFullYear(t.year, t.month - 1, t.day);
  date.setHours(t.hour, t.minute, t.second, 0);
  if (Number.isNaN(date.getTime())) throw raise('OverflowError', 'mktime argument out of range');
  return makeFloat(date.getTime() / 1000);
}

/** The module `time`. */
export const timeModule: ModuleSpec = {
  name: 'time',
  doc: 'Clocks, and moments broken down.',
  functions: {
    time: ['()', () => makeFloat(Date.now() / 1000), 'Seconds since the Epoch.'],
    time_ns: ['()', () => intOf(BigInt(Date.now()) * 1000000n), 'Nanoseconds since the Epoch.'],
    ...clock('perf_counter', now, 'A clock for measuring durations.'),
    ...clock('monotonic', now, 'A clock that never goes backwards.'),
    ...clock('process_time', computed, 'Time the process has taken. '),
    ...clock('thread_time', computed, 'Time the thread has taken.'),
    get_clock_info: ['(name, /)', clockInfo, 'Get information of the specified clock.'],
    sleep: ['(object, /)', sleep, 'Wait for some seconds.'],
    gmtime: ['(seconds=None, /)', (o?: PyObject) => makeStructTime(brokenUtc(seconds(o))), 'A moment broken down, in UTC.'],
    localtime: [
      '(seconds=None, /)',
      (o?: PyObject) => makeStructTime(brokenLocal(seconds(o))),
      'A moment broken down, in local time.',
    ],
    mktime: ['(tuple, /)', mktime, 'Seconds since the Epoch of a local time.'],
    strftime: ['(format, tuple=None, /)', strftime, 'A moment as text.'],
    asctime: [
      '(tuple=None, /)',
      (t?: PyObject) => makeStr(ascTime(timeArgument(t, 'asctime'))),
      'A moment as text of fixed form.',
    ],
    ctime: ['(seconds=None, /)', (o?: PyObject) => makeStr(ascTime(brokenLocal(seconds(o)))), 'Seconds since the Epoch as text.'],
  },
  attributes: () => {
    const { standard, daylight, names } = zoneFacts();
    return {
      struct_time: structTime.spec.type,
      timezone: makeInt(standard),
      altzone: makeInt(daylight),
      daylight: makeInt(standard === daylight ? 0 : 1),
      tzname: makeTuple(names.map(makeStr)),
    };
  },
};
