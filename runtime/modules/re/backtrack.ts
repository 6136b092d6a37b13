import { categoryClass, caseVariants, classOf } from './character-sets.js';
import { type CharacterNode, type Expression, Flag, type Node, widthOf } from './syntax.js';

/** Goes on at an index of the text; whether the whole rest matched. */
type Step = (at: number) => boolean;

/**
 * Matches what the host's regular expressions cannot: conditionals, groups that keep what they matched in an earlier turn of a loop,
 * matches that must not be empty. A pattern becomes a chain of functions, each of which tries its alternatives before it gives up.
 */
export class BacktrackingMatcher {
  private text = '';
  private end = 0;
  private origin = 0;
  private mustAdvance = false;
  private full = false;
  private finish = 0;
  /** Start and end of each group; -1 = it has not matched. */
  private spans: number[] = [];
  private readonly starts: number[] = [];
  private readonly begin: Step;
  private readonly isWord: Record<string, (c: string) => boolean> = {};

  constructor(private readonly expression: Expression) {
    this.begin = this.compile(expression.root, (at) => {
      if ((this.full && at !== this.end) || (this.mustAdvance && at === this.origin)) return false;
      this.finish = at;
      return true;
    });
  }

  /** The spans of a match that begins at `at`, or undefined. */
  matchAt(text: string, at: number, full: boolean, mustAdvance: boolean): number[] | undefined {
    this.text = text;
    this.end = text.length;
    this.origin = at;
    this.full = full;
    this.mustAdvance = mustAdvance;
    this.spans = new Array<number>(2 * (this.expression.groups + 1)).fill(-1);
    if (!this.begin(at)) return undefined;
    this.spans[0] = at;
    this.spans[1] = this.finish;
    return this.spans;
  }

  private compile(node: Node, next: Step): Step {
    switch (node.kind) {
      case 'literal':
      case 'any':
      case 'set': {
        const test = this.characterTest(node);
        return (at) => {
          const c = this.characterAt(at);
          return c !== undefined && test(c) && next(at + c.length);
        };
      }
      case 'sequence':
        return node.items.reduceRight<Step>((rest, item) => this.compile(item, rest), next);
      case 'alternatives': {
        const branches = node.branches.map((branch) => this.compile(branch, next));
        return (at) => branches.some((branch) => branch(at));
      }
      case 'group':
        return this.group(node.number, node.body, next);
      case 'repeat':
        if (node.mode === 'possessive') return this.atomic({ ...node, mode: 'greedy' }, next);
        if (node.body.kind === 'literal' || node.body.kind === 'any' || node.body.kind === 'set')
          return this.characterLoop(node.body, node.min, node.max, node.mode === 'lazy', next);
        return this.loop(node, next);
      case 'look':
        return this.look(node, next);
      case 'atomic':
        return this.atomic(node.body, next);
      case 'at':
        return this.position(node, next);
      case 'reference':
        return this.reference(node, next);
      case 'conditional': {
        const yes = this.compile(node.yes, next);
        const no = this.compile(node.no, next);
        return (at) => (this.spans[2 * node.number + 1]! >= 0 ? yes(at) : no(at));
      }
    }
  }

  private characterAt(at: number): string | undefined {
    if (at >= this.end) return undefined;
    const unit = this.text.charCodeAt(at);
    return (unit & 0xfc00) === 0xd800 ? String.fromCodePoint(this.text.codePointAt(at)!) : this.text[at];
  }

  private characterTest(node: CharacterNode): (c: string) => boolean {
    return memoised(new RegExp(`^${classOf(node, this.expression.isBytes)}$`, 'v'));
  }

  private group(number: number, body: Node, next: Step): Step {
    const close = this.compile(body, (at) => {
      const { spans } = this;
      const [start, end] = [spans[2 * number]!, spans[2 * number + 1]!];
      spans[2 * number] = this.starts[number]!;
      spans[2 * number + 1] = at;
      if (next(at)) return true;
      spans[2 * number] = start;
      spans[2 * number + 1] = end;
      return false;
    });
    return (at) => {
      const before = this.starts[number]!;
      this.starts[number] = at;
      if (close(at)) return true;
      this.starts[number] = before;
      return false;
    };
  }

