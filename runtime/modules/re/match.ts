import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { makeDict } from '../../objects/dict.js';
import { makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { intern, makeStr, PyStr } from '../../objects/str.js';
import { asIndex, reprString } from '../../operations/convert.js';
import { matchType, type PyMatch } from './objects.js';
import { expandTemplate, parseTemplate } from './template.js';

/** `re.Match`. CPython Modules/_sre/sre.c. */

/** The number of a group given by number or name. */
function groupNumber(self: PyMatch, key: PyObject): number {
  const { groups, names } = self.pattern.expression;
  let number: number | undefined;
  if (key instanceof PyStr) number = names.get(key.value);
  else if (key.type.index !== undefined) number = Number(asIndex(key));
  if (number === undefined || number < 0 || number > groups) throw raise('IndexError', 'no such group');
  return number;
}

function group(self: PyMatch, keys: PyObject[]): PyObject {
  if (keys.length === 0) return self.group(0);
  if (keys.length === 1) return self.group(groupNumber(self, keys[0]!));
  return makeTuple(keys.map((key) => self.group(groupNumber(self, key))));
}

function groups(self: PyMatch, fallback: PyObject = None): PyObject {
  return makeTuple(self.subject.groups(self.found, self.pattern.expression.groups, fallback));
}

function groupDict(self: PyMatch, fallback: PyObject = None): PyObject {
  const dict = makeDict();
  for (const [name, number] of self.pattern.expression.names) dict.set(intern(name), self.group(number, fallback));
  return dict;
}

function spanOf(self: PyMatch, key: PyObject | undefined): [number, number] {
  return self.span(key === undefined ? 0 : groupNumber(self, key));
}

/** The group that closed last: the one that ends furthest on, of several the outermost. */
function lastIndex(self: PyMatch): number | undefined {
  const spans = self.found.spans();
  let last: number | undefined;
  for (let n = 1; n <= self.pattern.expression.groups; n++) {
    const end = spans[2 * n + 1]!;
    if (end < 0) continue;
    if (last === undefined || end > spans[2 * last + 1]! || (end === spans[2 * last + 1] && spans[2 * n]! >= end)) last = n;
  }
  return last;
}

function lastGroup(self: PyMatch): PyObject {
  const last = lastIndex(self);
  for (const [name, number] of self.pattern.expression.names) if (number === last) return makeStr(name);
  return None;
}

function expand(self: PyMatch, template: PyObject): PyObject {
  return self.subject.part(expandTemplate(parseTemplate(template, self.pattern), self.subject, self.found));
}

export const matchSpec: TypeSpec = {
  type: matchType,
  final: true,
  doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  slots: {
    repr: (self: PyMatch) => {
      const [start, end] = self.span(0);
      return makeStr(`<re.Match object; span=(${start}, ${end}), match=${reprString(self.group(0)).slice(0, 50)}>`);
    },
    getitem: (self: PyMatch, key: PyObject) => self.group(groupNumber(self, key)),
  },
  methods: {
    group: ['($self, /, *groups)', group, 'One or more groups of the match.'],
    groups: ['($self, /, default=None)', groups, 'All groups of the match.'],
    groupdict: ['($self, /, default=None)', groupDict, 'All named groups of the match.'],
    start: ['($self, group=0, /)', (self: PyMatch, key?: PyObject) => makeInt(spanOf(self, key)[0]), 'Where a group begins.'],
    end: ['($self, group=0, /)', (self: PyMatch, key?: PyObject) => makeInt(spanOf(self, key)[1]), 'Where a group ends.'],
    span: [
      '($self, group=0, /)',
      (self: PyMatch, key?: PyObject) => makeTuple(spanOf(self, key).map(makeInt)),
      'Where a group begins and ends.',
    ],
    expand: ['($self, /, template)', expand, 'A template with the groups filled in.'],
    __copy__: ['($self, /)', (self: PyMatch) => self],
    __deepcopy__: ['($self, memo, /)', (self: PyMatch) => self],
  },
  classMethods: { __class_getitem__: ['($type, object, /)', (cls: PyObject) => cls, 'For generic types.'] },
  getset: {
    pos: { get: (self: PyMatch) => makeInt(self.pos), member: true },
    endpos: { get: (self: PyMatch) => makeInt(self.endpos), member: true },
    string: { get: (self: PyMatch) => self.subject.object, member: true },
    re: { get: (self: PyMatch) => self.pattern, member: true },
    lastindex: {
      get: (self: PyMatch) => {
        const last = lastIndex(self);
        return last === undefined ? None : makeInt(last);
      },
    },
    lastgroup: { get: lastGroup },
    regs: {
      get: (self: PyMatch) =>
        makeTuple(Array.from({ length: self.pattern.expression.groups + 1 }, (_, n) => makeTuple(self.span(n).map(makeInt)))),
    },
  },
};
