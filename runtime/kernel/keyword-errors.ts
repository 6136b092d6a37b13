import { raise } from './errors.js';
import { suggest } from './suggestions.js';

/** What is wrong with the keywords of a call. Source: CPython Python/getargs.c. */

/** Refuses keywords. */
export function refuseKeywords(name: string, kwnames: readonly string[] | null): void {
  if (kwnames !== null && kwnames.length > 0) throw raise('TypeError', `${name}() takes no keyword arguments`);
}

/** The keyword `key` of a call of `name` is none of the parameters `known`. */
export function unexpectedKeyword(name: string, key: string, known: readonly string[]) {
  const near = suggest(key, known);
  const hint = near === undefined ? '' : `. Did you mean '${near}'?`;
  return raise('TypeError', `${name}() got an unexpected keyword argument '${key}'${hint}`);
}

/** More arguments than the `most` parameters that there are. */
export function tooManyArguments(name: string, most: number, nargs: number, nkeywords: number) {
  const kind = `${nargs === 0 ? 'keyword ' : ''}argument${most === 1 ? '' : 's'}`;
  return raise('TypeError', `${name}() takes at most ${most} ${kind} (${nargs + nkeywords} given)`);
}
