/**
 * `dunder/weakref`: weak references and proxies under the `host` lifetime.
 *
 * @packageDocumentation
 */
import { fillBuiltinType, onDeath, registerModule } from '../runtime/index.js';
import { callBack, weakrefCoreModule } from './module.js';
import { proxySpecs } from './proxy.js';
import { referenceSpec } from './reference.js';

fillBuiltinType(referenceSpec);
for (const spec of proxySpecs) fillBuiltinType(spec);
registerModule(weakrefCoreModule);
onDeath(callBack);

export { makeProxy, callableProxyType, proxyType } from './proxy.js';
export { PyReference, referenceType, referentOf } from './reference.js';
