import { raise } from '../kernel/errors.js';
import { visitAll, type Visit } from '../kernel/holding.js';
import type { PyObject } from '../kernel/object.js';
import { signature } from '../kernel/signature.js';
import type { TypeSpec } from '../kernel/spec.js';
import { PyType } from '../kernel/type.js';
import { ownAll } from '../kernel/ownership.js';
import { makeDict, PyDict } from '../objects/dict.js';
import { makeInt } from '../objects/int.js';
import { makeList, makeTuple, PyTuple, tupleType, setItems } from '../objects/sequence.js';
import { None } from '../objects/singletons.js';
import { intern, makeStr } from '../objects/str.js';
import { reprString } from '../operations/convert.js';
import { listOf } from '../operations/iteration.js';

/** The layout of tuples with named fields made by the host (CPython's Objects/structseq.c). */
export class PyStructSequence extends PyTuple {
  /** The values of the fields that are no items. */
  hidden: readonly PyObject[] = [];

  /** CPython Objects/structseq.c: structseq_dealloc: in order, unlike those of other tuples. */
  override traverse(visit: Visit): void {
    visitAll(visit, this.items);
    visitAll(visit, this.hidden);
  }
}

/** A type of such tuples. */
export interface StructSequence {
  readonly spec: TypeSpec;
  /** A tuple of all fields' values, the hidden ones last; what is missing of these is None. */
  make(values: PyObject[]): PyStructSequence;
}

/** Describes a structseq type. `final`: Python code may not make any (`sys.flags`). `hidden`: fields that have names but are no items. */
export function structSequence(
  name: string,
  module: string | undefined,
  fields: readonly string[],
  doc: string,
  final = false,
  hidden: readonly string[] = [],
): StructSequence {
  class Layout extends PyStructSequence {}
  const full = module === undefined ? name : `${module}.${name}`;
  const type = PyType.shell(full, Layout);
  const make = (values: PyObject[]) => {
    const made = new Layout();
    setItems(made, ownAll(values.slice(0, fields.length)));
    made.hidden = ownAll(hidden.map((_, i) => values[fields.length + i] ?? None));
    return made;
  };
  const names = [...fields, ...hidden];
  /** What a second argument says of the fields for which the first has no values. Source: CPython Objects/structseq.c: structseq_new_impl. */
  const addHidden = (values: PyObject[], rest: PyDict) => {
    let known = 0;
    for (let i = values.length; i < names.length; i++) {
      const value = rest.getStr(intern(names[i]!));
      if (value !== undefined) known++;
      values.push(value ?? None);
    }
    if (rest.size > known) throw raise('TypeError', `${full}() got duplicate or unexpected field name(s)`);
  };
  const spec: TypeSpec = {
    type,
    bases: [tupleType],
    doc,
    final: true,
    slots: {
      new: (_cls, args, kwnames) => {
        if (final) throw raise('TypeError', `cannot create '${full}' instances`);
        const [sequence, rest] = signature('(sequence, dict={})').bind(args, kwnames, 'structseq') as [PyObject, PyObject?];
        if (sequence.type.iter === undefined && sequence.type.getitem === undefined)
          throw raise('TypeError', 'constructor requires a sequence');
        const values = listOf(sequence);
        if (rest !== undefined && !(rest instanceof PyDict))
          throw raise('TypeError', `${full}() takes a dict as second arg, if any`);
        const most = names.length;
        if (values.length < fields.length || values.length > most) {
          const bound = values.length < fields.length ? fields.length : most;
          const degree = hidden.length === 0 ? 'a' : values.length < fields.length ? 'an at least' : 'an at most';
          throw raise('TypeError', `${full}() takes ${degree} ${bound}-sequence (${values.length}-sequence given)`);
        }
        if (rest !== undefined) addHidden(values, rest);
        return make(values);
      },
      repr: (self: PyStructSequence) =>
        makeStr(`${full}(${fields.map((field, i) => `${field}=${reprString(self.items[i]!)}`).join(', ')})`),
    },
    methods: {
      __reduce__: [
        '($self, /)',
        (self: PyStructSequence) => {
          const rest = makeDict();
          hidden.forEach((field, i) => rest.set(intern(field), self.hidden[i]!));
          return makeTuple([type, makeTuple([makeTuple([...self.items]), rest])]);
        },
      ],
      __replace__: [
        '($self, /, **changes)',
        (self: PyStructSequence, changes: Map<string, PyObject>) => {
          const unknown = [...changes.keys()].filter((field) => !names.includes(field));
          if (unknown.length > 0)
            throw raise('TypeError', `Got unexpected field name(s): ${reprString(makeList(unknown.map(intern)))}`);
          return make([...self.items, ...self.hidden].map((value, i) => changes.get(names[i]!) ?? value));
        },
        'Return a copy of the structure with new values for the specified fields.',
      ],
    },
    getset: Object.fromEntries([
      ...fields.map((field, i) => [field, { get: (self: PyStructSequence) => self.items[i]!, member: true }] as const),
      ...hidden.map((field, i) => [field, { get: (self: PyStructSequence) => self.hidden[i]!, member: true }] as const),
    ]),
    attributes: {
      n_fields: () => makeInt(names.length),
      n_sequence_fields: () => makeInt(fields.length),
      n_unnamed_fields: () => makeInt(0),
      __match_args__: () => makeTuple(fields.map((field) => intern(field))),
    },
  };
  return { spec, make };
}
