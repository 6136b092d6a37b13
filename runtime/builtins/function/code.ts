import type { PyObject } from '../../kernel/object.js';
import type { GetSetSpec, TypeSpec } from '../../kernel/spec.js';
import { raise } from '../../kernel/errors.js';
import { uncounted } from '../../kernel/ownership.js';
import { PyGeneratorBase } from '../../objects/generator.js';
import { hashOf, keysEqual } from '../../objects/hash.js';
import { asSize, asString } from '../../operations/convert.js';
import { codeType, lineOf, PyCode, type CodeFacts } from '../../objects/code.js';
import { makeBytes } from '../../objects/bytes.js';
import { address } from '../../objects/identity.js';
import { makeBool, makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None, NotImplemented } from '../../objects/singletons.js';
import { intern, makeStr } from '../../objects/str.js';
import { iter } from '../../operations/iteration.js';
import { sourceLines } from '../../operations/sources.js';

/** `code`. Source: CPython Objects/codeobject.c. DIFFERS: there is no bytecode; co_code is empty. */

function member(get: (facts: CodeFacts) => PyObject): GetSetSpec {
  return { get: (self: PyCode) => get(self.facts), member: true };
}

const tuples = new WeakMap<object, PyObject>();

/** A tuple that is made when it is first asked for; it lives as long as what it is made for. */
function lastingTuple(owner: object, items: () => PyObject[]): PyObject {
  let tuple = tuples.get(owner);
  if (tuple === undefined) tuples.set(owner, (tuple = uncounted(() => makeTuple(items()))));
  return tuple;
}

const strings = (names: readonly string[]): PyObject => lastingTuple(names, () => names.map(intern));

const shown = (facts: CodeFacts): Pick<CodeFacts, 'varNames' | 'cellVars'> => facts.shown ?? facts;

