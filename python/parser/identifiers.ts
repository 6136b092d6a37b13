/** Identifiers beyond ASCII (PEP 3131), and which characters an error may print. */

/** Is this ASCII unit part of an identifier? */
export const isIdentifierUnit = new Uint8Array(128);
for (const unit of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_') isIdentifierUnit[unit.charCodeAt(0)] = 1;

const identifierStart = /^[\p{XID_Start}_]$/u;
const identifierContinue = /^\p{XID_Continue}$/u;
const unprintable = /^[\p{C}\p{Z}]$/u;

/** Length of the longest prefix that is an identifier (CPython: _PyUnicode_ScanIdentifier). */
export function identifierPart(text: string): number {
  let length = 0;
  for (const character of text) {
    if (!(length === 0 ? identifierStart : identifierContinue).test(character)) break;
    length += character.length;
  }
  return length;
}

/** The form in which two spellings of a name are one. */
export function normalizeIdentifier(text: string): string {
  return text.normalize('NFKC');
}

/** CPython: Py_UNICODE_ISPRINTABLE. */
export function isPrintable(character: string): boolean {
  return character === ' ' || !unprintable.test(character);
}
