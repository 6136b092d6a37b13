/**
 * `dunder`: Python's object model for JavaScript hosts.
 *
 * @packageDocumentation
 */
import { bootstrap } from './bootstrap.js';

bootstrap();

export * from './kernel/object.js';
export * from './kernel/type.js';
export * from './kernel/runtime.js';
export * from './kernel/errors.js';
export * from './kernel/ownership.js';
export * from './kernel/signature.js';
export type * from './kernel/spec.js';
export * from './objects/singletons.js';
export * from './objects/int.js';
export * from './objects/float.js';
export * from './objects/str.js';
export * from './objects/sequence.js';
export * from './objects/dict.js';
export * from './objects/function.js';
export * from './objects/code.js';
export * from './objects/exception.js';
export * from './objects/truth.js';
export * from './objects/hash.js';
export * from './objects/instance.js';
export * from './operations/attribute.js';
export * from './operations/call.js';
export * from './operations/convert.js';
export * from './operations/iteration.js';
export * from './operations/subscript.js';
export * from './operations/class-check.js';
export * from './operations/class-creation.js';
export * from './operations/modules.js';
export * from './operations/compiler-hook.js';
export * from './operations/sources.js';
export { objectType } from './builtins/object.js';
export * as operators from './generated/operations.js';