/** The columns in UTF-8 of a line's first `units` UTF-16 units. */
function utf8Column(line: string | undefined, units: number): number {
  if (line === undefined) return units;
  let bytes = 0;
  for (const c of line.slice(0, units)) {
    const point = c.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Line, end line, column and end column of every place, as co_positions gives them. */
function positions(self: PyCode): PyObject {
  const { positions: table, filename } = self.facts;
  const lines = sourceLines(filename);
  const rows: PyObject[] = [];
  for (let i = 0; table !== undefined && i < table.length; i += 4) {
    const [line, endLine, column, endColumn] = table.slice(i, i + 4) as [number, number, number, number];
    // Of place 0, the entry, only the line is known.
    const columns =
      i === 0
        ? [None, None, None]
        : [endLine, utf8Column(lines?.[line - 1], column), utf8Column(lines?.[endLine - 1], endColumn)].map((n) => makeInt(n));
    rows.push(makeTuple([makeInt(line), ...columns]));
  }
  return makeTuple(rows);
}

/** What `replace` can change, and how its value is read. */
const replaceable: Readonly<Record<string, (value: PyObject) => Partial<CodeFacts>>> = {
  co_name: (value) => ({ name: asString(value, 'co_name') }),
  co_qualname: (value) => ({ qualname: asString(value, 'co_qualname') }),
  co_filename: (value) => ({ filename: asString(value, 'co_filename') }),
  co_firstlineno: (value) => ({ firstLine: asSize(value) }),
  co_flags: (value) => ({ flags: asSize(value) }),
};

/** DIFFERS: what the code does cannot be changed, and tracebacks show the names it was compiled with. */
function replaceFacts(self: PyCode, changes: ReadonlyMap<string, PyObject>): PyObject {
  let { facts } = self;
  for (const [name, value] of changes) {
    const read = replaceable[name];
    if (read !== undefined) facts = { ...facts, ...read(value) };
    else if (!(`${name}` in codeSpec.getset!)) throw raise('TypeError', `replace() got an unexpected keyword argument '${name}'`);
    else if (!keysEqual(codeSpec.getset![name]!.get(self), value))
      throw raise('ValueError', `replace() cannot change ${name}: there is no bytecode`);
  }
  const made = new PyCode(facts);
  made.origin = self.origin;
  made.run = self.run;
  made.constants = self.constants;
  const { instantiate } = self;
  if (instantiate !== undefined)
    made.instantiate = (globals, cells) => {
      const compiled = instantiate(globals, cells);
      return (...args) => {
        const result = compiled(...args);
        // A generator says by its code what it is (`types.coroutine`).
        if (result instanceof PyGeneratorBase && result.activation.code === self) result.setCode(made);
        return result;
      };
    };
  return made;
}

/** CPython Objects/codeobject.c: code_richcompare. The same JavaScript does the same and says the same about itself, but for {@link replaceable}. */
function equals(a: PyCode, b: PyCode): boolean {
  if (a === b) return true;
  const { name, firstLine, flags } = a.facts;
  if (name !== b.facts.name || firstLine !== b.facts.firstLine || flags !== b.facts.flags) return false;
  if (a.origin === undefined || a.origin === b.origin) return a.origin !== undefined;
  return a.origin.number === b.origin?.number && String(a.origin.unit.made) === String(b.origin.unit.made);
}

export const codeSpec: TypeSpec = {
  type: codeType,
  itemSize: 2,
  doc: 'Create a code object.  Not for mere mortals.',
  final: true,
  hasWeakrefs: true,
  slots: {
    repr: (self: PyCode) =>
      makeStr(
        `<code object ${self.facts.name} at ${address(self)}, file "${self.facts.filename}", line ${self.facts.firstLine}>`,
      ),
    eq: (self: PyCode, other) => (other instanceof PyCode ? makeBool(equals(self, other)) : NotImplemented),
    hash: ({ facts, origin }: PyCode) =>
      hashOf(makeTuple([makeStr(facts.name), makeInt(facts.firstLine), makeInt(origin?.number ?? 0)])),
  },
  methods: {
    replace: [
      '($self, /, **changes)',
      (self: PyCode, changes: Map<string, PyObject>) => replaceFacts(self, changes),
      'Return a copy of the code object with new values for the specified fields.',
    ],
    __replace__: [
      '($self, /, **changes)',
      (self: PyCode, changes: Map<string, PyObject>) => replaceFacts(self, changes),
      'The same as replace().',
    ],
    co_positions: ['($self, /)', (self: PyCode) => iter(positions(self))],
    co_lines: [
      '($self, /)',
      (self: PyCode) => {
        const line = makeInt(lineOf(self, 0));
        const rows = makeTuple([makeTuple([makeInt(0), makeInt(0), line])]);
        return rows.type.iter!(rows);
      },
    ],
  },
  getset: {
    co_name: member((facts) => makeStr(facts.name)),
    co_qualname: member((facts) => makeStr(facts.qualname)),
    co_filename: member((facts) => makeStr(facts.filename)),
    co_firstlineno: member((facts) => makeInt(facts.firstLine)),
    co_argcount: member((facts) => makeInt(facts.argCount)),
    co_posonlyargcount: member((facts) => makeInt(facts.positionalOnlyCount)),
    co_kwonlyargcount: member((facts) => makeInt(facts.keywordOnlyCount)),
    co_nlocals: member((facts) => makeInt(shown(facts).varNames.length)),
    co_stacksize: member(() => makeInt(1)),
    co_flags: member((facts) => makeInt(facts.flags)),
    co_varnames: member((facts) => strings(shown(facts).varNames)),
    co_names: member((facts) => strings(facts.names)),
    co_freevars: member((facts) => strings(facts.freeVars)),
    co_cellvars: member((facts) => strings(shown(facts).cellVars)),
    co_consts: {
      get: (self: PyCode) =>
        lastingTuple(self, () => [self.facts.docstring === undefined ? None : makeStr(self.facts.docstring), ...self.constants]),
      member: true,
    },
    co_code: { get: () => makeBytes(new Uint8Array(0)) },
  },
};
