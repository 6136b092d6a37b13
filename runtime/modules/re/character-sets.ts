import { NUMERALS_CLASS, SPACE } from '../../builtins/str/characters.js';
import { type Category, type CharacterNode, Flag, type SetItem } from './syntax.js';

/** A category of Python as a member of a host character class (of a pattern with the flag `v`). */
export function categoryClass(category: Category, flags: number, isBytes: boolean): string {
  const ascii = isBytes || (flags & Flag.ASCII) !== 0;
  switch (category) {
    case 'd':
      return ascii ? '0-9' : '\\p{Nd}';
    case 's':
      return ascii ? '\\t-\\r\\x20' : SPACE;
    case 'w':
      return ascii ? '0-9A-Z_a-z' : `\\p{L}\\p{N}_${NUMERALS_CLASS}`;
    default:
      return `[^${categoryClass(category.toLowerCase() as Category, flags, isBytes)}]`;
  }
}

/** A code point as the inside of a host pattern or class. */
export function escapePoint(point: number): string {
  if ((point >= 48 && point <= 57) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122))
    return String.fromCharCode(point);
  return `\\u{${point.toString(16)}}`;
}

/** The other cases of a character: what matches it when case is ignored. */
export function caseVariants(point: number, ascii: boolean): number[] {
  const c = String.fromCodePoint(point);
  if (ascii) {
    if (!/^[A-Za-z]$/.test(c)) return [];
    return [point ^ 32];
  }
  const variants = new Set<number>();
  for (const variant of [c.toLowerCase(), c.toUpperCase(), c.toUpperCase().toLowerCase(), c.toLowerCase().toUpperCase()]) {
    const only = variant.codePointAt(0)!;
    if (String.fromCodePoint(only) === variant && only !== point) variants.add(only);
  }
  const own = [point, ...variants].map((variant) => String.fromCodePoint(variant));
  for (const family of FAMILIES) {
    if (!own.some((c) => family.includes(c))) continue;
    for (const other of family) if (other !== c) variants.add(other.codePointAt(0)!);
  }
  return [...variants];
}

/** Letters that share a capital with another letter: CPython Lib/re/_casefix.py has the whole list. */
const FAMILIES = [
  'iı',
  'sſ',
  'µμ',
  'ßẞ',
  'ςσ',
  'βϐ',
  'εϵ',
  'θϑ',
  'κϰ',
  'πϖ',
  'ρϱ',
  'φϕ',
  'ṡẛ',
  'ιͅι',
  'k\u212a',
  'å\u212b',
  'ω\u2126',
].map((family) => Array.from(family));

/** Ranges longer than this keep only the cases of ASCII letters. */
const LONG_RANGE = 2000;

/** The members of a set with their other cases. */
export function withCases(items: readonly SetItem[], ascii: boolean): SetItem[] {
  const all: SetItem[] = [...items];
  for (const item of items) {
    if ('category' in item) continue;
    const to = item.to - item.from > LONG_RANGE ? Math.min(item.to, 0x24f) : item.to;
    for (let point = item.from; point <= to; point++)
      for (const variant of caseVariants(point, ascii)) all.push({ from: variant, to: variant });
  }
  return all;
}

/** Any character. Not `[^]`: in a loop V8 11 lets that stop at a line end where the flag `v` is set. */
export const ANY = '[\\s\\S]';

/** The host character class of one position: what a literal, a set or `.` matches. */
export function classOf(node: CharacterNode, isBytes: boolean): string {
  if (node.kind === 'any') return (node.flags & Flag.DOTALL) !== 0 ? ANY : '[^\\n]';
  const ascii = isBytes || (node.flags & Flag.ASCII) !== 0;
  const ignoresCase = (node.flags & Flag.IGNORECASE) !== 0;
  const plain: readonly SetItem[] = node.kind === 'literal' ? [{ from: node.point, to: node.point }] : node.items;
  const items = ignoresCase ? withCases(plain, ascii) : plain;
  if (node.kind === 'literal' && items.length === 1) return escapePoint(node.point);
  const members = items.map((item) =>
    'category' in item
      ? categoryClass(item.category, node.flags, isBytes)
      : item.from === item.to
        ? escapePoint(item.from)
        : `${escapePoint(item.from)}-${escapePoint(item.to)}`,
  );
  return `[${node.kind === 'set' && node.negated ? '^' : ''}${members.join('')}]`;
}
