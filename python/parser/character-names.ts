/**
 * Characters by Unicode name, for `\N{...}`. Names are derived where Unicode derives them (ideographs, Hangul, letters
 * with a mark, digits) and listed for the most used rest.
 *
 * DIFFERS: CPython knows all of Unicode's names and aliases. An embedder that has them can register them with
 * {@link setCharacterNames}.
 */

type NameLookup = (name: string) => string | null;

let registered: NameLookup = () => null;

/** Registers a lookup (by upper-case name) for the names not known here. */
export function setCharacterNames(lookup: NameLookup): void {
  registered = lookup;
}

const marks: Readonly<Record<string, string>> = {
  GRAVE: '\u0300',
  ACUTE: '\u0301',
  CIRCUMFLEX: '\u0302',
  TILDE: '\u0303',
  MACRON: '\u0304',
  BREVE: '\u0306',
  'DOT ABOVE': '\u0307',
  DIAERESIS: '\u0308',
  'HOOK ABOVE': '\u0309',
  'RING ABOVE': '\u030a',
  'DOUBLE ACUTE': '\u030b',
  CARON: '\u030c',
  'DOT BELOW': '\u0323',
  CEDILLA: '\u0327',
  OGONEK: '\u0328',
  HORN: '\u031b',
};

const greek =
  'ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO . SIGMA TAU UPSILON PHI CHI PSI OMEGA'.split(
    ' ',
  );
const cyrillic =
  'A,BE,VE,GHE,DE,IE,ZHE,ZE,I,SHORT I,KA,EL,EM,EN,O,PE,ER,ES,TE,U,EF,HA,TSE,CHE,SHA,SHCHA,HARD SIGN,YERU,SOFT SIGN,E,YU,YA'.split(
    ',',
  );
const digits = 'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE'.split(' ');

const listed: ReadonlyMap<string, number> = new Map([
  ['NULL', 0],
  ['CHARACTER TABULATION', 9],
  ['LINE FEED', 10],
  ['CARRIAGE RETURN', 13],
  ['ESCAPE', 0x1b],
  ['SPACE', 0x20],
  ['EXCLAMATION MARK', 0x21],
  ['QUOTATION MARK', 0x22],
  ['NUMBER SIGN', 0x23],
  ['DOLLAR SIGN', 0x24],
  ['PERCENT SIGN', 0x25],
  ['AMPERSAND', 0x26],
  ['APOSTROPHE', 0x27],
  ['LEFT PARENTHESIS', 0x28],
  ['RIGHT PARENTHESIS', 0x29],
  ['ASTERISK', 0x2a],
  ['PLUS SIGN', 0x2b],
  ['COMMA', 0x2c],
  ['HYPHEN-MINUS', 0x2d],
  ['FULL STOP', 0x2e],
  ['SOLIDUS', 0x2f],
  ['COLON', 0x3a],
  ['SEMICOLON', 0x3b],
  ['LESS-THAN SIGN', 0x3c],
  ['EQUALS SIGN', 0x3d],
  ['GREATER-THAN SIGN', 0x3e],
  ['QUESTION MARK', 0x3f],
  ['COMMERCIAL AT', 0x40],
  ['LEFT SQUARE BRACKET', 0x5b],
  ['REVERSE SOLIDUS', 0x5c],
  ['RIGHT SQUARE BRACKET', 0x5d],
  ['CIRCUMFLEX ACCENT', 0x5e],
  ['LOW LINE', 0x5f],
  ['GRAVE ACCENT', 0x60],
  ['LEFT CURLY BRACKET', 0x7b],
  ['VERTICAL LINE', 0x7c],
  ['RIGHT CURLY BRACKET', 0x7d],
  ['TILDE', 0x7e],
  ['DELETE', 0x7f],
  ['NO-BREAK SPACE', 0xa0],
  ['INVERTED EXCLAMATION MARK', 0xa1],
  ['CENT SIGN', 0xa2],
  ['POUND SIGN', 0xa3],
  ['CURRENCY SIGN', 0xa4],
  ['YEN SIGN', 0xa5],
  ['SECTION SIGN', 0xa7],
  ['COPYRIGHT SIGN', 0xa9],
  ['LEFT-POINTING DOUBLE ANGLE QUOTATION MARK', 0xab],
  ['SOFT HYPHEN', 0xad],
  ['REGISTERED SIGN', 0xae],
  ['DEGREE SIGN', 0xb0],
  ['PLUS-MINUS SIGN', 0xb1],
  ['MICRO SIGN', 0xb5],
  ['PILCROW SIGN', 0xb6],
  ['MIDDLE DOT', 0xb7],
  ['RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK', 0xbb],
  ['INVERTED QUESTION MARK', 0xbf],
  ['LATIN CAPITAL LETTER AE', 0xc6],
  ['LATIN CAPITAL LETTER ETH', 0xd0],
  ['MULTIPLICATION SIGN', 0xd7],
  ['LATIN CAPITAL LETTER O WITH STROKE', 0xd8],
  ['LATIN CAPITAL LETTER THORN', 0xde],
  ['LATIN SMALL LETTER SHARP S', 0xdf],
  ['LATIN SMALL LETTER AE', 0xe6],
  ['LATIN SMALL LETTER ETH', 0xf0],
  ['DIVISION SIGN', 0xf7],
  ['LATIN SMALL LETTER O WITH STROKE', 0xf8],
  ['LATIN SMALL LETTER THORN', 0xfe],
  ['LATIN SMALL LETTER DOTLESS I', 0x131],
  ['LATIN SMALL LETTER LONG S', 0x17f],
  ['GREEK SMALL LETTER FINAL SIGMA', 0x3c2],
  ['NOT SIGN', 0xac],
  ['ACUTE ACCENT', 0xb4],
  ['CEDILLA', 0xb8],
  ['EN SPACE', 0x2002],
  ['EM SPACE', 0x2003],
  ['NARROW NO-BREAK SPACE', 0x202f],
  ['EN DASH', 0x2013],
  ['EM DASH', 0x2014],
  ['LEFT SINGLE QUOTATION MARK', 0x2018],
  ['RIGHT SINGLE QUOTATION MARK', 0x2019],
  ['LEFT DOUBLE QUOTATION MARK', 0x201c],
  ['RIGHT DOUBLE QUOTATION MARK', 0x201d],
  ['DAGGER', 0x2020],
  ['BULLET', 0x2022],
  ['HORIZONTAL ELLIPSIS', 0x2026],
  ['ZERO WIDTH SPACE', 0x200b],
  ['ZERO WIDTH NON-JOINER', 0x200c],
  ['ZERO WIDTH JOINER', 0x200d],
  ['LEFT-TO-RIGHT MARK', 0x200e],
  ['RIGHT-TO-LEFT MARK', 0x200f],
  ['LINE SEPARATOR', 0x2028],
  ['PARAGRAPH SEPARATOR', 0x2029],
  ['EURO SIGN', 0x20ac],
  ['TRADE MARK SIGN', 0x2122],
  ['KELVIN SIGN', 0x212a],
  ['LEFTWARDS ARROW', 0x2190],
  ['UPWARDS ARROW', 0x2191],
  ['RIGHTWARDS ARROW', 0x2192],
  ['DOWNWARDS ARROW', 0x2193],
  ['LONG RIGHTWARDS SQUIGGLE ARROW', 0x27ff],
  ['FOR ALL', 0x2200],
  ['THERE EXISTS', 0x2203],
  ['EMPTY SET', 0x2205],
  ['ELEMENT OF', 0x2208],
  ['MINUS SIGN', 0x2212],
  ['SQUARE ROOT', 0x221a],
  ['INFINITY', 0x221e],
  ['ALMOST EQUAL TO', 0x2248],
  ['NOT EQUAL TO', 0x2260],
  ['LESS-THAN OR EQUAL TO', 0x2264],
  ['GREATER-THAN OR EQUAL TO', 0x2265],
  ['BLACK SQUARE', 0x25a0],
  ['BLACK STAR', 0x2605],
  ['WHITE STAR', 0x2606],
  ['SNOWMAN', 0x2603],
  ['BLACK HEART SUIT', 0x2665],
  ['CHECK MARK', 0x2713],
  ['HEAVY CHECK MARK', 0x2714],
  ['IDEOGRAPHIC SPACE', 0x3000],
  ['ZERO WIDTH NO-BREAK SPACE', 0xfeff],
  ['OBJECT REPLACEMENT CHARACTER', 0xfffc],
  ['REPLACEMENT CHARACTER', 0xfffd],
  ['PILE OF POO', 0x1f4a9],
  ['GRINNING FACE', 0x1f600],
  ['SNAKE', 0x1f40d],
]);

