import { BacktrackingMatcher } from './backtrack.js';
import type { Expression } from './syntax.js';
import { prefersEmpty, translate, type Translation } from './translate.js';

/** What a search found: where, and on demand the spans of the groups (in units of the host's string). */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Start and end of each group, -1 where it has not matched. */
  spans(): readonly number[];
  /** The text of a group, undefined where it has not matched. */
  group(number: number): string | undefined;
}

/** Where a match may begin and what it must cover. */
export type Mode = 'search' | 'match' | 'fullmatch';

/** Finds matches of an expression: by the host's regular expressions where they mean the same, else by backtracking here. */
export class Matcher {
  /** Undefined where the host cannot say the same. */
  private readonly translation: Translation | undefined;
  /** The host has refused it; what was found before may still ask for its groups. */
  private isTooLarge = false;
  private readonly patterns: Partial<Record<'search' | 'match' | 'fullmatch' | 'spans' | 'fullspans', RegExp>> = {};
  private engine: BacktrackingMatcher | undefined = undefined;
  private readonly emptyFirst: boolean;

  constructor(private readonly expression: Expression) {
    this.translation = translate(expression);
    this.emptyFirst = prefersEmpty(expression.root);
  }

  /** The first match from `at`. `mustAdvance`: it must not be empty if it begins at `at`. */
  find(text: string, at: number, mode: Mode, mustAdvance = false): Found | undefined {
    const isHosts = this.translation !== undefined && !this.isTooLarge && !(mustAdvance && this.emptyFirst);
    if (!isHosts) return this.backtrack(text, at, mode, mustAdvance);
    try {
      return this.byHost(text, at, mode, mustAdvance);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.isTooLarge = true;
      return this.backtrack(text, at, mode, mustAdvance);
    }
  }

  private byHost(text: string, at: number, mode: Mode, mustAdvance: boolean): Found | undefined {
    if (mustAdvance) {
      // A pattern that does not prefer the empty match finds none that is longer where it found that.
      const here = this.host(text, at, 'match');
      if (here !== undefined && here.end > at) return here;
      if (mode !== 'search') return undefined;
      const next = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
      return next > text.length ? undefined : this.host(text, next, 'search');
    }
    return this.host(text, at, mode);
  }

  private pattern(kind: keyof Matcher['patterns']): RegExp {
    const { source } = this.translation!;
    switch (kind) {
      case 'search':
        return (this.patterns.search ??= new RegExp(source, 'gv'));
      case 'match':
        return (this.patterns.match ??= new RegExp(source, 'yv'));
      case 'fullmatch':
        return (this.patterns.fullmatch ??= new RegExp(`(?:${source})$`, 'yv'));
      case 'spans':
        return (this.patterns.spans ??= new RegExp(source, 'ydv'));
      case 'fullspans':
        return (this.patterns.fullspans ??= new RegExp(`(?:${source})$`, 'ydv'));
    }
  }

  private host(text: string, at: number, mode: Mode): Found | undefined {
    const pattern = this.pattern(mode);
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const { groups } = this.translation!;
    const start = match.index;
    const end = start + match[0].length;
    let spans: number[] | undefined;
    return {
      start,
      end,
      group: (number) => match[groups[number]!],
      spans: () => {
        if (spans !== undefined) return spans;
        spans = [start, end];
        if (groups.length > 1) {
          const again = this.pattern(mode === 'fullmatch' ? 'fullspans' : 'spans');
          again.lastIndex = start;
          const { indices } = again.exec(text)!;
          for (let n = 1; n < groups.length; n++) spans.push(...(indices![groups[n]!] ?? [-1, -1]));
        }
        return spans;
      },
    };
  }

  private backtrack(text: string, at: number, mode: Mode, mustAdvance: boolean): Found | undefined {
    const engine = (this.engine ??= new BacktrackingMatcher(this.expression));
    for (let from = at; from <= text.length; from++) {
      const spans = engine.matchAt(text, from, mode === 'fullmatch', mustAdvance && from === at);
      if (spans !== undefined) {
        return {
          start: spans[0]!,
          end: spans[1]!,
          spans: () => spans,
          group: (number) => (spans[2 * number + 1]! < 0 ? undefined : text.slice(spans[2 * number], spans[2 * number + 1])),
        };
      }
      if (mode !== 'search') return undefined;
      if ((text.charCodeAt(from) & 0xfc00) === 0xd800 && (text.charCodeAt(from + 1) & 0xfc00) === 0xdc00) from++;
    }
    return undefined;
  }
}
