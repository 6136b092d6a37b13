import type { PyObject } from '../../kernel/object.js';
import { currentRuntime } from '../../kernel/runtime.js';

/** What `sys` keeps for a runtime beyond its module's namespace. */
export interface SysState {
  /** Warned that a switch interval and the like has no meaning here; kept so that what was set is what is read. */
  switchInterval: number;
  traceFunction: PyObject | undefined;
  profileFunction: PyObject | undefined;
}

const makeState = (): SysState => ({ switchInterval: 0.005, traceFunction: undefined, profileFunction: undefined });

/** The current runtime's `sys` state. */
export function sysState(): SysState {
  return currentRuntime().state(makeState);
}
