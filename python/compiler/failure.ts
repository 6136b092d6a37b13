import type { Position } from '../ast/nodes.js';

/** Makes the SyntaxError for a place in the source. */
export type Failure = (message: string, position: Position) => Error;
