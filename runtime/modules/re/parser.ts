import { raise } from '../../kernel/errors.js';
import { PatternFailure, PatternReader } from './pattern-reader.js';
import { type Category, type Expression, Flag, type Node, widthOf } from './syntax.js';

const FLAG_LETTERS: Record<string, number> = {
  i: Flag.IGNORECASE,
  L: Flag.LOCALE,
  m: Flag.MULTILINE,
  s: Flag.DOTALL,
  x: Flag.VERBOSE,
  a: Flag.ASCII,
  u: Flag.UNICODE,
};
const TYPE_FLAGS = Flag.ASCII | Flag.LOCALE | Flag.UNICODE;
const GLOBAL_ONLY = Flag.DEBUG;

/** Signals that VERBOSE was turned on inside the pattern, which must be read anew. */
class VerboseFound {
  constructor(readonly flags: number) {}
}

/** Reads Python's regular expressions. Messages and positions: CPython Lib/re/_parser.py. */
export class RegexParser extends PatternReader {
  private groups = 0;
  private readonly names = new Map<string, number>();
  private readonly open = new Set<number>();
  private readonly widths: [number, number][] = [];
  /** The groups that conditionals name by number, and where. */
  private readonly conditions = new Map<number, number>();
  private lookbehind = 0;
  /** The number of groups where the outermost lookbehind began. */
  private lookbehindGroups = 0;
  private globalFlags: number;

  constructor(pattern: string, flags: number, isBytes: boolean) {
    super(pattern, isBytes);
    this.globalFlags = flags;
  }

  /** Reads a pattern. Throws PatternFailure, and ValueError for flags that do not go together. */
  static parse(pattern: string, flags: number, isBytes: boolean): Expression {
    let effective = flags;
    for (;;) {
      const parser = new RegexParser(pattern, effective, isBytes);
      try {
        return parser.whole();
      } catch (error) {
        if (!(error instanceof VerboseFound)) throw error;
        effective |= error.flags;
      }
    }
  }

  private whole(): Expression {
    const root = this.alternatives(this.globalFlags, 0);
    if (this.at < this.points.length) throw this.fail('unbalanced parenthesis');
    for (const [number, position] of this.conditions)
      if (number > this.groups) throw this.fail(`invalid group reference ${number}`, position);
    return {
      root,
      flags: fixFlags(this.globalFlags, this.isBytes),
      groups: this.groups,
      names: this.names,
      isBytes: this.isBytes,
    };
  }

  private alternatives(flags: number, depth: number): Node {
    const start = this.at;
    const branches: Node[] = [];
    let inner = flags;
    do {
      const [node, next] = this.sequence(inner, depth, branches.length === 0 && start === 0 && depth === 0);
      branches.push(node);
      inner = next;
    } while (this.accept('|'));
    return branches.length === 1 ? branches[0]! : { kind: 'alternatives', branches };
  }

  /** A branch, and the flags in force behind it (global flags may stand at the beginning). */
  private sequence(given: number, depth: number, isFirst: boolean): [Node, number] {
    let flags = given;
    const items: Node[] = [];
    for (;;) {
      const c = this.peek();
      if (c === undefined || c === '|' || c === ')') break;
      if ((flags & Flag.VERBOSE) !== 0) {
        if (/^[ \t\n\r\v\f]$/.test(c)) {
          this.at++;
          continue;
        }
        if (c === '#') {
          while (this.at < this.points.length && this.points[this.at++] !== '\n');
          continue;
        }
      }
      const here = this.at;
      if (c === '*' || c === '+' || c === '?' || (c === '{' && this.isRepeat())) {
        const last = items[items.length - 1];
        const repeat = this.repetition();
        if (last === undefined || last.kind === 'at') throw this.fail('nothing to repeat', here);
        if (last.kind === 'repeat') throw this.fail('multiple repeat', here);
        items[items.length - 1] = { kind: 'repeat', body: last, ...repeat };
        continue;
      }
      this.at++;
      if (c === '(') {
        const result = this.parenthesis(flags, depth, isFirst && items.length === 0, here);
        if (typeof result === 'number') {
          flags |= result;
          continue;
        }
        if (result !== undefined) items.push(result);
      } else if (c === '[') {
        items.push(this.set(flags, here));
      } else if (c === '.') {
        items.push({ kind: 'any', flags });
      } else if (c === '^' || c === '$') {
        items.push({ kind: 'at', where: c, flags });
      } else if (c === '\\') {
        items.push(this.escape(flags, here));
      } else {
        items.push({ kind: 'literal', point: c.codePointAt(0)!, flags });
      }
    }
    return [items.length === 1 ? items[0]! : { kind: 'sequence', items }, flags];
  }

