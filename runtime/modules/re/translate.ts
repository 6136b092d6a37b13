import { ANY, categoryClass, classOf } from './character-sets.js';
import { type Expression, Flag, type Node, widthOf } from './syntax.js';

/** A pattern in the host's language. */
export interface Translation {
  readonly source: string;
  /** The host's number of each group of Python (index 0 = the whole match). */
  readonly groups: readonly number[];
}

/** Thrown where the host's language cannot say the same. */
class Untranslatable {}

/** The groups inside a node. */
function groupsIn(node: Node, found: Set<number> = new Set()): Set<number> {
  switch (node.kind) {
    case 'group':
      found.add(node.number);
      groupsIn(node.body, found);
      break;
    case 'sequence':
      node.items.forEach((item) => groupsIn(item, found));
      break;
    case 'alternatives':
      node.branches.forEach((branch) => groupsIn(branch, found));
      break;
    case 'repeat':
    case 'look':
    case 'atomic':
      groupsIn(node.body, found);
      break;
    case 'conditional':
      groupsIn(node.yes, found);
      groupsIn(node.no, found);
  }
  return found;
}

/** The groups that have certainly matched where a node has matched. */
function certainGroups(node: Node): Set<number> {
  switch (node.kind) {
    case 'group':
      return certainGroups(node.body).add(node.number);
    case 'sequence':
      return new Set(node.items.flatMap((item) => [...certainGroups(item)]));
    case 'alternatives': {
      const [first, ...others] = node.branches.map(certainGroups);
      return new Set([...first!].filter((group) => others.every((other) => other.has(group))));
    }
    case 'repeat':
      return node.min > 0 ? certainGroups(node.body) : new Set();
    case 'look':
      return node.negated ? new Set() : certainGroups(node.body);
    case 'atomic':
      return certainGroups(node.body);
    default:
      return new Set();
  }
}

/** Writes a pattern in the host's language, where that has the same meaning. */
class Translator {
  private count = 0;
  private readonly groups: number[] = [0];

  constructor(private readonly isBytes: boolean) {}

  static translate(expression: Expression): Translation | undefined {
    const translator = new Translator(expression.isBytes);
    try {
      return { source: translator.node(expression.root, new Set()), groups: translator.groups };
    } catch (error) {
      if (error instanceof Untranslatable) return undefined;
      throw error;
    }
  }

  /** `set`: the groups that have certainly matched before this node. */
  private node(node: Node, set: ReadonlySet<number>): string {
    switch (node.kind) {
      case 'literal':
      case 'any':
      case 'set':
        return classOf(node, this.isBytes);
      case 'sequence': {
        const known = new Set(set);
        let source = '';
        for (const item of node.items) {
          source += item.kind === 'alternatives' ? `(?:${this.node(item, known)})` : this.node(item, known);
          certainGroups(item).forEach((group) => known.add(group));
        }
        return source;
      }
      case 'alternatives':
        return node.branches.map((branch) => this.node(branch, set)).join('|');
      case 'group':
        this.groups[node.number] = ++this.count;
        return `(${this.node(node.body, set)})`;
      case 'repeat':
        return this.repeat(node, set);
      case 'look':
        return `(?${node.ahead ? '' : '<'}${node.negated ? '!' : '='}${this.node(node.body, set)})`;
      case 'atomic':
        return this.atomic(() => this.node(node.body, set));
      case 'at':
        return this.at(node);
      case 'reference':
        // To the host a group that has not matched is empty, and case is a matter of the whole pattern.
        if (!set.has(node.number) || (node.flags & Flag.IGNORECASE) !== 0) throw new Untranslatable();
        return `(?:\\${this.groups[node.number]})`;
      case 'conditional':
        throw new Untranslatable();
    }
  }

  private repeat(node: Extract<Node, { kind: 'repeat' }>, set: ReadonlySet<number>): string {
    const inside = groupsIn(node.body);
    if (node.max > 1 && inside.size > 0) {
      // The host forgets at every turn what groups matched in the turn before, and does not count an empty turn.
      const certain = certainGroups(node.body);
      if ([...inside].some((group) => !certain.has(group)) || widthOf(node.body)[0] === 0) throw new Untranslatable();
    } else if (inside.size > 0 && node.min === 0 && widthOf(node.body)[0] === 0) {
      throw new Untranslatable();
    }
    const { min, max } = node;
    const times =
      max === Infinity ? (min === 0 ? '*' : min === 1 ? '+' : `{${min},}`) : min === 0 && max === 1 ? '?' : `{${min},${max}}`;
    const write = () => `(?:${this.node(node.body, set)})${times}${node.mode === 'lazy' ? '?' : ''}`;
    return node.mode === 'possessive' ? this.atomic(write) : write();
  }

  /** What has matched in a lookahead is not tried again in another way. */
  private atomic(body: () => string): string {
    const number = ++this.count;
    const source = body();
    return `(?=(${source}))(?:\\${number})`;
  }

  private at({ where, flags }: Extract<Node, { kind: 'at' }>): string {
    const multiline = (flags & Flag.MULTILINE) !== 0;
    const word = `[${categoryClass('w', flags, this.isBytes)}]`;
    switch (where) {
      case '^':
        return multiline ? '(?<![^\\n])' : '^';
      case 'A':
        return '^';
      case '$':
        return multiline ? '(?![^\\n])' : '(?=\\n?$)';
      case 'Z':
        return '$';
      case 'b':
        return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
      case 'B':
        // CPython finds no \B in an empty text.
        return `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word})(?:(?<=${ANY})|(?=${ANY})))`;
    }
  }
}

/** The pattern in the host's language, or undefined where that cannot say the same. */
export function translate(expression: Expression): Translation | undefined {
  return Translator.translate(expression);
}

/** Whether a pattern may prefer the empty match to a longer one, so that it must be asked for a match that is not empty. */
export function prefersEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'repeat':
      return node.mode === 'lazy' || prefersEmpty(node.body);
    case 'alternatives':
      return node.branches.some((branch) => widthOf(branch)[0] === 0 || prefersEmpty(branch));
    case 'sequence':
      return node.items.some(prefersEmpty);
    case 'group':
    case 'atomic':
      return prefersEmpty(node.body);
    case 'conditional':
      return true;
    default:
      return false;
  }
}
