import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { makeBool } from '../../objects/int.js';
import { makeStr, type PyStr } from '../../objects/str.js';
import { foldCase, isAscii, isLowerCharacter, isTitleCharacter, isUpperCharacter, titleCharacter } from './characters.js';

/** The methods of `str` about letter case. CPython Objects/unicodeobject.c: do_capitalize, do_title, do_swapcase and their kin. */

function capitalize(text: string): string {
  if (text === '') return text;
  const first = String.fromCodePoint(text.codePointAt(0)!);
  return titleCharacter(first) + text.toLowerCase().slice(first.toLowerCase().length);
}

const isCased = (c: string) => isUpperCharacter(c) || isLowerCharacter(c) || isTitleCharacter(c);

/** The lower case of a character within a text: a sigma that ends a word is another letter. */
function lowerWithin(text: string, c: string, index: number): string {
  if (c !== '\u03a3') return c.toLowerCase();
  const endsWord =
    /[\p{Cased}]\p{Case_Ignorable}*$/u.test(text.slice(0, index)) &&
    !/^\p{Case_Ignorable}*\p{Cased}/u.test(text.slice(index + 1));
  return endsWord ? '\u03c2' : '\u03c3';
}

function title(text: string): string {
  if (isAscii(text)) return titleAscii(text);
  let result = '';
  let afterCased = false;
  let index = 0;
  for (const c of text) {
    result += afterCased ? lowerWithin(text, c, index) : titleCharacter(c);
    afterCased = isCased(c);
    index += c.length;
  }
  return result;
}

/** Whether the unit is an ASCII letter. */
function isLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

function titleAscii(text: string): string {
  const lower = text.toLowerCase();
  let result = '';
  let from = 0;
  let afterCased = false;
  for (let i = 0; i < text.length; i++) {
    const cased = isLetter(text.charCodeAt(i));
    if (cased && !afterCased) {
      result += lower.slice(from, i) + text[i]!.toUpperCase();
      from = i + 1;
    }
    afterCased = cased;
  }
  return result + lower.slice(from);
}

function swapCase(text: string): string {
  let result = '';
  let index = 0;
  for (const c of text) {
    result += isUpperCharacter(c) ? lowerWithin(text, c, index) : isLowerCharacter(c) ? c.toUpperCase() : c;
    index += c.length;
  }
  return result;
}

const WANTED = 1;
const FORBIDDEN = 2;

/** All cased characters are of one case, and there is one. */
function hasCase(isWanted: (c: string) => boolean, isForbidden: (c: string) => boolean): (text: string) => boolean {
  const kindOf = (c: string): number => (isWanted(c) ? WANTED : isForbidden(c) ? FORBIDDEN : 0);
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));
  return (text) => {
    let seen = 0;
    for (let i = 0; i < text.length && seen < FORBIDDEN; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 128) {
        seen |= ascii[unit]!;
        continue;
      }
      const c = String.fromCodePoint(text.codePointAt(i)!);
      i += c.length - 1;
      seen |= kindOf(c);
    }
    return seen === WANTED;
  };
}

const isUpper = hasCase(isUpperCharacter, (c) => !isUpperCharacter(c) && (isLowerCharacter(c) || isTitleCharacter(c)));
const isLower = hasCase(isLowerCharacter, (c) => !isLowerCharacter(c) && (isUpperCharacter(c) || isTitleCharacter(c)));

function isTitle(text: string): boolean {
  let cased = false;
  let afterCased = false;
  for (const c of text) {
    if (isUpperCharacter(c) || isTitleCharacter(c)) {
      if (afterCased) return false;
      afterCased = cased = true;
    } else if (isLowerCharacter(c)) {
      if (!afterCased) return false;
      cased = true;
    } else {
      afterCased = false;
    }
  }
  return cased;
}

/** A method that maps the text. */
function mapping(map: (text: string) => string) {
  return (self: PyStr): PyObject => makeStr(map(self.value));
}

/** A method that tests the text. */
export function predicate(test: (text: string) => boolean) {
  return (self: PyStr): PyObject => makeBool(test(self.value));
}

export const caseMethods: NonNullable<TypeSpec['methods']> = {
  capitalize: ['($self, /)', mapping(capitalize), 'The first character in title case, the rest in lower case.'],
  casefold: ['($self, /)', mapping(foldCase), 'A version suitable for caseless comparisons.'],
  title: ['($self, /)', mapping(title), 'Every word begins in title case, all else is lower case.'],
  lower: ['($self, /)', mapping((text) => text.toLowerCase()), 'The text in lower case.'],
  upper: ['($self, /)', mapping((text) => text.toUpperCase()), 'The text in upper case.'],
  swapcase: ['($self, /)', mapping(swapCase), 'Upper case becomes lower case and lower case upper case.'],
  isupper: ['($self, /)', predicate(isUpper), 'True if all cased characters are upper case and there is one.'],
  islower: ['($self, /)', predicate(isLower), 'True if all cased characters are lower case and there is one.'],
  istitle: ['($self, /)', predicate(isTitle), 'True if every word begins with its only upper case character.'],
};
