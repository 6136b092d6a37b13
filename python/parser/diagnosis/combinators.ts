/** Pieces that rules are made of. A piece yields what it matched, or null and leaves the mark to its caller. */
import * as T from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Recognizer, Shape } from './recognizer.js';

export type Piece<R = unknown> = (r: Recognizer) => R | null;
type Matched<P> = P extends Piece<infer R> ? R : never;
type AllMatched<P extends readonly Piece[]> = { -readonly [I in keyof P]: Matched<P[I]> };

let rules = 0;

/**
 * A named rule, made on first use so that rules may refer to each other. CPython's memoized rules keep one result whether
 * invalid rules were on or not (`shared`); others keep one for each.
 */
export function rule<R>(make: () => Piece<R>, shared = false): Piece<R> {
  const id = 2 * rules++;
  let piece: Piece<R> | null = null;
  return (r) => {
    const made = (piece ??= make());
    return r.remember(shared || !r.invalidRules ? id : id + 1, () => made(r));
  };
}

/** A token of one of these types. */
export function token(...types: number[]): Piece<Token> {
  if (types.length === 1) {
    const type = types[0]!;
    return (r) => {
      const { token } = r;
      if (token.type !== type) return null;
      r.mark++;
      return token;
    };
  }
  return (r) => {
    const { token } = r;
    if (!types.includes(token.type)) return null;
    r.mark++;
    return token;
  };
}

/** A soft keyword. */
export function soft(...words: string[]): Piece<Token> {
  return (r) => {
    const { token } = r;
    if (token.type !== T.NAME || !words.includes(r.source.text.slice(token.start, token.end))) return null;
    r.mark++;
    return token;
  };
}

/** All in a row. */
export function seq<const P extends readonly Piece[]>(...pieces: P): Piece<AllMatched<P>> {
  return (r) => {
    const start = r.mark;
    const out: unknown[] = [];
    for (const piece of pieces) {
      const result = piece(r);
      if (result === null) {
        r.mark = start;
        return null;
      }
      out.push(result);
    }
    return out as AllMatched<P>;
  };
}

/** A row in which what follows `head` is a commitment: no other alternative is tried once it has matched. */
export function commit<const P extends readonly Piece[]>(head: Piece, ...pieces: P): Piece<AllMatched<P>> {
  const rest = seq(...pieces);
  return (r) => {
    const start = r.mark;
    if (head(r) === null) return null;
    const result = rest(r);
    if (result === null) {
      r.mark = start;
      r.committed = true;
    }
    return result;
  };
}

/** The first that matches. */
export function alt<const P extends readonly Piece[]>(...pieces: P): Piece<Matched<P[number]>> {
  return (r) => {
    const start = r.mark;
    for (const piece of pieces) {
      const result = piece(r);
      if (result !== null) return result as Matched<P[number]>;
      r.mark = start;
      if (r.committed) {
        r.committed = false;
        return null;
      }
    }
    return null;
  };
}

/** It or nothing. */
export function opt<R>(piece: Piece<R>): Piece<R | undefined> {
  return (r) => {
    const start = r.mark;
    const result = piece(r);
    if (result !== null) return result;
    r.mark = start;
    return undefined;
  };
}

/** As many as there are, at least `least`. */
export function many<R>(piece: Piece<R>, least = 0): Piece<R[]> {
  return (r) => {
    const out: R[] = [];
    for (;;) {
      const start = r.mark;
      const result = piece(r);
      if (result === null) {
        r.mark = start;
        return out.length >= least ? out : null;
      }
      out.push(result);
    }
  };
}

/** One or more with separators between them. */
export function list<R>(piece: Piece<R>, separator: Piece = comma): Piece<R[]> {
  const more = map(seq(separator, piece), ([, item]) => item as R);
  return (r) => {
    const head = piece(r);
    if (head === null) return null;
    return [head, ...many(more)(r)!];
  };
}

/** Looks ahead. */
export function ahead(piece: Piece): Piece<true> {
  return (r) => {
    const start = r.mark;
    const result = piece(r);
    r.mark = start;
    return result === null ? null : true;
  };
}

/** Looks ahead for something else. */
export function not(piece: Piece): Piece<true> {
  return (r) => {
    const start = r.mark;
    const result = piece(r);
    r.mark = start;
    return result === null ? true : null;
  };
}

/** What must come here: CPython's `&&`, an error even without invalid rules. */
export function forced(type: number, text: string): Piece<Token> {
  return (r) => {
    const { token } = r;
    if (token.type !== type) r.raiseAt(`expected '${text}'`, token);
    r.mark++;
    return token;
  };
}

export function map<R, S>(piece: Piece<R>, make: (result: R, r: Recognizer, start: number) => S | null): Piece<S> {
  return (r) => {
    const start = r.mark;
    const result = piece(r);
    return result === null ? null : make(result, r, start);
  };
}

/** Makes a shape of what matches. */
export function shape<R>(kind: string, piece: Piece<R>, parts?: (result: R) => readonly Shape[]): Piece<Shape> {
  return map(piece, (result, r, start) => r.shape(kind, start, parts === undefined ? [] : parts(result)));
}

/** Runs a piece without the invalid rules. */
export function withoutInvalid<R>(piece: Piece<R>): Piece<R> {
  return (r) => {
    const before = r.invalidRules;
    r.invalidRules = false;
    try {
      return piece(r);
    } finally {
      r.invalidRules = before;
    }
  };
}

/** An alternative of an invalid rule: what it matches, and the error, if it is one after all. */
export function when<R>(piece: Piece<R>, raise: (result: R, r: Recognizer) => void): Piece<true> {
  return (r) => {
    const result = piece(r);
    if (result === null) return null;
    raise(result, r);
    return true;
  };
}

/**
 * An invalid rule: it raises or matches nothing. As in CPython, the first alternative that matches ends it, even when its
 * error does not apply.
 */
export function invalid(make: () => Piece<true>[], shared = false): Piece<never> {
  return rule<never>(() => {
    const alternatives = make();
    return (r) => {
      const start = r.mark;
      for (const alternative of alternatives) {
        const matched = alternative(r);
        r.mark = start;
        if (matched) break;
      }
      return null;
    };
  }, shared);
}

/** Tries an invalid rule, in the pass that has them. */
export function unless(piece: Piece<never>): Piece<never> {
  return (r) => (r.invalidRules ? piece(r) : null);
}

export const comma = token(T.COMMA);
export const colon = token(T.COLON);
export const name = token(T.NAME);
export const newline = token(T.NEWLINE);
