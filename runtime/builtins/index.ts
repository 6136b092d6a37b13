import type { TypeSpec } from '../kernel/spec.js';
import { callableIteratorSpec } from './callable-iterator.js';
import { containerSpecs } from './containers.js';
import { exceptionSpecs } from './exception/index.js';
import {
  builtinFunctionSpec,
  classMethodDescriptorSpec,
  getSetSpec,
  memberSpec,
  methodDescriptorSpec,
  methodWrapperSpec,
  slotWrapperSpec,
} from './function/builtin-function.js';
import { codeSpec } from './function/code.js';
import { frameSpec, tracebackSpec } from './function/traceback.js';
import { anextAwaitableSpec } from './generator/anext.js';
import { asyncGeneratorSpec, asyncStepSpecs } from './generator/async-generator.js';
import { coroutineSpec, coroutineWrapperSpec } from './generator/coroutine.js';
import { generatorSpec } from './generator/generator.js';
import { frameLocalsSpec } from './function/frame-locals.js';
import { cellSpec, functionSpec, methodSpec } from './function/function.js';
import { classMethodSpec, propertySpec, staticMethodSpec } from './function/method-kinds.js';
import { listIteratorSpec, listReverseIteratorSpec, tupleIteratorSpec } from './list/iterators.js';
import { listSpec } from './list/list.js';
import { mappingProxySpec } from './mapping-proxy.js';
import { moduleSpec } from './module.js';
import { objectSpec } from './object.js';
import { superSpec } from './super.js';
import { tupleSpec } from './tuple.js';
import { typeSpec } from './type/type.js';
import { valueSpecs } from './values.js';

/** The spec of every builtin type, bases before derived types. */
export const builtinSpecs: readonly TypeSpec[] = [
  objectSpec,
  typeSpec,
  functionSpec,
  methodSpec,
  cellSpec,
  codeSpec,
  frameSpec,
  frameLocalsSpec,
  tracebackSpec,
  generatorSpec,
  anextAwaitableSpec,
  coroutineSpec,
  coroutineWrapperSpec,
  asyncGeneratorSpec,
  ...asyncStepSpecs,
  builtinFunctionSpec,
  methodDescriptorSpec,
  classMethodDescriptorSpec,
  getSetSpec,
  memberSpec,
  slotWrapperSpec,
  methodWrapperSpec,
  staticMethodSpec,
  classMethodSpec,
  propertySpec,
  superSpec,
  mappingProxySpec,
  moduleSpec,
  listSpec,
  tupleSpec,
  listIteratorSpec,
  listReverseIteratorSpec,
  tupleIteratorSpec,
  callableIteratorSpec,
  ...containerSpecs,
  ...valueSpecs,
  ...exceptionSpecs,
];
