import type { Lifetime } from '../runtime/index.js';

/** The lifetime under which this project of jest.config.js runs the tests that name none. */
export const lifetime: Lifetime = (globalThis as { lifetime?: Lifetime }).lifetime ?? 'host';
