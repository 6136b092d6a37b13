import { Runtime, stress, withRuntime, type Host, type Lifetime } from '../runtime/index.js';

const project = globalThis as { lifetime?: Lifetime; stress?: boolean };

/** The lifetime under which this project of jest.config.js runs the tests that name none. */
export const lifetime: Lifetime = project.lifetime ?? 'host';

// For the runtimes that the command makes.
if (project.stress === true) process.env['DUNDER_STRESS'] = '1';

/** A runtime of the lifetime; in the project `stress` the counted ones are put under stress. */
export function newRuntime(host: Host, chosen: Lifetime = lifetime): Runtime {
  const runtime = new Runtime({ host, lifetime: chosen });
  if (project.stress === true && chosen === 'counted') withRuntime(runtime, stress);
  return runtime;
}
