import { raise } from '../../kernel/errors.js';
import type { Visit } from '../../kernel/holding.js';
import { PyObject } from '../../kernel/object.js';
import { own } from '../../kernel/ownership.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { PyType } from '../../kernel/type.js';
import { latin1String } from '../../objects/bytes.js';
import { bufferOf } from '../../operations/buffer.js';
import { makeDict } from '../../objects/dict.js';
import { hashOf, keysEqual } from '../../objects/hash.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { makeList, makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { call1 } from '../../operations/call.js';
import { asClampedIndex, asSize, reprString } from '../../operations/convert.js';
import { PyMappingProxy } from '../../builtins/mapping-proxy.js';
import type { Found, Mode } from './matcher.js';
import { patternType, PyMatch, PyPattern, Subject } from './objects.js';
import { Flag } from './syntax.js';
import { expandTemplate, parseTemplate } from './template.js';

/** `re.Pattern`. CPython Modules/_sre/sre.c. */

/** What is searched and where: the text ends at `endpos`, its beginning stays where it is. */
interface Search {
  readonly subject: Subject;
  readonly text: string;
  readonly from: number;
  readonly pos: number;
  readonly endpos: number;
}

function prepare(self: PyPattern, string: PyObject, pos?: PyObject, endpos?: PyObject): Search {
  const subject = new Subject(string, self.expression.isBytes);
  const bound = (o: PyObject | undefined, fallback: number) =>
    o === undefined ? fallback : Math.max(0, Math.min(subject.length, asClampedIndex(o)));
  const start = bound(pos, 0);
  const end = bound(endpos, subject.length);
  const text = end < subject.length ? subject.text.slice(0, subject.unit(end)) : subject.text;
  return { subject, text, from: subject.unit(start), pos: start, endpos: end };
}

function matchOf(self: PyPattern, search: Search, found: Found): PyMatch {
  return new PyMatch(self, search.subject, found, search.pos, search.endpos);
}

/** `pattern.match` and its kin. */
export function matchBy(mode: Mode) {
  return (self: PyPattern, string: PyObject, pos?: PyObject, endpos?: PyObject): PyObject => {
    const search = prepare(self, string, pos, endpos);
    if (search.from > search.text.length) return None;
    const found = self.matcher.find(search.text, search.from, mode);
    return found === undefined ? None : matchOf(self, search, found);
  };
}

/** All that is found, one after the other; what is empty only where the last did not end. */
function* finds(self: PyPattern, search: Search): Generator<Found> {
  let at = search.from;
  let mustAdvance = false;
  while (at <= search.text.length) {
    const found = self.matcher.find(search.text, at, 'search', mustAdvance);
    if (found === undefined) return;
    yield found;
    at = found.end;
    mustAdvance = found.end === found.start;
  }
}

/** The layout of the iterator that `finditer` returns. */
class PyMatchIterator extends PyObject {
  private readonly steps: Iterator<Found, unknown>;

  constructor(
    private readonly pattern: PyPattern,
    private readonly search: Search,
  ) {
    super();
    own(pattern);
    own(search.subject.object);
    this.steps = finds(pattern, search);
  }

  override traverse(visit: Visit): void {
    visit(this.search.subject.object);
    visit(this.pattern);
  }

  step(): PyMatch | undefined {
    const found = this.steps.next().value as Found | undefined;
    return found === undefined ? undefined : matchOf(this.pattern, this.search, found);
  }
}
const matchIteratorType = PyType.shell('callable_iterator', PyMatchIterator);

/** `findall`: the matches' texts, or their groups'. */
export function findall(self: PyPattern, string: PyObject, pos?: PyObject, endpos?: PyObject): PyObject {
  const { groups } = self.expression;
  const search = prepare(self, string, pos, endpos);
  const { subject } = search;
  const empty = subject.part('');
  const items: PyObject[] = [];
  for (const found of finds(self, search)) {
    if (groups === 0) items.push(subject.slice(found.start, found.end));
    else if (groups === 1) items.push(subject.group(found, 1, empty));
    else items.push(makeTuple(subject.groups(found, groups, empty)));
  }
  return makeList(items);
}

export function finditer(self: PyPattern, string: PyObject, pos?: PyObject, endpos?: PyObject): PyObject {
  return new PyMatchIterator(self, prepare(self, string, pos, endpos));
}

export function split(self: PyPattern, string: PyObject, maxsplit?: PyObject): PyObject {
  const limit = maxsplit === undefined ? 0 : asSize(maxsplit);
  const search = prepare(self, string);
  const { subject } = search;
  const parts: PyObject[] = [];
  let last = 0;
  let count = 0;
  for (const found of limit < 0 ? [] : finds(self, search)) {
    parts.push(subject.slice(last, found.start), ...subject.groups(found, self.expression.groups, None));
    last = found.end;
    if (limit > 0 && ++count >= limit) break;
  }
  parts.push(subject.slice(last, subject.text.length));
  return makeList(parts);
}

/** What a match is replaced by. */
function replacer(self: PyPattern, replacement: PyObject, search: Search): (found: Found, pieces: number) => string {
  const { subject } = search;
  if (replacement.type.call !== undefined) {
    return (found, pieces) => {
      const result = call1(replacement, matchOf(self, search, found));
      if (result === None) return '';
      return textLike(result, subject, pieces);
    };
  }
  const template = parseTemplate(replacement, self);
  if (template.length > 0) textLike(replacement, subject, 0);
  if (template.length === 1 && typeof template[0] === 'string') {
    const text = template[0];
    return () => text;
  }
  return (found) => expandTemplate(template, subject, found);
}

