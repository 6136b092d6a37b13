/** The templates of `%`, taken apart. */

/** How one value is shown. */
export interface Conversion {
  readonly left: boolean;
  readonly plus: boolean;
  readonly blank: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  /** -1: none. */
  readonly width: number;
  /** -1: none. */
  readonly precision: number;
}

/** A width or precision that is an argument. */
export const STAR = -2;

/** A `%` with all that belongs to it. */
export interface PercentField extends Conversion {
  /** The text before it. */
  readonly literal: string;
  /** The name in `%(name)`. */
  readonly name: string | undefined;
  readonly code: string;
  /** Where the code stands. */
  readonly at: number;
  /** What is wrong with it: found out when what stands before that has its arguments. */
  readonly failure: string | undefined;
}

export interface PercentTemplate {
  readonly fields: readonly PercentField[];
  /** The text behind the last field. */
  readonly rest: string;
}

/** Templates taken apart before: a program has few, and uses them often. */
const known = new Map<string, PercentTemplate>();
const MAX_KNOWN = 512;

export function percentTemplate(text: string): PercentTemplate {
  let template = known.get(text);
  if (template === undefined) {
    template = read(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, template);
  }
  return template;
}

const TOO_BIG = 0x7fffffff;

function read(text: string): PercentTemplate {
  const fields: PercentField[] = [];
  let literal = '';
  let at = 0;
  const size = (): number => {
    const start = at;
    if (text[at] === '*') {
      at++;
      return STAR;
    }
    while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
    return at === start ? -1 : Number(text.slice(start, at));
  };
  const readField = (): PercentField => {
    const field = {
      literal,
      name: undefined as string | undefined,
      ...noFlags(),
      width: -1,
      precision: -1,
      code: '',
      at,
      failure: undefined,
    };
    const failed = (failure: string): PercentField => ({ ...field, failure });
    if (text[at] === '(') {
      const end = closingParenthesis(text, at);
      if (end < 0) return failed('incomplete format key');
      field.name = text.slice(at + 1, end);
      at = end + 1;
    }
    for (let flag = FLAGS[text[at]!]; flag !== undefined; flag = FLAGS[text[++at]!]) field[flag] = true;
    const width = size();
    if (width > TOO_BIG) return failed('width too big');
    field.width = width;
    if (text[at] === '.') {
      at++;
      const precision = size();
      if (precision > TOO_BIG) return failed('precision too big');
      field.precision = precision === -1 ? 0 : precision;
    }
    if (text[at] === 'h' || text[at] === 'l' || text[at] === 'L') at++;
    if (at >= text.length) return failed('incomplete format');
    field.at = at;
    field.code = String.fromCodePoint(text.codePointAt(at)!);
    at += field.code.length;
    return field;
  };
  for (let next = text.indexOf('%'); next >= 0; next = text.indexOf('%', at)) {
    literal += text.slice(at, next);
    at = next + 1;
    if (text[at] === '%') {
      literal += '%';
      at++;
      continue;
    }
    const field = readField();
    fields.push(field);
    literal = '';
    if (field.failure !== undefined) break;
  }
  return { fields, rest: literal + text.slice(at) };
}

const FLAGS: Partial<Record<string, 'left' | 'plus' | 'blank' | 'alternate' | 'zero'>> = {
  '-': 'left',
  '+': 'plus',
  ' ': 'blank',
  '#': 'alternate',
  '0': 'zero',
};

const noFlags = () => ({ left: false, plus: false, blank: false, alternate: false, zero: false });

function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}
