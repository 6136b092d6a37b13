import type { PyObject } from './object.js';
import { Counts, useCounts } from './ownership.js';

/** The exceptions being handled, innermost last: CPython's _PyErr_StackItem. A suspended generator keeps its own. */
export interface HandledException {
  exception: PyObject | undefined;
  previous: HandledException | undefined;
}

/** What of an active frame can be asked for from outside (sys._getframe, tracebacks). */
export interface FrameFacts {
  readonly code: PyObject;
  readonly globals: PyObject;
}

/** What a runtime asks of the host it is embedded in. All writing is of text; the host encodes and buffers. */
export interface Host {
  write(stream: 'stdout' | 'stderr', text: string): void;
  /** Passes on what was buffered. */
  flush(stream: 'stdout' | 'stderr'): void;
  /** A line of standard input with its newline, '' at the end of input. */
  readLine(): string;
  isInteractive(stream: 'stdin' | 'stdout' | 'stderr'): boolean;
  /** Collects garbage now, so that what nothing refers to is dead when it returns. Absent where the host cannot. */
  collect?(): void;
  /** Ends what the engine keeps alive for the running job because a WeakRef was asked for it. Absent where the host cannot. */
  endKeeping?(): void;
  /** The milliseconds that the process has computed. Absent where the host does not know. */
  computed?(): number;
  /** Runs `body` so that the user can break it off; then throws `Interrupted`. Absent where the host cannot. */
  interruptible?(body: () => void): void;
}

/** Thrown by a host out of a program that the user broke off. No Python code sees it: it ends the program as KeyboardInterrupt. */
export class Interrupted extends Error {}

/** The host where nobody gave another one: output goes to the JavaScript console, line by line; there is no input. */
export function consoleHost(): Host {
  const pending = { stdout: '', stderr: '' };
  const put = { stdout: console.log, stderr: console.error };
  return {
    write(stream, text) {
      const lines = (pending[stream] + text).split('\n');
      pending[stream] = lines.pop()!;
      for (const line of lines) put[stream](line);
    },
    flush(stream) {
      if (pending[stream] !== '') put[stream](pending[stream]);
      pending[stream] = '';
    },
    readLine: () => '',
    isInteractive: () => false,
  };
}

/** The lifetimes of objects that an embedder can choose. */
export type Lifetime = 'host' | 'counted';

/** Frames deeper than this have no line: compiled code holds on to the array, so it cannot grow. */
const MAX_LINES = 1 << 16;
const INITIAL_FRAMES = 1024;

/** What other layers do at the end of a program and to collect. */
interface Services {
  close: () => void;
  collect: (runtime: Runtime) => Promise<void>;
}

const services: Services = { close: () => undefined, collect: () => Promise.resolve() };

/** Says what {@link Runtime.close} and {@link Runtime.collect} do. Called once, by the bootstrap. */
export function provideServices(provided: Services): void {
  Object.assign(services, provided);
}

/**
 * Everything mutable that belongs to one embedded Python: frames, handled exceptions, modules, hooks, streams. Builtin types are
 * shared by all runtimes of the process.
 *
 * Frames are not objects: frame number d of the running program has its facts in `frames[d]` and its current line in
 * `lines[d]`, where compiled code stores it; Python's frame objects are made of these on demand.
 */
export class Runtime {
  /** The number of the running frame; 0 = none. */
  depth = 0;
  recursionLimit = 1000;
  /** Of so many callers a coroutine remembers by whom it was made (`sys.set_coroutine_origin_tracking_depth`). */
  originDepth = 0;
  frames: (FrameFacts | undefined)[] = new Array<FrameFacts | undefined>(INITIAL_FRAMES).fill(undefined);
  lines = new Int32Array(MAX_LINES);
  /** Under `counted`: no function with a greater number has been shown, as compiled code asks when a function ends. */
  shown = 0;
  handled: HandledException = { exception: undefined, previous: undefined };
  readonly host: Host;
  /** How long objects live: until the host's collector finds them, or as their owners are counted. */
  readonly lifetime: Lifetime;
  /** The height of the pool where the generator that runs now was resumed: its own heights are relative to this. */
  base = 0;
  /** The generator that was begun last. */
  resumed: PyObject | undefined = undefined;
  /** What the generator that is about to be suspended delegates to. */
  delegate: PyObject | undefined = undefined;
  /** What the generator that has just run to its end returned; undefined: None. */
  returned: PyObject | undefined = undefined;
  /** What the `counted` lifetime keeps; undefined under `host`. */
  readonly counts: Counts | undefined;

  /**
   * @param options.host where output goes and input comes from; the JavaScript console if absent
   * @param options.lifetime `host` (if absent) or `counted`
   */
  constructor(options: { readonly host?: Host; readonly lifetime?: Lifetime } = {}) {
    this.host = options.host ?? consoleHost();
    this.lifetime = options.lifetime ?? 'host';
    this.counts = this.lifetime === 'counted' ? new Counts() : undefined;
  }

  /** State of modules and hooks by owner (`sys`, `warnings`, ...): each keeps what it needs under a key of its own. */
  private readonly states = new Map<unknown, unknown>();

  /** The per-runtime state of some part of the library, made by `make` on first use. */
  state<T>(make: () => T): T {
    let found = this.states.get(make);
    if (found === undefined) this.states.set(make, (found = make()));
    return found as T;
  }

  /** Ends the program: exit functions and finalizers are called, then `__del__` of what lives yet. */
  close(): void {
    withRuntime(this, services.close);
  }

  /** Collects garbage; resolves when what nothing refers to has died and callbacks have run. */
  collect(): Promise<void> {
    return services.collect(this);
  }

  /** The innermost exception being handled (`sys.exception()`), or undefined. */
  handledException(): PyObject | undefined {
    for (let item: HandledException | undefined = this.handled; item !== undefined; item = item.previous)
      if (item.exception !== undefined) return item.exception;
    return undefined;
  }
}

let current = new Runtime();

/** The runtime in which Python code is running now. */
export function currentRuntime(): Runtime {
  return current;
}

/** Runs `body` in `runtime`: the way in from the host. */
export function withRuntime<T>(runtime: Runtime, body: () => T): T {
  const previous = current;
  enter(runtime);
  try {
    return body();
  } finally {
    enter(previous);
  }
}

function enter(runtime: Runtime): void {
  current = runtime;
  useCounts(runtime.counts);
}
