import type { TypeSpec } from '../kernel/spec.js';
import { boolSpec } from './bool.js';
import { byteArraySpec } from './bytes/bytearray.js';
import { bytesSpec } from './bytes/bytes.js';
import { bytesIteratorSpecs } from './bytes/iterator.js';
import { memoryViewSpecs } from './bytes/memoryview.js';
import { complexSpec } from './complex/spec.js';
import { floatSpec } from './float/spec.js';
import { intSpec } from './int/spec.js';
import { longRangeIteratorSpec, rangeIteratorSpec } from './range/iterators.js';
import { rangeSpec } from './range/range.js';
import { ellipsisSpec, noneSpec, notImplementedSpec } from './singletons.js';
import { sliceSpec } from './slice.js';
import { strIteratorSpecs } from './str/iterator.js';
import { strSpec } from './str/spec.js';

/** The specs of numbers, text, bytes and what iterates over them; bases before derived types. */
export const valueSpecs: readonly TypeSpec[] = [
  intSpec,
  boolSpec,
  floatSpec,
  complexSpec,
  strSpec,
  ...strIteratorSpecs,
  noneSpec,
  notImplementedSpec,
  ellipsisSpec,
  sliceSpec,
  rangeSpec,
  rangeIteratorSpec,
  longRangeIteratorSpec,
  bytesSpec,
  byteArraySpec,
  ...bytesIteratorSpecs,
  ...memoryViewSpecs,
];
