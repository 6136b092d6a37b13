/**
 * `dunder`: Python's object model for JavaScript hosts.
 *
 * @packageDocumentation
 */
import { bootstrap } from './bootstrap.js';

bootstrap();

export * from './kernel/object.js';
export * from './kernel/leaf-class.js';
export * from './kernel/type.js';
export * from './kernel/runtime.js';
export * from './kernel/errors.js';
export * from './kernel/holding.js';
export * from './kernel/ownership.js';
export * from './kernel/signature.js';
export * from './kernel/holder-kind.js';
export * from './kernel/weak-holder.js';
export * from './kernel/weak-link.js';
export { onDeath } from './kernel/weak-callbacks.js';
export { takeWeak, unlink } from './kernel/counted-holders.js';
export { collectHost } from './kernel/host-collection.js';
export { HostLink, soleHolder } from './kernel/host-link.js';
export * from './operations/host-class.js';
export * from './operations/host-generator.js';
export { plainInitializer } from './operations/construction.js';
export { beginningOf, nextEntry, type DictPlace } from './builtins/dict/iterators.js';
export { address, identityNumber } from './objects/identity.js';
export { makeGenericAlias } from './builtins/typing/generic-alias.js';
export { genericAliasType } from './builtins/typing/layouts.js';
export type * from './kernel/spec.js';
export * from './objects/singletons.js';
export * from './objects/int.js';
export * from './objects/float.js';
export * from './objects/str.js';
export * from './objects/sequence.js';
export * from './objects/dict.js';
export * from './objects/function.js';
export * from './objects/code.js';
export * from './objects/activation.js';
export * from './objects/exception.js';
export * from './objects/truth.js';
export * from './objects/hash.js';
export * from './objects/instance.js';
export * from './operations/attribute.js';
export { bindArguments, missingKeywords } from './operations/arguments.js';
export * from './operations/call.js';
export * from './operations/owned-call.js';
export * from './operations/convert.js';
export * from './operations/order.js';
export * from './operations/iteration.js';
export * from './operations/subscript.js';
export * from './operations/class-check.js';
export * from './operations/class-creation.js';
export * from './operations/modules.js';
export * from './operations/compiler-hook.js';
export * from './operations/sources.js';
export * from './objects/bytes.js';
export { bufferOf } from './operations/buffer.js';
export * from './objects/generator.js';
export * from './objects/method-kinds.js';
export * from './objects/set.js';
export * from './objects/frames.js';
export * from './objects/coroutine-origin.js';
export * from './objects/traceback.js';
export * from './objects/builtin-function.js';
export * from './operations/allocation.js';
export * from './operations/attribute-site.js';
export * from './operations/format.js';
export * from './operations/global-site.js';
export * from './operations/method-site.js';
export * from './operations/stop-value.js';
export { nextOrDefault } from './modules/builtins/iteration.js';
export * from './kernel/suggestions.js';
export * from './operations/unraisable.js';
export * from './operations/warnings.js';
export { die, dismiss, drop, dropHolder, forget, letGo, letGoCounted } from './kernel/dying.js';
export {
  arrange,
  clearWeak,
  dieEmpty,
  drain,
  launch,
  launchAll,
  relinquish,
  rescue,
  settle,
  settlePair,
} from './kernel/death.js';
export { endStart, stress } from './modules/gc/collection.js';
export { finalizeModules } from './modules/shutdown.js';
export { runExitFunctions } from './modules/atexit.js';
export { handleUncaught } from './modules/sys/hooks.js';
export { keysOf } from './builtins/dict/update.js';
export { chainContext, setCause } from './builtins/exception/base-exception.js';
export { awaitable } from './builtins/generator/coroutine.js';
export { aiter, anextOrEnd, delegateIterator, received } from './builtins/generator/delegation.js';
export { beginDelegating, takeReturned } from './builtins/generator/resume.js';
export { updateSet } from './builtins/set/operations.js';
export { superOf, superType } from './builtins/super.js';
export { SuperSite } from './builtins/super-site.js';
export { asciiRepr } from './builtins/str/repr.js';
export { fillBuiltinType } from './bootstrap.js';
export { fullyQualifiedName, objectType, qualifiedName } from './builtins/object.js';
export * as operators from './generated/operations.js';