/** The text of piece number `index` of the result, which must be of the subject's kind. */
function textLike(o: PyObject, subject: Subject, index: number): string {
  const isBytes = !(subject.object instanceof PyStr);
  if (!isBytes && o instanceof PyStr) return o.value;
  const bytes = isBytes ? bufferOf(o) : undefined;
  if (bytes !== undefined) return latin1String(bytes);
  throw raise(
    'TypeError',
    `sequence item ${index}: expected ${isBytes ? 'a bytes-like object' : 'str instance'}, ${o.type.name} found`,
  );
}

/** The text with matches replaced, and how many. */
export function substitute(self: PyPattern, replacement: PyObject, string: PyObject, count?: PyObject): [PyObject, number] {
  const limit = count === undefined ? 0 : asSize(count);
  const search = prepare(self, string);
  const { subject } = search;
  const replace = replacer(self, replacement, search);
  let result = '';
  let last = 0;
  let replaced = 0;
  let pieces = 0;
  for (const found of limit < 0 ? [] : finds(self, search)) {
    if (found.start > last) pieces++;
    result += subject.text.slice(last, found.start) + replace(found, pieces++);
    last = found.end;
    if (++replaced === limit) break;
  }
  if (replaced === 0) return [string.type === subject.part('').type ? string : subject.slice(0, subject.text.length), 0];
  return [subject.part(result + subject.text.slice(last)), replaced];
}

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [Flag.IGNORECASE, 're.IGNORECASE'],
  [Flag.LOCALE, 're.LOCALE'],
  [Flag.MULTILINE, 're.MULTILINE'],
  [Flag.DOTALL, 're.DOTALL'],
  [Flag.VERBOSE, 're.VERBOSE'],
  [Flag.DEBUG, 're.DEBUG'],
  [Flag.ASCII, 're.ASCII'],
];

function repr(self: PyPattern): PyObject {
  const { flags, isBytes } = self.expression;
  const shown = isBytes ? flags : flags & ~Flag.UNICODE;
  const names = FLAG_NAMES.filter(([flag]) => (shown & flag) !== 0).map(([, name]) => name);
  const pattern = reprString(self.pattern).slice(0, 200);
  return makeStr(`re.compile(${pattern}${names.length > 0 ? `, ${names.join('|')}` : ''})`);
}

function equal(self: PyPattern, other: PyPattern): boolean {
  return (
    self.expression.flags === other.expression.flags &&
    self.pattern.type === other.pattern.type &&
    keysEqual(self.pattern, other.pattern)
  );
}

function groupIndex(self: PyPattern): PyObject {
  const dict = makeDict();
  for (const [name, number] of self.expression.names) dict.set(intern(name), makeInt(number));
  return new PyMappingProxy(dict);
}

const WHERE = '($self, /, string, pos=0, endpos=sys.maxsize)';

export const patternSpecs: readonly TypeSpec[] = [
  {
    type: patternType,
    final: true,
    hasWeakrefs: true,
    doc: 'Compiled regular expression object.',
    slots: {
      repr,
      hash: (self: PyPattern) => hashOf(makeTuple([self.pattern, makeInt(self.expression.flags)])),
      eq: (self: PyPattern, other: PyObject) => (other instanceof PyPattern ? makeBool(equal(self, other)) : NotImplemented),
      ne: (self: PyPattern, other: PyObject) => (other instanceof PyPattern ? makeBool(!equal(self, other)) : NotImplemented),
    },
    methods: {
      match: [WHERE, matchBy('match'), 'A match at the beginning of the string, or None.'],
      fullmatch: [WHERE, matchBy('fullmatch'), 'A match of the whole string, or None.'],
      search: [WHERE, matchBy('search'), 'The first match anywhere in the string, or None.'],
      findall: [WHERE, findall, 'The texts of all matches.'],
      finditer: [WHERE, finditer, 'An iterator over all matches.'],
      split: ['($self, /, string, maxsplit=0)', split, 'The parts of the string between matches.'],
      sub: [
        '($self, /, repl, string, count=0)',
        (self: PyPattern, repl: PyObject, string: PyObject, count?: PyObject) => substitute(self, repl, string, count)[0],
        'The string with matches replaced.',
      ],
      subn: [
        '($self, /, repl, string, count=0)',
        (self: PyPattern, repl: PyObject, string: PyObject, count?: PyObject) => {
          const [text, replaced] = substitute(self, repl, string, count);
          return makeTuple([text, makeInt(replaced)]);
        },
        'The string with matches replaced, and how many there were.',
      ],
      __copy__: ['($self, /)', (self: PyPattern) => self],
      __deepcopy__: ['($self, memo, /)', (self: PyPattern) => self],
    },
    classMethods: { __class_getitem__: ['($type, object, /)', (cls: PyObject) => cls, 'For generic types.'] },
    getset: {
      pattern: { get: (self: PyPattern) => self.pattern, member: true },
      flags: { get: (self: PyPattern) => makeInt(self.expression.flags), member: true },
      groups: { get: (self: PyPattern) => makeInt(self.expression.groups), member: true },
      groupindex: { get: groupIndex },
    },
  },
  {
    type: matchIteratorType,
    final: true,
    slots: {
      iter: (self) => self as PyObject,
      next: (self: PyMatchIterator) => self.step(),
    },
  },
];
