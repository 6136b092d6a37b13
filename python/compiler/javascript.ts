/** JavaScript text for Python's names and strings, such that no name can reach anything of the host. */

/** A JavaScript string literal; also safe inside a script for line separators and lone surrogates. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** An identifier part: what is not an ASCII letter, digit or underscore becomes `$` and its code. */
export function identifierPart(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, (c) => `$${c.charCodeAt(0).toString(16)}_`);
}
