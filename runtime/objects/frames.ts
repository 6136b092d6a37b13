import { drain } from '../kernel/death.js';
import { dismiss } from '../kernel/dying.js';
import type { PyObject } from '../kernel/object.js';
import { counting, DEAD, own } from '../kernel/ownership.js';
import { currentRuntime, type Runtime } from '../kernel/runtime.js';
import type { PyCode } from './code.js';
import type { PyDict } from './dict.js';
import type { PyBaseException } from './exception.js';
import type { PyFunction } from './function.js';
import type { PyGeneratorBase } from './generator.js';
import { Run, type Activation } from './activation.js';
import { enterFrame, PyFrame, PyTraceback, type Variables } from './traceback.js';

/*
 * When running code gets a frame object, and what happens to it at the end of the run. Under the `counted` lifetime a frame object that
 * lives on then takes over what the variables held, and the frame object of the caller, which is made for that: so a traceback that is
 * kept keeps what the callers' variables hold, too. Source: CPython Python/frame.c: take_ownership.
 */

function asRun(activation: Activation): Run {
  return activation instanceof Run ? activation : new Run(activation.code, activation.globals, activation.locals);
}

/** The activation of the running frame number `d`, which from now on is of this run alone. */
export function runOf(runtime: Runtime, d: number): Run {
  if (runtime.shown < d) runtime.shown = d;
  const known = runtime.frames[d];
  return known instanceof Run ? known : (runtime.frames[d] = asRun(known as Activation));
}

/** The frame object of a generator that has not ended. DIFFERS: one that runs gives another each time. */
export function frameOfGenerator(generator: PyGeneratorBase): PyFrame {
  const run = asRun(generator.activation);
  run.generator = generator;
  generator.activation = run;
  return frameOf(run, 0, generator.position);
}

/**
 * The frame object of one run of code, always the same. DIFFERS: under `host` only where the code asks for frames or its variables.
 * DIFFERS: when an exception has left it, it stands where that was raised, not where the last handler or `finally` was.
 */
export function frameOf(activation: Activation, depth: number, position: number): PyFrame {
  if (!(activation instanceof Run)) return new PyFrame(activation, depth, position);
  const { shown } = activation;
  const isAlive = shown !== undefined && shown.refs !== DEAD;
  let frame = !isAlive ? undefined : shown instanceof PyFrame ? shown : shown.made;
  if (frame === undefined) {
    frame = new PyFrame(activation, depth, position);
    if (isAlive) (shown as PyTraceback).join(frame);
    activation.shown = frame;
  }
  frame.depth = depth;
  frame.position = position;
  return frame;
}

/** The frame object of the running frame number `depth`. */
export function frameAt(depth: number): PyFrame | undefined {
  const runtime = currentRuntime();
  if (depth < 1 || depth > runtime.depth || runtime.frames[depth] === undefined) return undefined;
  return frameOf(counting ? runOf(runtime, depth) : (runtime.frames[depth] as Activation), depth, runtime.lines[depth]!);
}

/** The frame objects of the running frames, as far as there are any: nothing of these owns them, but as long as one runs it is no garbage. */
export function runningFrames(runtime: Runtime): PyFrame[] {
  const frames: PyFrame[] = [];
  for (let d = 1; d <= runtime.depth; d++) {
    const run = runtime.frames[d];
    if (run instanceof Run && run.shown instanceof PyFrame && run.shown.refs > 0) frames.push(run.shown);
  }
  return frames;
}

/** The frame object of the frame that a traceback stands for. */
export function frameOfTraceback(traceback: PyTraceback): PyFrame {
  if (traceback.made === undefined) traceback.join(frameOf(traceback.activation, traceback.depth, traceback.position));
  return traceback.made!;
}

/**
 * The next traceback, for someone who may keep it: where the exception has come from its frame to the one of `traceback`, that one has
 * to live on with it.
 */
export function nextOfTraceback(traceback: PyTraceback): PyTraceback | undefined {
  const { next } = traceback;
  if (next?.variables !== undefined) frameOfTraceback(next).back = own(frameOfTraceback(traceback));
  return next;
}

/**
 * Under `counted`: the running frame `d` has caught an exception. As a rule that dies with the handler, and nobody has seen its traceback:
 * so the entry of this frame is made by {@link enterCaught}.
 */
export function catchIn(runtime: Runtime, d: number, exception: PyBaseException): void {
  if (exception.caughtIn !== 0) enterCaught(exception);
  exception.caughtIn = d;
  exception.caughtAt = runtime.lines[d]!;
}

/** Enters the frame that has caught `exception`, and runs, into its traceback. */
export function enterCaught(exception: PyBaseException): void {
  const runtime = currentRuntime();
  const d = exception.caughtIn;
  exception.caughtIn = 0;
  enterFrame(exception, runOf(runtime, d), d, exception.caughtAt);
  noteCaught(runtime, d, exception.entered as PyTraceback);
}

