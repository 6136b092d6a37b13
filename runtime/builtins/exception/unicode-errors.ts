import { raise } from '../../kernel/errors.js';
import type { PyObject } from '../../kernel/object.js';
import type { GetSetSpec } from '../../kernel/spec.js';
import { makeBytes, PyBytes } from '../../objects/bytes.js';
import type { PyBaseException } from '../../objects/exception.js';
import { makeInt, PyInt } from '../../objects/int.js';
import { emptyStr, makeStr, PyStr, strLength } from '../../objects/str.js';
import { asSize, strString } from '../../operations/convert.js';
import { requireBuffer } from '../bytes/convert.js';
import { escapePoint } from '../str/repr.js';
import { initBase, newException } from './base-exception.js';
import { type Extra, members } from './member.js';

/** What UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError have in common. Source: CPython Objects/exceptions.c. */

const PARAMETERS = ['encoding', 'object', 'start', 'end', 'reason'];

/** A position: a C integer. */
function position(name: string): GetSetSpec {
  return {
    get: (self: PyBaseException) => self.members?.get(name) ?? makeInt(0),
    set: (self: PyBaseException, value: PyObject) => {
      if (!(value instanceof PyInt)) throw raise('TypeError', 'an integer is required');
      self.setMember(name, makeInt(asSize(value)));
    },
    member: true,
  };
}

const getset = { ...members('encoding', 'object', 'reason'), start: position('start'), end: position('end') };

function checked(value: PyObject, name: string, number: number, isText: boolean): PyObject {
  if (name === 'start' || name === 'end') return makeInt(asSize(value));
  if (name === 'object' && !isText) return value;
  if (!(value instanceof PyStr)) throw raise('TypeError', `argument ${number} must be str, not ${value.type.name}`);
  return value;
}

/** `parameters`: those of `encoding, object, start, end, reason` that the constructor takes; `isText`: the object is a str. */
function initOf(parameters: readonly string[], isText: boolean): NonNullable<Extra['slots']>['init'] {
  const { length } = parameters;
  return (self: PyBaseException, args, kwnames) => {
    initBase(self, args, kwnames);
    if (args.length !== length) throw raise('TypeError', `function takes exactly ${length} arguments (${args.length} given)`);
    const values = parameters.map((name, i) => checked(args[i]!, name, i + 1, isText));
    const at = parameters.indexOf('object');
    if (!isText && !(values[at] instanceof PyBytes)) values[at] = makeBytes(requireBuffer(values[at]!).slice());
    parameters.forEach((name, i) => self.setMember(name, values[i]!));
  };
}

/** `verb`: what could not be done; `kind`: what the object consists of. */
function strOf(verb: string, kind: 'character' | 'byte'): NonNullable<Extra['slots']>['str'] {
  return (self: PyBaseException) => {
    const o = self.members?.get('object');
    if (o === undefined) return emptyStr;
    const [start, end] = [startOrEnd(self, 'start'), startOrEnd(self, 'end')];
    const encoding = self.members!.get('encoding');
    const codec = encoding === undefined ? `can't ${verb}` : `'${strString(encoding)}' codec can't ${verb}`;
    const where =
      start < lengthOf(o) && end === start + 1
        ? `${kind} ${unitAt(o, start)} in position ${start}`
        : `${kind}s in position ${start}-${end - 1}`;
    return makeStr(`${codec} ${where}: ${strString(self.members!.get('reason')!)}`);
  };
}

const startOrEnd = (self: PyBaseException, name: string): number => asSize(position(name).get(self));

function lengthOf(o: PyObject): number {
  return o instanceof PyStr ? strLength(o) : requireBuffer(o).length;
}

function unitAt(o: PyObject, i: number): string {
  if (!(o instanceof PyStr)) return `0x${requireBuffer(o)[i]!.toString(16).padStart(2, '0')}`;
  const item = o.type.getitem!(o, makeInt(i)) as PyStr;
  return `'${escapePoint(item.value.codePointAt(0)!)}'`;
}

export const unicodeErrors: Readonly<Record<string, Extra>> = {
  UnicodeEncodeError: { slots: { new: newException, init: initOf(PARAMETERS, true), str: strOf('encode', 'character') }, getset },
  UnicodeDecodeError: { slots: { new: newException, init: initOf(PARAMETERS, false), str: strOf('decode', 'byte') }, getset },
  UnicodeTranslateError: {
    slots: { new: newException, init: initOf(PARAMETERS.slice(1), true), str: strOf('translate', 'character') },
    getset,
  },
};
