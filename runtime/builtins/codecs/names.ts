/** The encodings that the object model knows itself. */
export type Codec =
  | 'utf-8'
  | 'utf-8-sig'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be'
  | 'latin-1'
  | 'ascii'
  | 'unicode-escape'
  | 'raw-unicode-escape';

const aliases = new Map<string, Codec>();

function add(codec: Codec, names: string): void {
  for (const name of [codec, ...names.split(' ')]) aliases.set(name, codec);
}

add('utf-8', 'utf8 utf u8 utf_8 cp65001 utf8_ucs2 utf8_ucs4');
add('utf-8-sig', 'utf_8_sig utf8_sig');
add('utf-16', 'utf16 u16 utf_16');
add('utf-16-le', 'utf_16_le utf16le utf_16le unicodelittleunmarked');
add('utf-16-be', 'utf_16_be utf16be utf_16be unicodebigunmarked');
add('utf-32', 'utf32 u32 utf_32');
add('utf-32-le', 'utf_32_le utf32le utf_32le');
add('utf-32-be', 'utf_32_be utf32be utf_32be');
add('latin-1', 'latin_1 latin1 latin l1 8859 cp819 iso8859 iso8859_1 iso_8859_1 iso_ir_100 csisolatin1 ibm819 iso_8859_1_1987');
add(
  'ascii',
  'ascii us_ascii 646 us ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6',
);
add('unicode-escape', 'unicode_escape unicodeescape');
add('raw-unicode-escape', 'raw_unicode_escape rawunicodeescape');

/** The codec of this name, or undefined. CPython Lib/encodings/__init__.py: normalize_encoding. */
export function findCodec(encoding: string): Codec | undefined {
  return aliases.get(encoding) ?? aliases.get(encoding.toLowerCase().replace(/[^0-9a-z.]+/g, '_'));
}
