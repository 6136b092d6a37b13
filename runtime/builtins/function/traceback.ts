import { raise } from '../../kernel/errors.js';
import { currentRuntime } from '../../kernel/runtime.js';
import type { PyObject } from '../../kernel/object.js';
import { counting, DEAD, own, pool } from '../../kernel/ownership.js';
import { signature } from '../../kernel/signature.js';
import type { TypeSpec } from '../../kernel/spec.js';
import { CodeFlag, lineOf } from '../../objects/code.js';
import { Run } from '../../objects/activation.js';
import type { PyDict } from '../../objects/dict.js';
import { address } from '../../objects/identity.js';
import { False, makeInt } from '../../objects/int.js';
import { None } from '../../objects/singletons.js';
import { makeStr } from '../../objects/str.js';
import { GeneratorState } from '../../objects/generator.js';
import { frameAt, frameOfTraceback, nextOfTraceback } from '../../objects/frames.js';
import { frameType, PyFrame, PyTraceback, tracebackType } from '../../objects/traceback.js';
import { asSize } from '../../operations/convert.js';
import { finalizeGenerator } from '../generator/generator.js';
import { PyFrameLocals } from './frame-locals.js';
import { builtinsOf } from '../../operations/global-site.js';

/** `traceback` and `frame`. Source: CPython Python/traceback.c, Objects/frameobject.c. */

function isRunning(frame: PyFrame): boolean {
  const runtime = currentRuntime();
  return frame.depth >= 1 && frame.depth <= runtime.depth && runtime.frames[frame.depth] === frame.activation;
}

/** Where a frame is: what it has stored last while it runs, else where it was seen. */
function positionOf(frame: PyFrame): number {
  return isRunning(frame) ? currentRuntime().lines[frame.depth]! : frame.position;
}

/** Source: CPython Objects/frameobject.c: frame_clear. */
function clear(frame: PyFrame): PyObject {
  const { activation } = frame;
  const generator = activation instanceof Run ? activation.generator : undefined;
  const state = generator === undefined || generator.refs === DEAD ? GeneratorState.Closed : generator.state;
  if (state === GeneratorState.Running || isRunning(frame)) throw raise('RuntimeError', 'cannot clear an executing frame');
  if (state === GeneratorState.Suspended) throw raise('RuntimeError', 'cannot clear a suspended frame');
  if (state === GeneratorState.Created) finalizeGenerator(generator!);
  else frame.clear();
  return None;
}

/** True while a comprehension runs whose variables are none of the namespace's. */
function hasHidden({ activation }: PyFrame): boolean {
  return activation instanceof Run && activation.hidden !== undefined && activation.hidden().size > 0;
}

function localsOfFrame(frame: PyFrame): PyObject {
  const { locals, code, globals } = frame.activation;
  if ((code.facts.flags & CodeFlag.NewLocals) !== 0 || hasHidden(frame)) return new PyFrameLocals(frame);
  return locals !== undefined && typeof locals !== 'function' ? locals : globals;
}

/*
 * tb_lasti and f_lasti are twice the number of the place, so that half of them is an index into co_positions(), as where
 * instructions are two bytes long.
 */

export const frameSpec: TypeSpec = {
  type: frameType,
  itemSize: 8,
  final: true,
  slots: {
    repr: (self: PyFrame) => {
      const { name, filename } = self.activation.code.facts;
      return makeStr(
        `<frame at ${address(self)}, file '${filename}', line ${lineOf(self.activation.code, positionOf(self))}, code ${name}>`,
      );
    },
  },
  methods: { clear: ['($self, /)', clear, 'F.clear(): clear all references held by the frame'] },
  getset: {
    f_code: { get: (self: PyFrame) => self.activation.code, member: true },
    f_globals: { get: (self: PyFrame) => self.activation.globals, member: true },
    f_builtins: { get: (self: PyFrame) => builtinsOf(self.activation.globals as PyDict) },
    f_locals: { get: localsOfFrame },
    f_lineno: { get: (self: PyFrame) => makeInt(lineOf(self.activation.code, positionOf(self))) },
    f_lasti: { get: (self: PyFrame) => makeInt(positionOf(self) * 2) },
    f_back: { get: (self: PyFrame) => self.back ?? (counting && !isRunning(self) ? undefined : frameAt(self.depth - 1)) ?? None },
    f_trace: { get: () => None, set: () => undefined },
    f_trace_lines: { get: () => False },
    f_trace_opcodes: { get: () => False },
  },
};

export const tracebackSpec: TypeSpec = {
  type: tracebackType,
  doc: 'Create a new traceback object.',
  textSignature: '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  final: true,
  slots: {
    new: (_cls, args, kwnames) => {
      const [next, frame, lasti, line] = signature('(tb_next, tb_frame, tb_lasti, tb_lineno)').bind(
        args,
        kwnames,
        'traceback',
      ) as PyObject[];
      if (next !== None && !(next instanceof PyTraceback))
        throw raise('TypeError', `expected traceback object or None, got '${next!.type.name}'`);
      if (!(frame instanceof PyFrame))
        throw raise('TypeError', `traceback() argument 'tb_frame' must be frame, not ${frame!.type.name}`);
      const made = new PyTraceback(
        next instanceof PyTraceback ? own(next) : undefined,
        frame.activation,
        frame.depth,
        asSize(lasti!) >> 1,
      );
      pool?.pushNew(made);
      made.join(frame);
      made.line = asSize(line!);
      return made;
    },
  },
  getset: {
    tb_frame: { get: frameOfTraceback, member: true },
    tb_lasti: { get: (self: PyTraceback) => makeInt(self.position * 2), member: true },
    tb_lineno: { get: (self: PyTraceback) => makeInt(self.line ?? lineOf(self.activation.code, self.position)) },
    tb_next: {
      get: (self: PyTraceback) => nextOfTraceback(self) ?? None,
      set: (self: PyTraceback, value: PyObject) => {
        if (value !== None && !(value instanceof PyTraceback))
          throw raise('TypeError', `expected traceback object, got '${value.type.name}'`);
        for (
          let link: PyTraceback['next'] = value instanceof PyTraceback ? value : undefined;
          link !== undefined;
          link = link.next
        )
          if (link === self) throw raise('ValueError', 'traceback loop detected');
        self.setNext(value instanceof PyTraceback ? value : undefined);
      },
    },
  },
};