  private escape(flags: number, here: number): Node {
    const c = this.points[this.at++];
    if (c === undefined) throw this.fail('bad escape (end of pattern)', here);
    if (c === 'A' || c === 'Z' || c === 'b' || c === 'B') return { kind: 'at', where: c, flags };
    if ('dDsSwW'.includes(c)) return { kind: 'set', negated: false, items: [{ category: c as Category }], flags };
    if (c >= '1' && c <= '9') return this.reference(c, flags, here);
    return { kind: 'literal', point: this.characterEscape(c, here, false), flags };
  }

  /** `\1` or an octal escape of three digits. */
  private reference(first: string, flags: number, here: number): Node {
    let digits = first;
    const next = this.peek() ?? '';
    if (/^[0-9]$/.test(next)) {
      const third = this.points[this.at + 1] ?? '';
      if (/^[0-7]{3}$/.test(digits + next + third)) {
        this.at += 2;
        const point = parseInt(digits + next + third, 8);
        if (point > 0o377) throw this.fail(`octal escape value \\${digits}${next}${third} outside of range 0-0o377`, here);
        return { kind: 'literal', point, flags };
      }
      digits += next;
      this.at++;
    }
    const number = Number(digits);
    if (number > this.groups) throw this.fail(`invalid group reference ${number}`, here + 1);
    if (this.open.has(number)) throw this.fail('cannot refer to an open group', here);
    this.checkLookbehind(number);
    return { kind: 'reference', number, flags };
  }

  private checkLookbehind(number: number): void {
    if (this.lookbehind > 0 && number > this.lookbehindGroups)
      throw this.fail('cannot refer to group defined in the same lookbehind subpattern');
  }

  /** What follows an opening parenthesis: a node, nothing (a comment), or global flags. */
  private parenthesis(flags: number, depth: number, isFirst: boolean, here: number): Node | number | undefined {
    let name: string | undefined;
    if (this.accept('?')) {
      const c = this.take();
      if (c === 'P') {
        if (this.accept('<')) {
          const [given, position] = this.name('>');
          this.checkName(given, position);
          name = given;
        } else if (this.accept('=')) {
          const [given, position] = this.name(')');
          this.checkName(given, position);
          const number = this.names.get(given);
          if (number === undefined) throw this.fail(`unknown group name ${this.showName(given)}`, position);
          if (this.open.has(number)) throw this.fail('cannot refer to an open group', position);
          this.checkLookbehind(number);
          return { kind: 'reference', number, flags };
        } else {
          const next = this.points[this.at];
          if (next === undefined) throw this.fail('unexpected end of pattern');
          throw this.fail(`unknown extension ?P${next}`, here + 1);
        }
      } else if (c === ':') {
        return this.close(this.alternatives(flags, depth + 1), here);
      } else if (c === '>') {
        return { kind: 'atomic', body: this.close(this.alternatives(flags, depth + 1), here) };
      } else if (c === '#') {
        for (;;) {
          const next = this.points[this.at++];
          if (next === undefined) throw this.fail('missing ), unterminated comment', here);
          if (next === ')') return undefined;
        }
      } else if (c === '=' || c === '!' || c === '<') {
        return this.look(c, flags, depth, here);
      } else if (c === '(') {
        return this.conditional(flags, depth, here);
      } else if (c in FLAG_LETTERS || c === '-') {
        return this.inlineFlags(c, flags, depth, isFirst, here);
      } else {
        throw this.fail(`unknown extension ?${c}`, here + 1);
      }
    }
    const number = ++this.groups;
    if (name !== undefined) {
      const known = this.names.get(name);
      if (known !== undefined)
        throw this.fail(`redefinition of group name ${this.showName(name)} as group ${number}; was group ${known}`, here + 4);
      this.names.set(name, number);
    }
    this.open.add(number);
    const body = this.close(this.alternatives(flags, depth + 1), here);
    this.open.delete(number);
    this.widths[number] = widthOf(body, this.widths);
    return { kind: 'group', number, body };
  }

  private close(node: Node, here: number): Node {
    if (!this.accept(')')) throw this.fail('missing ), unterminated subpattern', here);
    // A repetition in parentheses may be repeated again.
    return node.kind === 'repeat' ? { kind: 'sequence', items: [node] } : node;
  }

  private look(c: string, flags: number, depth: number, here: number): Node {
    let ahead = true;
    let mark = c;
    if (c === '<') {
      const next = this.take();
      if (next !== '=' && next !== '!') throw this.fail(`unknown extension ?<${next}`, here + 1);
      ahead = false;
      mark = next;
      if (this.lookbehind++ === 0) this.lookbehindGroups = this.groups;
    }
    const body = this.close(this.alternatives(flags, depth + 1), here);
    if (!ahead) {
      this.lookbehind--;
      const [low, high] = widthOf(body, this.widths);
      if (low !== high) throw new PatternFailure('look-behind requires fixed-width pattern', undefined);
    }
    return { kind: 'look', ahead, negated: mark === '!', body };
  }

