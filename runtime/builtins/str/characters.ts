/*
 * Character classes and case mappings as Python 3.13 (Unicode 15.1) has them, from the host's own tables. Hosts may know a newer
 * Unicode: what was assigned since is listed here and counts as unassigned.
 */

const NEWER =
  '88f 897 c5c cdc 1acf-1add 1ae0-1aeb 1b4e-1b4f 1b7f 1c89-1c8a 20c1 2427-2429 2b96 31e4-31e5 a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 ' +
  'fbc3-fbd2 fd90-fd91 fdc8-fdce 105c0-105f3 10940-10959 10d40-10d65 10d69-10d85 10d8e-10d8f 10ec2-10ec7 10ed0-10ed8 10efa-10efc ' +
  '11380-113d8 113e1-113e2 116d0-116e3 11b60-11b67 11bc0-11be1 11bf0-11bf9 11db0-11ddb 11de0-11de9 11f5a 13460-143fa 16100-16139 ' +
  '16d40-16d79 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cff 18d09-18d1e 18d80-18df2 1cc00-1ccfc 1cd00-1ceb3 1ceba-1ced0 ' +
  '1cee0-1cef0 1e5d0-1e5fa 1e5ff 1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1f6d8 1f777-1f77a 1f8b2-1f8bb 1f8c0-1f8c1 1f8d0-1f8d8 ' +
  '1fa54-1fa57 1fa89-1fa8a 1fa8e-1fa8f 1fabe 1fac6 1fac8 1facd 1fadc 1fadf 1fae9-1faea 1faef 1fbcb-1fbef 1fbfa 2b73a-2b73f ' +
  '2cea2-2cead 323b0-33479';

function characterClass(ranges: string): string {
  return ranges.replace(/([0-9a-f]+)(-?) ?/g, '\\u{$1}$2');
}

const newer = characterClass(NEWER);
const newCharacter = new RegExp(`[${newer}]`, 'u');

/** A predicate of texts: not empty, and every character matches one of `classes`. */
function all(classes: string): (text: string) => boolean {
  const whole = new RegExp(`^[${classes}]+$`, 'u');
  const ofAscii = Array.from({ length: 128 }, (_, code) => whole.test(String.fromCharCode(code)));
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return whole.test(text) && !newCharacter.test(text);
      if (!ofAscii[code]) return false;
    }
    return text !== '';
  };
}

/** Code points of the Unicode property Numeric_Type = Digit that are no decimal digits. */
const DIGITS =
  'b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468 2474-247c 2488-2490 24ea 24f5-24fd 24ff 2776-277e 2780-2788 278a-2792 ' +
  '10a40-10a43 10e60-10e68 11052-1105a 1f100-1f10a';
/** Ideographs with a numeric value. */
const NUMERALS =
  '3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e24 4e5d 4e8c 4e94 4e96 4eac 4ebf-4ec0 4edf 4ee8 4f0d 4f70 4fe9 5006 5104 5146 5169 516b ' +
  '516d 5341 5343-5345 534c 53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62d0 62fe 634c 67d2 6d1e 6f06 7396 767e 7695 79ed ' +
  '8086 842c 8cae 8cb3 8d30 920e 94a9 9621 9646 964c 9678 96f6 f96b f973 f978 f9b2 f9d1 f9d3 f9fd 20001 20064 200e2 20121 2092a 20983 ' +
  '2098c 2099c 20aea 20afd 20b19 22390 22998 23b1b 2626d 2f890';

export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/** The ideographs with a numeric value, as the inside of a character class. */
export const NUMERALS_CLASS = characterClass(NUMERALS);

export const isAlpha = all('\\p{L}');
export const isDecimal = all('\\p{Nd}');
export const isDigit = all(`\\p{Nd}${characterClass(DIGITS)}`);
export const isNumeric = all(`\\p{N}${NUMERALS_CLASS}`);
export const isAlnum = all(`\\p{L}\\p{N}${NUMERALS_CLASS}`);

/** What Python takes for white space, as the inside of a character class. */
export const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const space = new RegExp(`^[${SPACE}]+$`);

export function isSpace(text: string): boolean {
  return space.test(text);
}

/** Whether the UTF-16 unit is white space, none of which is outside the basic plane. */
export function isSpaceUnit(unit: number): boolean {
  if (unit > 32 && unit < 128) return false;
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31);
  return isSpace(String.fromCharCode(unit));
}

const unprintable = new RegExp(`[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}${newer}]|(?! )\\p{Zs}`, 'u');
const allUnprintable = new RegExp(unprintable, 'gu');

export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

/** Replaces every character that `repr` must escape, besides quotes and backslashes. */
export function replaceUnprintable(text: string, replacement: (character: string) => string): string {
  return text.replace(allUnprintable, replacement);
}

const identifier = /^[\p{XIDS}_]\p{XIDC}*$/u;

export function isIdentifier(text: string): boolean {
  return identifier.test(text) && (isAscii(text) || !newCharacter.test(text));
}

const upper = /^\p{Uppercase}$/u;
const lower = /^[\p{Lowercase}\u0295]$/u;
const titled = /^\p{Lt}$/u;

export function isUpperCharacter(c: string): boolean {
  return upper.test(c) && !newCharacter.test(c);
}

export function isLowerCharacter(c: string): boolean {
  return lower.test(c) && !newCharacter.test(c);
}

export function isTitleCharacter(c: string): boolean {
  return titled.test(c);
}

/** The title case of one character (which may be several): Unicode's Titlecase_Mapping. */
export function titleCharacter(c: string): string {
  const point = c.codePointAt(0)!;
  if (point < 0x80) return c.toUpperCase();
  if (newCharacter.test(c) || (point >= 0x10d0 && point <= 0x10ff)) return c;
  if (point >= 0x1c4 && point <= 0x1cc) return '\u01c5\u01c8\u01cb'[Math.floor((point - 0x1c4) / 3)]!;
  if (point >= 0x1f1 && point <= 0x1f3) return '\u01f2';
  if (point === 0xdf || point === 0x587 || (point >= 0xfb00 && point <= 0xfb17)) {
    const expanded = c.toUpperCase();
    return expanded[0]! + expanded.slice(1).toLowerCase();
  }
  if (point >= 0x1f80 && point <= 0x1faf) return String.fromCharCode(point | 8);
  if (point >= 0x1fb2 && point <= 0x1ffc) {
    if (point === 0x1fb3 || point === 0x1fc3 || point === 0x1ff3) return String.fromCharCode(point + 9);
    if (titled.test(c)) return c;
    return c.toUpperCase().replace(/(?!^)\u0399$/, '\u0345');
  }
  return c.toUpperCase();
}

/** Unicode's full case folding of a text. */
export function foldCase(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let folded = '';
  for (const c of text) folded += foldCharacter(c);
  return folded;
}

function foldCharacter(c: string): string {
  const point = c.codePointAt(0)!;
  if (point < 0x80) return c.toLowerCase();
  // Cherokee folds to its capitals.
  if (point >= 0x13a0 && point <= 0x13f5) return c;
  if (point >= 0x13f8 && point <= 0x13fd) return String.fromCharCode(point - 8);
  if (point >= 0xab70 && point <= 0xabbf) return String.fromCharCode(point - 0xab70 + 0x13a0);
  if (point === 0x1e9e) return 'ss';
  if (point === 0x131 || newCharacter.test(c)) return c;
  let folded = '';
  for (const capital of c.toUpperCase()) folded += capital.toLowerCase();
  return folded;
}
