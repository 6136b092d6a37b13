/**
 * `dunder/weakref`: Python's `weakref`, `_weakref` and `_weakrefset`.
 *
 * @packageDocumentation
 */
import { fillBuiltinType, onDeath, registerModule } from '../runtime/index.js';
import { callBack, weakrefCoreModule } from './core-module.js';
import { weakrefModule, weakSetModule } from './modules.js';
import { proxySpecs } from './proxy.js';
import { referenceSpec } from './reference.js';

fillBuiltinType(referenceSpec);
for (const spec of proxySpecs) fillBuiltinType(spec);
for (const spec of [weakrefCoreModule, weakSetModule, weakrefModule]) registerModule(spec);
onDeath(callBack);

export { makeProxy, callableProxyType, proxyType } from './proxy.js';
export { makeReference, PyReference, referenceType } from './reference.js';
