import { letGo } from '../kernel/dying.js';
import type { Visit } from '../kernel/holding.js';
import { PyObject } from '../kernel/object.js';
import { own } from '../kernel/ownership.js';
import type { PyCode } from './code.js';
import type { PyDict } from './dict.js';
import type { PyFunction } from './function.js';
import type { PyGeneratorBase } from './generator.js';
import type { PyFrame, PyTraceback } from './traceback.js';

/** Where a frame is: enough to make Python's frame object of it on demand. */
export interface Activation {
  readonly code: PyCode;
  readonly globals: PyDict;
  /** Where the frame's variables can be seen: the namespace of a class or module body, or a function that makes a dict of them. */
  readonly locals?: PyObject | (() => PyDict);
}

/** The activation of one run of code, where it has to be told from others: its variables can be seen, or something shows the frame. */
export class Run implements Activation {
  /** The frame object of this run; or the traceback through which one can be had, as long as there is none. It may have died. */
  shown: PyFrame | PyTraceback | undefined = undefined;
  /** `shown`, if more has been stored in it than the variables hold: it lives as long as the frame; owned. */
  kept: PyFrame | undefined = undefined;
  /** The function that runs, once nobody else has it; owned. */
  callee: PyFunction | undefined = undefined;
  /** The generator whose frame it is, as long as that lives; not owned. */
  generator: PyGeneratorBase | undefined = undefined;

  constructor(
    readonly code: PyCode,
    readonly globals: PyDict,
    readonly locals?: PyObject | (() => PyDict),
    /** Where `locals` is a function: binds a variable; false if there is none of this name. */
    readonly assign?: (name: string, value: PyObject) => boolean,
    /** Where `locals` is a namespace: makes a dict of the variables of the comprehensions that run. While these have any, they are what is seen. */
    readonly hidden?: () => PyDict,
  ) {}
}

/** What shows a frame owns its code and its namespaces, which may outlive nobody else. */
export function ownActivation({ code, globals, locals }: Activation): void {
  if (code.refs >= 0) code.refs++;
  if (globals.refs >= 0) globals.refs++;
  if (locals instanceof PyObject) own(locals);
}

/** `traverse` for those who have called {@link ownActivation}. */
export function visitActivation(visit: Visit, { code, globals, locals }: Activation): void {
  visit(code);
  visit(globals);
  if (locals instanceof PyObject) visit(locals);
}

/** `perish` for those who have called {@link ownActivation}. */
export function letGoActivation({ code, globals, locals }: Activation): void {
  if (locals instanceof PyObject) letGo(locals);
  // The code and the globals seldom have no other owner.
  if (globals.refs > 1) globals.refs--;
  else letGo(globals);
  if (code.refs > 1) code.refs--;
  else letGo(code);
}