  private conditional(flags: number, depth: number, here: number): Node {
    const [name, position] = this.name(')');
    let number: number | undefined;
    if (/^[0-9]+$/.test(name)) {
      number = Number(name);
      if (number === 0) throw this.fail('bad group number', position);
      // The group may come later: the end of the pattern knows.
      if (!this.conditions.has(number)) this.conditions.set(number, position);
    } else {
      this.checkName(name, position);
      number = this.names.get(name);
      if (number === undefined) throw this.fail(`unknown group name ${this.showName(name)}`, position);
    }
    this.checkLookbehind(number);
    const [yes] = this.sequence(flags, depth + 1, false);
    let no: Node = { kind: 'sequence', items: [] };
    if (this.accept('|')) {
      [no] = this.sequence(flags, depth + 1, false);
      if (this.peek() === '|') throw this.fail('conditional backref with more than two branches');
    }
    this.close(yes, here);
    return { kind: 'conditional', number, yes, no };
  }

  private inlineFlags(first: string, flags: number, depth: number, isFirst: boolean, here: number): Node | number {
    let added = 0;
    let removed = 0;
    let c: string | undefined = first;
    while (c !== undefined && c !== ')' && c !== ':' && c !== '-') {
      const flag = FLAG_LETTERS[c];
      if (flag === undefined) throw this.fail(/^[A-Za-z]$/.test(c) ? 'unknown flag' : 'missing -, : or )', this.at - 1);
      if (this.isBytes && c === 'u') throw this.fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
      if (!this.isBytes && c === 'L') throw this.fail("bad inline flags: cannot use 'L' flag with a str pattern");
      added |= flag;
      if ((flag & TYPE_FLAGS) !== 0 && (added & TYPE_FLAGS) !== flag)
        throw this.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      c = this.points[this.at++];
    }
    if (c === undefined) throw this.fail('missing -, : or )', this.points.length);
    if (c === ')') {
      if ((this.globalFlags & Flag.VERBOSE) === 0 && (added & Flag.VERBOSE) !== 0)
        throw new VerboseFound(this.globalFlags | added);
      if (!isFirst || depth > 0) throw this.fail('global flags not at the start of the expression', here);
      this.globalFlags |= added;
      return added;
    }
    if ((added & GLOBAL_ONLY) !== 0) throw this.fail('bad inline flags: cannot turn on global flag', this.at - 1);
    if (c === '-') {
      c = this.points[this.at++];
      if (c === undefined) throw this.fail('missing flag', this.points.length);
      if (!(c in FLAG_LETTERS)) throw this.fail(/^[A-Za-z]$/.test(c) ? 'unknown flag' : 'missing flag', this.at - 1);
      while (c !== ':') {
        const flag: number | undefined = FLAG_LETTERS[c];
        if (flag === undefined) throw this.fail(/^[A-Za-z]$/.test(c) ? 'unknown flag' : 'missing :', this.at - 1);
        if ((flag & TYPE_FLAGS) !== 0) throw this.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        removed |= flag;
        c = this.points[this.at++];
        if (c === undefined) throw this.fail('missing :', this.points.length);
      }
    }
    if ((added & removed) !== 0) throw this.fail('bad inline flags: flag turned on and off', this.at - 1);
    const kept = (added & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
    return this.close(this.alternatives((kept | added) & ~removed, depth + 1), here);
  }
}

/** The flags a pattern ends up with. CPython Lib/re/_parser.py: fix_flags. */
function fixFlags(flags: number, isBytes: boolean): number {
  if (isBytes) {
    if ((flags & Flag.UNICODE) !== 0) throw raise('ValueError', 'cannot use UNICODE flag with a bytes pattern');
    if ((flags & Flag.LOCALE) !== 0 && (flags & Flag.ASCII) !== 0)
      throw raise('ValueError', 'ASCII and LOCALE flags are incompatible');
    return flags;
  }
  if ((flags & Flag.LOCALE) !== 0) throw raise('ValueError', 'cannot use LOCALE flag with a str pattern');
  if ((flags & Flag.ASCII) !== 0 && (flags & Flag.UNICODE) !== 0)
    throw raise('ValueError', 'ASCII and UNICODE flags are incompatible');
  return (flags & Flag.ASCII) !== 0 ? flags : flags | Flag.UNICODE;
}
