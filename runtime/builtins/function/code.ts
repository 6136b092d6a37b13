import type { PyObject } from '../../kernel/object.js';
import type { GetSetSpec, TypeSpec } from '../../kernel/spec.js';
import { codeType, lineOf, type CodeFacts, type PyCode } from '../../objects/code.js';
import { makeBytes } from '../../objects/bytes.js';
import { address } from '../../objects/identity.js';
import { makeInt } from '../../objects/int.js';
import { makeTuple } from '../../objects/sequence.js';
import { None } from '../../objects/singletons.js';
import { intern, makeStr } from '../../objects/str.js';
import { iter } from '../../operations/iteration.js';
import { sourceLines } from '../../operations/sources.js';

/** `code`. Source: CPython Objects/codeobject.c. DIFFERS: there is no bytecode; co_code is empty. */

function member(get: (facts: CodeFacts) => PyObject): GetSetSpec {
  return { get: (self: PyCode) => get(self.facts), member: true };
}

const strings = (names: readonly string[]): PyObject => makeTuple(names.map(intern));

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

export const codeSpec: TypeSpec = {
  type: codeType,
  doc: 'Create a code object.  Not for mere mortals.',
  final: true,
  hasWeakrefs: true,
  slots: {
    repr: (self: PyCode) =>
      makeStr(
        `<code object ${self.facts.name} at ${address(self)}, file "${self.facts.filename}", line ${self.facts.firstLine}>`,
      ),
  },
  methods: {
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
    co_nlocals: member((facts) => makeInt(facts.varNames.length)),
    co_stacksize: member(() => makeInt(1)),
    co_flags: member((facts) => makeInt(facts.flags)),
    co_varnames: member((facts) => strings(facts.varNames)),
    co_names: member((facts) => strings(facts.names)),
    co_freevars: member((facts) => strings(facts.freeVars)),
    co_cellvars: member((facts) => strings(facts.cellVars)),
    co_consts: {
      get: (self: PyCode) =>
        makeTuple([self.facts.docstring === undefined ? None : makeStr(self.facts.docstring), ...self.constants]),
      member: true,
    },
    co_code: { get: () => makeBytes(new Uint8Array(0)) },
  },
};
