import { isIdentifier } from '../../builtins/str/characters.js';
import { quote } from '../../builtins/str/repr.js';
import { raise } from '../../kernel/errors.js';
import { type Category, type Node, type SetItem } from './syntax.js';

/** Why a pattern is refused, and where (a code point index; undefined: nowhere in particular). */
export class PatternFailure {
  constructor(
    readonly message: string,
    readonly position: number | undefined,
  ) {}
}

const CONTROL: Record<string, number> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
const MAX_REPEAT = 4294967295;

/** Reads what a pattern is made of, below groups and branches: code points, escapes, sets, repetitions, names. CPython Lib/re/_parser.py. */
export class PatternReader {
  protected readonly points: string[];
  protected at = 0;

  constructor(
    pattern: string,
    protected readonly isBytes: boolean,
  ) {
    this.points = Array.from(pattern);
  }

  protected fail(message: string, position = this.at): PatternFailure {
    return new PatternFailure(message, position);
  }

  protected peek(): string | undefined {
    return this.points[this.at];
  }

  protected take(): string {
    const c = this.points[this.at];
    if (c === undefined) throw this.fail('unexpected end of pattern');
    this.at++;
    return c;
  }

  protected accept(c: string): boolean {
    if (this.points[this.at] !== c) return false;
    this.at++;
    return true;
  }

  /** Whether a `{` begins a repetition; if not it is a literal. */
  protected isRepeat(): boolean {
    return /^\{(?:[0-9]+(?:,[0-9]*)?|,[0-9]*)\}/.test(this.points.slice(this.at, this.at + 40).join(''));
  }

  protected repetition(): { min: number; max: number; mode: 'greedy' | 'lazy' | 'possessive' } {
    const here = this.at;
    let min = 0;
    let max = Infinity;
    const c = this.points[this.at++]!;
    if (c === '+') min = 1;
    else if (c === '?') max = 1;
    else if (c === '{') {
      const number = () => {
        let digits = '';
        while (/^[0-9]$/.test(this.peek() ?? '')) digits += this.points[this.at++];
        return digits;
      };
      const low = number();
      const high = this.accept(',') ? number() : low;
      this.at++;
      if (low !== '') min = Number(low);
      if (high !== '') max = Number(high);
      if (min >= MAX_REPEAT || (high !== '' && max >= MAX_REPEAT))
        throw raise('OverflowError', 'the repetition number is too large');
      if (max < min) throw this.fail('min repeat greater than max repeat', here + 1);
    }
    const mode = this.accept('?') ? 'lazy' : this.accept('+') ? 'possessive' : 'greedy';
    return { min, max, mode };
  }

  /** The code point of an escape behind its backslash. */
  protected characterEscape(c: string, here: number, inSet: boolean): number {
    const shown = () => `\\${c}`;
    if (c === 'x' || ((c === 'u' || c === 'U') && !this.isBytes)) {
      const length = c === 'x' ? 2 : c === 'u' ? 4 : 8;
      let digits = '';
      while (digits.length < length && /^[0-9a-fA-F]$/.test(this.peek() ?? '')) digits += this.points[this.at++];
      if (digits.length < length) throw this.fail(`incomplete escape \\${c}${digits}`, here);
      const point = parseInt(digits, 16);
      if (point > 0x10ffff) throw this.fail(`bad escape \\${c}${digits}`, here);
      return point;
    }
    if (c === 'N' && !this.isBytes) {
      // DIFFERS: the names of characters are not part of the object model.
      if (this.peek() !== '{') throw this.fail('missing {');
      throw this.fail('undefined character name', here);
    }
    if (/^[0-7]$/.test(c) && (inSet || c === '0')) {
      let digits = c;
      while (digits.length < 3 && /^[0-7]$/.test(this.peek() ?? '')) digits += this.points[this.at++];
      const point = parseInt(digits, 8);
      if (point > 0o377) throw this.fail(`octal escape value \\${digits} outside of range 0-0o377`, here);
      return point;
    }
    if (c !== 'b' || inSet) {
      const control = CONTROL[c];
      if (control !== undefined) return control;
    }
    if (/^[0-9A-Za-z]$/.test(c)) throw this.fail(`bad escape ${shown()}`, here);
    return c.codePointAt(0)!;
  }

  protected set(flags: number, here: number): Node {
    const items: SetItem[] = [];
    const negated = this.accept('^');
    for (let first = true; ; first = false) {
      const start = this.at;
      const c = this.points[this.at++];
      if (c === undefined) throw this.fail('unterminated character set', here);
      if (c === ']' && !first) break;
      const low = this.setMember(c, start);
      if (this.peek() !== '-') {
        items.push(typeof low === 'number' ? { from: low, to: low } : low);
        continue;
      }
      const dash = this.at++;
      const then = this.points[this.at++];
      if (then === undefined) throw this.fail('unterminated character set', here);
      if (then === ']') {
        items.push(typeof low === 'number' ? { from: low, to: low } : low, { from: 45, to: 45 });
        break;
      }
      const high = this.setMember(then, dash + 1);
      const bad = () => this.fail(`bad character range ${this.points.slice(start, this.at).join('')}`, start);
      if (typeof low !== 'number' || typeof high !== 'number' || high < low) throw bad();
      items.push({ from: low, to: high });
    }
    return { kind: 'set', negated, items, flags };
  }

  protected setMember(c: string, here: number): number | { category: Category } {
    if (c !== '\\') return c.codePointAt(0)!;
    const escaped = this.points[this.at++];
    if (escaped === undefined) throw this.fail('bad escape (end of pattern)', here);
    if ('dDsSwW'.includes(escaped)) return { category: escaped as Category };
    return this.characterEscape(escaped, here, true);
  }

  protected name(terminator: string): [name: string, start: number] {
    const start = this.at;
    const end = this.points.indexOf(terminator, start);
    if (this.at >= this.points.length) throw this.fail('missing group name');
    if (end < 0) throw this.fail(`missing ${terminator}, unterminated name`, start);
    const name = this.points.slice(start, end).join('');
    if (name === '') throw this.fail('missing group name', start);
    this.at = end + 1;
    return [name, start];
  }

  protected checkName(name: string, position: number): void {
    if (this.isBytes && !/^[\x00-\x7f]*$/.test(name))
      throw this.fail(`bad character in group name ${this.showName(name)}`, position);
    if (!isIdentifier(name)) throw this.fail(`bad character in group name ${this.showName(name)}`, position);
  }

  protected showName(name: string): string {
    return this.isBytes ? `b${quote(name)}` : quote(name);
  }
}
