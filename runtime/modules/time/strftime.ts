/** strftime in the C locale. Source: https://docs.python.org/3.13/library/time.html#time.strftime */

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const pad = (n: number, width = 2, fill = '0') => String(n).padStart(width, fill);

/** The ISO year and week of a day. */
function isoWeek(year: number, yearDay: number, weekday: number): [year: number, week: number] {
  const week = Math.floor((yearDay - weekday + 9) / 7);
  if (week < 1) return [year - 1, weeksIn(year - 1)];
  return week > weeksIn(year) ? [year + 1, 1] : [year, week];
}

function weeksIn(year: number): number {
  const p = (y: number) => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return p(year) === 4 || p(year - 1) === 3 ? 53 : 52;
}

/** Formats the nine fields of a struct_time. Unknown directives stay as they are, as glibc leaves them. */
export function formatTime(format: string, fields: readonly number[], zone: string, offset: number): string {
  const [year, month, day, hour, minute, second, weekday, yearDay] = fields as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const hour12 = hour % 12 === 0 ? 12 : hour % 12;
  const directive = (code: string): string => {
    switch (code) {
      case 'a':
        return DAYS[weekday]!.slice(0, 3);
      case 'A':
        return DAYS[weekday]!;
      case 'b':
      case 'h':
        return MONTHS[month - 1]!.slice(0, 3);
      case 'B':
        return MONTHS[month - 1]!;
      case 'c':
        return formatTime('%a %b %e %H:%M:%S %Y', fields, zone, offset);
      case 'C':
        return pad(Math.floor(year / 100));
      case 'd':
        return pad(day);
      case 'D':
        return formatTime('%m/%d/%y', fields, zone, offset);
      case 'e':
        return pad(day, 2, ' ');
      case 'F':
        return formatTime('%Y-%m-%d', fields, zone, offset);
      case 'G':
        return String(isoWeek(year, yearDay, weekday + 1)[0]);
      case 'g':
        return pad(isoWeek(year, yearDay, weekday + 1)[0] % 100);
      case 'H':
        return pad(hour);
      case 'I':
        return pad(hour12);
      case 'j':
        return pad(yearDay, 3);
      case 'm':
        return pad(month);
      case 'M':
        return pad(minute);
      case 'n':
        return '\n';
      case 'p':
        return hour < 12 ? 'AM' : 'PM';
      case 'r':
        return formatTime('%I:%M:%S %p', fields, zone, offset);
      case 'R':
        return formatTime('%H:%M', fields, zone, offset);
      case 'S':
        return pad(second);
      case 't':
        return '\t';
      case 'T':
      case 'X':
        return formatTime('%H:%M:%S', fields, zone, offset);
      case 'u':
        return String(weekday + 1);
      case 'U':
        return pad(Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7));
      case 'V':
        return pad(isoWeek(year, yearDay, weekday + 1)[1]);
      case 'w':
        return String((weekday + 1) % 7);
      case 'W':
        return pad(Math.floor((yearDay + 6 - weekday) / 7));
      case 'x':
        return formatTime('%m/%d/%y', fields, zone, offset);
      case 'y':
        return pad(((year % 100) + 100) % 100);
      case 'Y':
        return String(year);
      case 'z':
        return `${offset > 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}${pad(Math.abs(offset) % 60)}`;
      case 'Z':
        return zone;
      case '%':
        return '%';
      default:
        return `%${code}`;
    }
  };
  return format.replace(/%([\s\S])/g, (_, code: string) => directive(code));
}