/** The character of that name, in any case; null if it is not known. */
export function characterByName(name: string): string | null {
  const upper = name.toUpperCase();
  const code = listed.get(upper);
  if (code !== undefined) return String.fromCodePoint(code);
  return derived(upper) ?? registered(upper);
}

function derived(name: string): string | null {
  const ideograph = /^CJK (?:UNIFIED|COMPATIBILITY) IDEOGRAPH-([0-9A-F]{4,5})$/.exec(name);
  if (ideograph !== null) return String.fromCodePoint(parseInt(ideograph[1]!, 16));
  const combining = /^COMBINING (.+?)(?: ACCENT)?$/.exec(name);
  if (combining !== null && Object.hasOwn(marks, combining[1]!)) return marks[combining[1]!]!;
  const digit = /^DIGIT ([A-Z]+)$/.exec(name);
  if (digit !== null) return digits.includes(digit[1]!) ? String(digits.indexOf(digit[1]!)) : null;
  const letter = /^(LATIN|GREEK|CYRILLIC) (SMALL|CAPITAL) LETTER (.+?)(?: WITH (.+))?$/.exec(name);
  if (letter === null) return null;
  const [, script, size, base, mark] = letter;
  const capital = capitalLetter(script!, base!);
  if (capital === null) return null;
  const text = size === 'SMALL' ? capital.toLowerCase() : capital;
  if (mark === undefined) return text;
  let composed = text;
  for (const part of mark.split(' AND ')) {
    if (!Object.hasOwn(marks, part)) return null;
    composed += marks[part]!;
  }
  composed = composed.normalize('NFC');
  return composed.length === 1 ? composed : null;
}

function capitalLetter(script: string, base: string): string | null {
  if (script === 'LATIN') return /^[A-Z]$/.test(base) ? base : null;
  if (script === 'GREEK') return greek.includes(base) && base !== '.' ? String.fromCharCode(0x391 + greek.indexOf(base)) : null;
  const index = cyrillic.indexOf(base);
  return index < 0 ? null : String.fromCharCode(0x410 + index);
}
