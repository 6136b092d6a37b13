/** The flags of regular expressions: CPython Lib/re/_constants.py. */
export const Flag = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

/** A class of characters: `d`, `D`, `s`, `S`, `w`, `W`. */
export type Category = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

/** A member of a character set: a range of code points or a category. */
export type SetItem = { readonly from: number; readonly to: number } | { readonly category: Category };

/** A parsed regular expression. `flags` are those in force where the node stands. */
export type Node =
  | { readonly kind: 'literal'; readonly point: number; readonly flags: number }
  | { readonly kind: 'any'; readonly flags: number }
  | { readonly kind: 'set'; readonly negated: boolean; readonly items: readonly SetItem[]; readonly flags: number }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'alternatives'; readonly branches: readonly Node[] }
  | { readonly kind: 'group'; readonly number: number; readonly body: Node }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly body: Node;
    }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean; readonly body: Node }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'at'; readonly where: '^' | '$' | 'A' | 'Z' | 'b' | 'B'; readonly flags: number }
  | { readonly kind: 'reference'; readonly number: number; readonly flags: number }
  | { readonly kind: 'conditional'; readonly number: number; readonly yes: Node; readonly no: Node };

/** A node that matches one character. */
export type CharacterNode = Extract<Node, { kind: 'literal' | 'any' | 'set' }>;

/** What a pattern consists of. */
export interface Expression {
  readonly root: Node;
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** Patterns of bytes know ASCII only, and their texts are strings of codes below 256. */
  readonly isBytes: boolean;
}

/** The least and greatest number of characters a node matches. CPython Lib/re/_parser.py: SubPattern.getwidth. */
export function widthOf(node: Node, widths: readonly (readonly [number, number])[] = []): [number, number] {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return [1, 1];
    case 'sequence': {
      let [low, high] = [0, 0];
      for (const item of node.items) {
        const [l, h] = widthOf(item, widths);
        low += l;
        high += h;
      }
      return [low, high];
    }
    case 'alternatives': {
      const each = node.branches.map((branch) => widthOf(branch, widths));
      return [Math.min(...each.map(([low]) => low)), Math.max(...each.map(([, high]) => high))];
    }
    case 'group':
    case 'atomic':
      return widthOf(node.body, widths);
    case 'repeat': {
      const [low, high] = widthOf(node.body, widths);
      return [low * node.min, high === 0 || node.max === 0 ? 0 : high * node.max];
    }
    case 'look':
    case 'at':
      return [0, 0];
    case 'reference': {
      const [low, high] = widths[node.number] ?? [0, Infinity];
      return [low, high];
    }
    case 'conditional': {
      const [yesLow, yesHigh] = widthOf(node.yes, widths);
      const [noLow, noHigh] = widthOf(node.no, widths);
      return [Math.min(yesLow, noLow), Math.max(yesHigh, noHigh)];
    }
  }
}
