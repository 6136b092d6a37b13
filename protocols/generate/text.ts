import type { AnyRow, Wording } from '../row.js';

/** First line of every generated file. */
export const banner = '// Generated from protocols/ by `npm run generate`: do not edit.\n';

/** A JavaScript string literal. */
export function literal(text: string): string {
  return JSON.stringify(text);
}

/** A template literal in which `{left}` has become `${holes.left}`. A hole nobody fills is a mistake in the table. */
export function template(text: string, holes: Readonly<Record<string, string>>): string {
  const body = text.replace(/[`\\]|\$\{/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = holes[name];
    if (value === undefined) throw new Error(`nothing to put for {${name}} in "${text}"`);
    return value;
  });
  return `\`${body}\``;
}

/** An expression that makes the error of a wording. */
export function raising({ error, text }: Wording, holes: Readonly<Record<string, string>>): string {
  return `raise(${literal(error)}, ${template(text, holes)})`;
}

/** The wording of a row that must have one. */
export function wordingOf(row: AnyRow): Wording {
  if (row.missing === null) throw new Error(`${row.name} has no wording for operands that lack it`);
  return row.missing;
}