  private characterLoop(body: CharacterNode, min: number, max: number, lazy: boolean, next: Step): Step {
    const test = this.characterTest(body);
    return (from) => {
      let at = from;
      let count = 0;
      const advance = () => {
        const c = this.characterAt(at);
        if (c === undefined || !test(c)) return false;
        at += c.length;
        count++;
        return true;
      };
      while (count < min) if (!advance()) return false;
      if (lazy) {
        for (;;) {
          if (next(at)) return true;
          if (count >= max || !advance()) return false;
        }
      }
      const least = at;
      while (count < max && advance());
      for (;;) {
        if (next(at)) return true;
        if (at <= least) return false;
        at -=
          at - 2 >= least &&
          (this.text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 &&
          (this.text.charCodeAt(at - 2) & 0xfc00) === 0xd800
            ? 2
            : 1;
      }
    };
  }

  /** CPython Modules/_sre/sre_lib.h: SRE_OP_MAX_UNTIL, SRE_OP_MIN_UNTIL: a turn does not begin where the last one began. */
  private loop({ body, min, max, mode }: Extract<Node, { kind: 'repeat' }>, next: Step): Step {
    let count = 0;
    let start = -1;
    const turn: Step = (at) => {
      const [c, s] = [count, start];
      count = c + 1;
      start = at;
      if (once(at)) return true;
      [count, start] = [c, s];
      return false;
    };
    const attempt: Step = (at) => {
      if (count < min) return turn(at);
      const mayTurn = count < max && at !== start;
      if (mode === 'lazy') return leave(at) || (mayTurn && turn(at));
      return (mayTurn && turn(at)) || leave(at);
    };
    const leave: Step = (at) => {
      // What follows may come back to this loop, as a turn of an outer one.
      const [c, s] = [count, start];
      if (next(at)) return true;
      [count, start] = [c, s];
      return false;
    };
    const once = this.compile(body, attempt);
    return (at) => {
      const [c, s] = [count, start];
      count = 0;
      start = -1;
      if (attempt(at)) return true;
      [count, start] = [c, s];
      return false;
    };
  }

  /** Runs `body` on its own; where it ended, or -1. */
  private alone(body: Node): (at: number) => number {
    let end = -1;
    const run = this.compile(body, (at) => {
      end = at;
      return true;
    });
    return (at) => (run(at) ? end : -1);
  }

  private atomic(body: Node, next: Step): Step {
    const run = this.alone(body);
    return (at) => {
      const saved = [...this.spans];
      const end = run(at);
      if (end >= 0 && next(end)) return true;
      this.spans = saved;
      return false;
    };
  }

  private look({ ahead, negated, body }: Extract<Node, { kind: 'look' }>, next: Step): Step {
    const width = ahead ? 0 : widthOf(body)[0];
    const run = this.alone(body);
    return (at) => {
      const saved = [...this.spans];
      const from = this.back(at, width);
      const found = from >= 0 && run(from) >= 0;
      if (found !== negated) {
        if (negated) this.spans = [...saved];
        if (next(at)) return true;
      }
      this.spans = saved;
      return false;
    };
  }

  /** The index `count` characters before, or -1. */
  private back(at: number, count: number): number {
    let index = at;
    for (let i = 0; i < count; i++) {
      if (index <= 0) return -1;
      const pair =
        index > 1 &&
        (this.text.charCodeAt(index - 1) & 0xfc00) === 0xdc00 &&
        (this.text.charCodeAt(index - 2) & 0xfc00) === 0xd800;
      index -= pair ? 2 : 1;
    }
    return index;
  }

  private position({ where, flags }: Extract<Node, { kind: 'at' }>, next: Step): Step {
    const multiline = (flags & Flag.MULTILINE) !== 0;
    switch (where) {
      case '^':
        return (at) => (at === 0 || (multiline && this.text[at - 1] === '\n')) && next(at);
      case 'A':
        return (at) => at === 0 && next(at);
      case '$':
        return (at) => (at === this.end || (this.text[at] === '\n' && (multiline || at === this.end - 1))) && next(at);
      case 'Z':
        return (at) => at === this.end && next(at);
      case 'b':
      case 'B': {
        const test = (this.isWord[String(flags & Flag.ASCII)] ??= memoised(
          new RegExp(`^[${categoryClass('w', flags, this.expression.isBytes)}]$`, 'v'),
        ));
        const isWord = (c: string | undefined) => c !== undefined && test(c);
        return (at) => {
          if (this.end === 0) return false;
          const before = at === 0 ? undefined : this.characterAt(this.back(at, 1));
          return (isWord(before) !== isWord(this.characterAt(at))) === (where === 'b') && next(at);
        };
      }
    }
  }

  private reference({ number, flags }: Extract<Node, { kind: 'reference' }>, next: Step): Step {
    const ignoresCase = (flags & Flag.IGNORECASE) !== 0;
    const ascii = this.expression.isBytes || (flags & Flag.ASCII) !== 0;
    return (at) => {
      const [start, end] = [this.spans[2 * number]!, this.spans[2 * number + 1]!];
      if (end < 0) return false;
      if (!ignoresCase)
        return this.text.startsWith(this.text.slice(start, end), at) && at + end - start <= this.end && next(at + end - start);
      let index = at;
      for (const c of this.text.slice(start, end)) {
        const other = this.characterAt(index);
        if (other === undefined) return false;
        if (other !== c && !caseVariants(c.codePointAt(0)!, ascii).includes(other.codePointAt(0)!)) return false;
        index += other.length;
      }
      return next(index);
    };
  }
}

function memoised(pattern: RegExp): (c: string) => boolean {
  const known = new Map<string, boolean>();
  return (c) => {
    let result = known.get(c);
    if (result === undefined) known.set(c, (result = pattern.test(c)));
    return result;
  };
}
