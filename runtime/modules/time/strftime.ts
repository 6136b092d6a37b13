import type { BrokenTime } from './calendar.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const two = (n: number, fill = '0') => String(n).padStart(2, fill);

/** ISO 8601's year and week. */
function isoWeek(t: BrokenTime): [year: number, week: number] {
  const weeksIn = (year: number) => {
    const weekdayOfEnd = (y: number) => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
    return weekdayOfEnd(year) === 4 || weekdayOfEnd(year - 1) === 3 ? 53 : 52;
  };
  const week = Math.floor((t.yearDay - (t.weekday + 1) + 10) / 7);
  if (week < 1) return [t.year - 1, weeksIn(t.year - 1)];
  return week > weeksIn(t.year) ? [t.year + 1, 1] : [t.year, week];
}

function zoneOffset(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** `Thu Jan  1 00:00:00 1970`. */
export function ascTime(t: BrokenTime): string {
  return format('%a %b %e %H:%M:%S ', t) + String(t.year);
}

/** C's strftime in the C locale. Unknown conversions stay as they are. */
export function format(pattern: string, t: BrokenTime): string {
  return pattern.replace(/%[-_0^#]?[EO]?([^])/g, (whole: string, code: string) => convert(code, t) ?? whole);
}

function convert(code: string, t: BrokenTime): string | undefined {
  const hour12 = t.hour % 12 === 0 ? 12 : t.hour % 12;
  const day = DAYS[t.weekday] ?? '?';
  const month = MONTHS[t.month - 1] ?? '?';
  switch (code) {
    case 'a':
      return day.slice(0, 3);
    case 'A':
      return day;
    case 'b':
    case 'h':
      return month.slice(0, 3);
    case 'B':
      return month;
    case 'c':
      return format('%a %b %e %H:%M:%S %Y', t);
    case 'C':
      return two(Math.floor(t.year / 100));
    case 'd':
      return two(t.day);
    case 'D':
    case 'x':
      return format('%m/%d/%y', t);
    case 'e':
      return two(t.day, ' ');
    case 'F':
      return format('%Y-%m-%d', t);
    case 'g':
      return two(isoWeek(t)[0] % 100);
    case 'G':
      return String(isoWeek(t)[0]);
    case 'H':
      return two(t.hour);
    case 'I':
      return two(hour12);
    case 'j':
      return String(t.yearDay).padStart(3, '0');
    case 'k':
      return two(t.hour, ' ');
    case 'l':
      return two(hour12, ' ');
    case 'm':
      return two(t.month);
    case 'M':
      return two(t.minute);
    case 'n':
      return '\n';
    case 'p':
      return t.hour < 12 ? 'AM' : 'PM';
    case 'P':
      return t.hour < 12 ? 'am' : 'pm';
    case 'r':
      return format('%I:%M:%S %p', t);
    case 'R':
      return format('%H:%M', t);
    case 's':
      return String(new Date(t.year, t.month - 1, t.day, t.hour, t.minute, t.second).getTime() / 1000);
    case 'S':
      return two(t.second);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return format('%H:%M:%S', t);
    case 'u':
      return String(t.weekday + 1);
    case 'U':
      return two(Math.floor((t.yearDay + 6 - ((t.weekday + 1) % 7)) / 7));
    case 'V':
      return two(isoWeek(t)[1]);
    case 'w':
      return String((t.weekday + 1) % 7);
    case 'W':
      return two(Math.floor((t.yearDay + 6 - t.weekday) / 7));
    case 'y':
      return two(((t.year % 100) + 100) % 100);
    case 'Y':
      return String(t.year);
    case 'z':
      return zoneOffset(t.offset);
    case 'Z':
      return t.zone;
    case '%':
      return '%';
    default:
      return undefined;
  }
}