/** Enters the running frame into the traceback of an exception that nobody will catch. CPython Python/traceback.c: _PyTraceBack_FromFrame. */
export function enterRunning(exception: PyBaseException): void {
  const runtime = currentRuntime();
  const d = runtime.depth;
  if (d === 0) return;
  if (counting) {
    catchIn(runtime, d, exception);
    enterCaught(exception);
  } else {
    enterFrame(exception, runtime.frames[d] as Activation, d, runtime.lines[d]!);
  }
}

/** Under `counted`: an exception with this traceback has been caught in the frame `d`. */
export function noteCaught(runtime: Runtime, d: number, traceback: PyTraceback): void {
  const run = runtime.frames[d];
  if (!(run instanceof Run) || traceback.activation !== run) return;
  const { shown } = run;
  if (shown === undefined || shown.refs === DEAD) run.shown = traceback;
  else if (shown !== traceback) traceback.join(frameOf(run, d, runtime.lines[d]!));
}

/*
 * A frame of CPython owns the function that it runs. Ours does not know it; but where just one function has been made of the code, it is
 * that one. It matters only for what belongs to the function, defaults and attributes, and for what refers to it weakly.
 *
 * DIFFERS: where several functions were made of the code, and know their class, one of them that dies while such a frame runs lives until that ends, even if it is
 * another that runs: no frame owns the cell of the class.
 */

/** The function that runs `code`, if something of it can be seen to die. */
export function calleeOf(code: PyCode): PyFunction | undefined {
  const { made } = code;
  return made !== undefined && made !== null && made.refs > 0 && made.hasBelongings ? made : undefined;
}

/** The last owner of a function has let go; true if its code runs: then the outermost frame of that owns it. */
export function passToRun(f: PyFunction): boolean {
  const runtime = currentRuntime();
  let d = 1;
  while (d <= runtime.depth && runtime.frames[d]!.code !== f.code) d++;
  if (d > runtime.depth) return false;
  const run = runOf(runtime, d);
  if (run.callee !== undefined) return false;
  f.refs = 1;
  run.callee = f;
  return true;
}

/** What a frame with these variables owns when it is left and lives on: its function goes first when it dies. */
function belongings(activation: Activation, variables: Variables): Variables {
  if (activation instanceof Run && activation.callee !== undefined) return [activation.callee, ...variables];
  const callee = calleeOf(activation.code);
  return callee === undefined ? variables : [own(callee), ...variables];
}

/** Under `counted`: the frame `d` is left for good. */
export function forgetShown(runtime: Runtime, d: number): void {
  if (runtime.shown >= d) runtime.shown = d - 1;
}

/** Under `counted`: {@link handOn} of the frame `d`, which is left for good. What that leaves above the height dies. */
export function leaveFrame(runtime: Runtime, d: number, height: number, variables: Variables): boolean {
  const isHandedOn = handOn(runtime, d, variables);
  if (isHandedOn) drain(height);
  return isHandedOn;
}

/**
 * What the variables of the frame `d` hold lives on if something that shows the frame does; else this is false, unless there is more to
 * let go of.
 */
function handOn(runtime: Runtime, d: number, variables: Variables): boolean {
  const run = runtime.frames[d];
  if (!(run instanceof Run)) return false;
  const { kept } = run;
  if (kept !== undefined) {
    run.kept = undefined;
    dismiss(kept);
  }
  if (run.shown === undefined || run.shown.refs === DEAD) {
    if (run.callee === undefined) return false;
    for (const value of variables) if (value !== undefined) dismiss(value);
    // This was the last run that could have owned it.
    run.code.made = null;
    dismiss(run.callee);
    return true;
  }
  const frame = frameOf(run, d, runtime.lines[d]!);
  frame.take(belongings(run, variables));
  const back = frameAt(d - 1);
  if (back !== undefined) frame.back = own(back);
  return true;
}

/** {@link handOn} by an exception with this traceback, which takes the variables over until there is a frame object. */
export function leaveFrameBy(traceback: PyObject | undefined, runtime: Runtime, d: number, variables: Variables): boolean {
  const activation = runtime.frames[d] as Activation;
  if (!(traceback instanceof PyTraceback) || traceback.activation !== activation) return handOn(runtime, d, variables);
  noteCaught(runtime, d, traceback);
  if (activation instanceof Run && activation.shown !== traceback) return handOn(runtime, d, variables);
  traceback.take(belongings(activation, variables));
  return true;
}

/** What `locals()` gives in a function's run whose variables can be seen. */
export function localsOfRun({ locals, shown }: Run): PyDict {
  const dict = (locals as () => PyDict)();
  if (shown instanceof PyFrame && shown.extra !== undefined) dict.update(shown.extra);
  return dict;
}
