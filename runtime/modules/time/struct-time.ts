import type { PyObject } from '../../kernel/object.js';
import { raise } from '../../kernel/errors.js';
import { structSequence } from '../../builtins/struct-sequence.js';
import { makeInt } from '../../objects/int.js';
import { PyTuple } from '../../objects/sequence.js';
import { asSize } from '../../operations/convert.js';

/** `time.struct_time`. */
export const structTime = structSequence(
  'struct_time',
  'time',
  ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
  'The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.',
);

const DAY_MS = 86_400_000;

/** The fields of a moment, in UTC or in the host's time zone. */
export function broken(date: Date, utc: boolean): PyObject {
  const [year, month, day, hour, minute, second, weekday] = utc
    ? [
        date.getUTCFullYear(),
        date.getUTCMonth(),
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds(),
        date.getUTCDay(),
      ]
    : [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getDay()];
  const yearDay = Math.round((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / DAY_MS) + 1;
  const summer = !utc && date.getTimezoneOffset() < standardOffset(year) ? 1 : 0;
  const fields = [year, month + 1, day, hour, minute, second, (weekday + 6) % 7, yearDay, summer];
  return structTime.make(fields.map((field) => makeInt(field)));
}

/** Minutes by which standard time lies behind UTC in a year. */
function standardOffset(year: number): number {
  return Math.max(new Date(year, 0, 1).getTimezoneOffset(), new Date(year, 6, 1).getTimezoneOffset());
}

/** The nine numbers of a struct_time or of a tuple given in its place. */
export function timeFields(o: PyObject, name: string): number[] {
  if (!(o instanceof PyTuple)) throw raise('TypeError', 'Tuple or struct_time argument required');
  if (o.items.length !== 9) throw raise('TypeError', `${name}(): illegal time tuple argument`);
  return o.items.map((item) => asSize(item));
}
