import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import { makeInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { makeStr } from '../../objects/str.js';
import { asIndex } from '../../operations/convert.js';
import { structSequence, type PyStructSequence } from '../../builtins/struct-sequence.js';

/** A moment broken down: C's struct tm, with the year and month as people count them and the week beginning on Monday. */
export interface BrokenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly isDst: number;
  readonly zone: string;
  readonly offset: number;
}

/** `time.struct_time`. */
export const structTime = structSequence(
  'struct_time',
  'time',
  ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
  'A moment broken down, as gmtime(), localtime() and strptime() return it.',
  false,
  ['tm_zone', 'tm_gmtoff'],
);

export function makeStructTime(t: BrokenTime): PyStructSequence {
  const numbers = [t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearDay, t.isDst];
  return structTime.make([...numbers.map(makeInt), makeStr(t.zone), makeInt(t.offset)]);
}

const DAY = 86400000;

/** Breaks milliseconds of a Date down that shows the wanted clock in UTC. */
function breakDown(shown: Date, isDst: number, zone: string, offset: number): BrokenTime {
  const year = shown.getUTCFullYear();
  const start = new Date(0);
  start.setUTCFullYear(year, 0, 1);
  return {
    year,
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    weekday: (shown.getUTCDay() + 6) % 7,
    yearDay: Math.floor((shown.getTime() - start.getTime()) / DAY) + 1,
    isDst,
    zone,
    offset,
  };
}

function dateOf(seconds: number): Date {
  const date = new Date(Math.floor(seconds) * 1000);
  // DIFFERS: CPython reaches as far as the platform's time_t, the host's Date 273,790 years from now.
  if (Number.isNaN(date.getTime())) throw raise('OverflowError', 'timestamp out of range for platform time_t');
  return date;
}

export function brokenUtc(seconds: number): BrokenTime {
  return breakDown(dateOf(seconds), 0, 'UTC', 0);
}

/** Minutes east of UTC without daylight saving time in the year of `date`. */
function standardOffset(date: Date): number {
  const year = date.getFullYear();
  return -Math.max(new Date(year, 0, 1).getTimezoneOffset(), new Date(year, 6, 1).getTimezoneOffset());
}

/** The abbreviation of the host's time zone at a moment. */
function zoneName(date: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' }).formatToParts(date);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}

export function brokenLocal(seconds: number): BrokenTime {
  const date = dateOf(seconds);
  const minutes = -date.getTimezoneOffset();
  return breakDown(
    new Date(date.getTime() + minutes * 60000),
    minutes === standardOffset(date) ? 0 : 1,
    zoneName(date),
    minutes * 60,
  );
}

/** The facts behind `timezone`, `altzone`, `daylight` and `tzname`. */
export function zoneFacts(): { standard: number; daylight: number; names: [string, string] } {
  const year = new Date().getFullYear();
  const [winter, summer] = [new Date(year, 0, 1), new Date(year, 6, 1)];
  const [first, second] = winter.getTimezoneOffset() >= summer.getTimezoneOffset() ? [winter, summer] : [summer, winter];
  return {
    standard: first.getTimezoneOffset() * 60,
    daylight: second.getTimezoneOffset() * 60,
    names: [zoneName(first), zoneName(second)],
  };
}

/** The fields of a tuple of nine numbers. CPython Modules/timemodule.c: gettmarg. */
export function timeOfTuple(o: PyObject, name: string): BrokenTime {
  if (!(o instanceof PyTuple)) throw raise('TypeError', 'Tuple or struct_time argument required');
  if (o.items.length !== 9) throw raise('TypeError', `${name}(): illegal time tuple argument`);
  const [year, month, day, hour, minute, second, weekday, yearDay, isDst] = o.items.map((item) =>
    Number(asIndex(item)),
  ) as number[];
  const hidden = (o as Partial<PyStructSequence>).hidden;
  return {
    year: year!,
    month: month!,
    day: day!,
    hour: hour!,
    minute: minute!,
    second: second!,
    weekday: weekday!,
    yearDay: yearDay!,
    isDst: isDst!,
    zone: hidden === undefined ? '' : (((hidden[0] as { value?: unknown } | undefined)?.value as string | undefined) ?? ''),
    offset: hidden === undefined ? 0 : Number((hidden[1] as { value?: unknown } | undefined)?.value ?? 0),
  };
}

/** Refuses fields out of range; 0 counts as 1 for month, day and day of the year. CPython: checktm. */
export function checkTime(t: BrokenTime): BrokenTime {
  const check = (value: number, low: number, high: number, what: string) => {
    if (value < low || value > high) throw raise('ValueError', `${what} out of range`);
  };
  const month = t.month === 0 ? 1 : t.month;
  const day = t.day === 0 ? 1 : t.day;
  const yearDay = t.yearDay === 0 ? 1 : t.yearDay;
  check(month, 1, 12, 'month');
  check(day, 1, 31, 'day of month');
  check(t.hour, 0, 23, 'hour');
  check(t.minute, 0, 59, 'minute');
  check(t.second, 0, 61, 'seconds');
  if (t.weekday < -1) throw raise('ValueError', 'day of week out of range');
  check(yearDay, 1, 366, 'day of year');
  return { ...t, month, day, yearDay, weekday: ((t.weekday % 7) + 7) % 7 };
}
