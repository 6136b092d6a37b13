import type { FunctionEmitter } from './function-emitter.js';

/** A value that is computed as an int or a float where certain tests hold: these are not counted, so whoever stores it can be brief there. */
export interface NumberValue {
  /** What is evaluated before, in this order. */
  readonly steps: readonly string[];
  /** The tests, of which the first that holds says what the value is. Neither has an effect. */
  readonly cases: readonly { readonly test: string; readonly number: string }[];
  /** The variables that each test finds to be numbers. */
  readonly numbers: readonly string[];
  /** The value if none holds. */
  readonly otherwise: string;
  /** The steps may leave temporaries. */
  readonly leaves: boolean;
}

/** Such a value as a JavaScript expression, by which `numberValues` of the emitter has it. */
export function numberValue(f: FunctionEmitter, value: NumberValue): string {
  const { steps, cases, otherwise } = value;
  const result = cases.map(({ test, number }) => `${test} ? ${number} : `).join('') + otherwise;
  const js = `(${[...steps, result].join(', ')})`;
  f.numberValues.set(js, value);
  return js;
}

/**
 * JavaScript for what `makeInt(n)` gives, where `n` is a variable. V8 puts a constructor in place of its call only where it has been called often: in `makeInt`, which
 * the whole program shares, small ints may have been made above all (15 ns for an addition was 6).
 */
export function intInPlace(f: FunctionEmitter, n: string): string {
  return `${f.helper('isSmall')}(${n}) ? ${f.helper('smallInt')}(${n}) : new ${f.helper('ExactInt')}(${n})`;
}
