import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { ModuleSpec } from '../../kernel/spec.js';
import { makeFloat } from '../../objects/float.js';
import { makeBigInt, makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { asFloat, asString } from '../../operations/convert.js';
import { DAYS, formatTime, MONTHS } from './strftime.js';
import { broken, structTime, timeFields } from './struct-time.js';

/** time: clocks of the host. Source: CPython Modules/timemodule.c. */

function moment(seconds: PyObject | undefined): Date {
  if (seconds === undefined || seconds === None) return new Date();
  const value = asFloat(seconds);
  if (Number.isNaN(value)) throw raise('ValueError', 'Invalid value NaN (not a number)');
  const date = new Date(Math.floor(value) * 1000);
  if (Number.isNaN(date.getTime())) throw raise('OverflowError', 'timestamp out of range for platform time_t');
  return date;
}

function zoneName(date: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' }).formatToParts(date);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}

function fieldsOrNow(t: PyObject | undefined, name: string): number[] {
  return timeFields(t === undefined || t === None ? broken(new Date(), false) : t, name);
}

function toDate(fields: readonly number[]): Date {
  return new Date(fields[0]!, fields[1]! - 1, fields[2], fields[3], fields[4], fields[5]);
}

/** `Sun Jun 20 23:21:05 1993`. */
function asctime(fields: readonly number[]): PyObject {
  const two = (n: number) => String(n).padStart(2, '0');
  const [year, month, day, hour, minute, second, weekday] = fields as [number, number, number, number, number, number, number];
  return makeStr(
    `${DAYS[weekday]!.slice(0, 3)} ${MONTHS[month - 1]!.slice(0, 3)} ${String(day).padStart(2)} ${two(hour)}:${two(minute)}:${two(second)} ${year}`,
  );
}

const elapsed = () => performance.now() / 1000;
const nanoseconds = (ms: number) => makeBigInt(BigInt(Math.round(ms * 1e6)));

function sleep(seconds: PyObject): PyObject {
  const value = asFloat(seconds);
  if (Number.isNaN(value)) throw raise('ValueError', 'Invalid value NaN (not a number)');
  if (value < 0) throw raise('ValueError', 'sleep length must be non-negative');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, value * 1000);
  return None;
}

export const timeModule: ModuleSpec = {
  name: 'time',
  doc: 'This module provides various functions to manipulate time values.',
  functions: {
    time: [
      '()',
      () => makeFloat((performance.timeOrigin + performance.now()) / 1000),
      'Return the current time in seconds since the Epoch.',
    ],
    time_ns: [
      '()',
      () => nanoseconds(performance.timeOrigin + performance.now()),
      'Return the current time in nanoseconds since the Epoch.',
    ],
    perf_counter: ['()', () => makeFloat(elapsed()), 'Performance counter for benchmarking.'],
    perf_counter_ns: ['()', () => nanoseconds(performance.now()), 'Performance counter for benchmarking as nanoseconds.'],
    monotonic: ['()', () => makeFloat(elapsed()), 'Monotonic clock, cannot go backward.'],
    monotonic_ns: ['()', () => nanoseconds(performance.now()), 'Monotonic clock, cannot go backward, as nanoseconds.'],
    // DIFFERS: the host gives no processor time that is cheap to read; process_time and thread_time count wall time.
    process_time: ['()', () => makeFloat(elapsed()), 'Process time for profiling: sum of the kernel and user-space CPU time.'],
    process_time_ns: ['()', () => nanoseconds(performance.now()), 'Process time for profiling as nanoseconds.'],
    thread_time: ['()', () => makeFloat(elapsed()), 'Thread time for profiling.'],
    sleep: ['(seconds, /)', sleep, 'Delay execution for a given number of seconds.'],
    gmtime: [
      '(seconds=None, /)',
      (seconds?: PyObject) => broken(moment(seconds), true),
      'Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT).',
    ],
    localtime: [
      '(seconds=None, /)',
      (seconds?: PyObject) => broken(moment(seconds), false),
      'Convert seconds since the Epoch to a time tuple expressing local time.',
    ],
    mktime: [
      '(tuple, /)',
      (t: PyObject) => makeFloat(toDate(timeFields(t, 'mktime')).getTime() / 1000),
      'Convert a time tuple in local time to seconds since the Epoch.',
    ],
    asctime: [
      '(tuple=None, /)',
      (t?: PyObject) => asctime(fieldsOrNow(t, 'asctime')),
      "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.",
    ],
    ctime: [
      '(seconds=None, /)',
      (seconds?: PyObject) => asctime(timeFields(broken(moment(seconds), false), 'ctime')),
      'Convert a time in seconds since the Epoch to a string in local time.',
    ],
    strftime: [
      '(format, tuple=None, /)',
      (format: PyObject, t?: PyObject) => {
        const fields = fieldsOrNow(t, 'strftime');
        const date = toDate(fields);
        return makeStr(formatTime(asString(format, 'strftime() argument 1'), fields, zoneName(date), date.getTimezoneOffset()));
      },
      'Convert a time tuple to a string according to a format specification.',
    ],
  },
  attributes: () => {
    const year = new Date().getFullYear();
    const january = new Date(year, 0, 1);
    const july = new Date(year, 6, 1);
    const [winter, summer] = january.getTimezoneOffset() >= july.getTimezoneOffset() ? [january, july] : [july, january];
    return {
      struct_time: structTime.spec.type,
      timezone: makeInt(winter.getTimezoneOffset() * 60),
      altzone: makeInt(summer.getTimezoneOffset() * 60),
      daylight: makeInt(winter.getTimezoneOffset() === summer.getTimezoneOffset() ? 0 : 1),
      tzname: makeTuple([makeStr(zoneName(winter)), makeStr(zoneName(summer))]),
    };
  },
};
