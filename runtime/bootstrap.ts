import { uncounted } from './kernel/ownership.js';
import { provideServices } from './kernel/runtime.js';
import type { TypeSpec } from './kernel/spec.js';
import { builtinSpecs } from './builtins/index.js';
import { installExceptions } from './builtins/exception/index.js';
import { objectType } from './builtins/object.js';
import { collectRuntime, endProgram } from './modules/shutdown.js';
import { installWarner } from './modules/warnings.js';
import { moduleSpecs, moduleTypeSpecs } from './modules/index.js';
import { registerModule } from './operations/modules.js';
import { fillType } from './operations/type-filling.js';

/*
 * The one place that knows in which order the object model comes to life. The circle object/type/dict/str/exception is one of
 * values, not of modules: at import every builtin type is an empty shell, so any module can name any type. Here the shells are
 * filled, bases before derived types (a slot that a type does not fill itself is taken from its bases); then exceptions can be
 * raised by name and modules be imported. Until this has run no Python object may be used.
 */
let done = false;

/** Brings the builtin types to life. Called by the public entry; calling it again does nothing. */
export function bootstrap(): void {
  if (done) return;
  done = true;
  for (const spec of [...builtinSpecs, ...moduleTypeSpecs]) fillType(spec, objectType);
  installExceptions();
  for (const spec of moduleSpecs) registerModule(spec);
  installWarner();
  provideServices({ close: endProgram, collect: collectRuntime });
}

/** Fills a builtin type that a front-end brings along: `type` must be a shell. It lives as long as the process. */
export function fillBuiltinType(spec: TypeSpec): void {
  uncounted(() => fillType(spec, objectType));
}
