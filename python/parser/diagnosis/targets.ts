/** The grammar of targets. */
import * as T from '../tokens.js';
import { ahead, alt, comma, list, many, map, name, not, opt, type Piece, rule, seq, shape, token } from './combinators.js';
import { atom, slices, trailer } from './expressions.js';
import type { Recognizer, Shape } from './recognizer.js';
import { expressionName, invalidTarget, type TargetsOf } from './shapes.js';

const longer = token(T.LPAR, T.LSQB, T.DOT);

/** A primary up to its last trailer, which is the target's own. */
const targetPrimary: Piece<Shape> = rule(
  () => (r) => {
    const start = r.mark;
    let node = atom(r);
    if (node === null || ahead(longer)(r) === null) return null;
    for (;;) {
      const here = r.mark;
      const next = trailer(r, node, start);
      if (next === null || ahead(longer)(r) === null) {
        r.mark = here;
        return node;
      }
      node = next;
    }
  },
  true,
);

const attributeOrSubscript: Piece<Shape> = rule(() =>
  alt(
    shape('Attribute', seq(targetPrimary, token(T.DOT), name, not(longer))),
    shape('Subscript', seq(targetPrimary, token(T.LSQB), slices, token(T.RSQB), not(longer))),
  ),
);

const nameTarget: Piece<Shape> = shape('Name', name);

export const starTargets: Piece<Shape> = rule(() =>
  alt(
    map(seq(starTarget, not(comma)), ([only]) => only),
    shape('Tuple', seq(starTarget, many(seq(comma, starTarget)), opt(comma))),
  ),
);

export const starTarget: Piece<Shape> = rule(
  () => alt(shape('Starred', seq(token(T.STAR), not(token(T.STAR)), starTarget)), targetWithStarAtom),
  true,
);

const targetWithStarAtom: Piece<Shape> = rule(() => alt(attributeOrSubscript, starAtom), true);

const starAtom: Piece<Shape> = rule(() =>
  alt(
    nameTarget,
    shape('Group', seq(token(T.LPAR), targetWithStarAtom, token(T.RPAR))),
    shape(
      'Tuple',
      seq(
        token(T.LPAR),
        opt(alt(seq(starTarget, many(seq(comma, starTarget), 1), opt(comma)), seq(starTarget, comma))),
        token(T.RPAR),
      ),
    ),
    shape('List', seq(token(T.LSQB), opt(seq(list(starTarget), opt(comma))), token(T.RSQB))),
  ),
);

export const singleTarget: Piece<Shape> = rule(() =>
  alt(attributeOrSubscript, nameTarget, shape('Group', seq(token(T.LPAR), singleTarget, token(T.RPAR)))),
);

/** What an annotation may stand behind, a bare name apart. */
export const annotatedTarget: Piece<Shape> = rule(() =>
  alt(shape('Group', seq(token(T.LPAR), singleTarget, token(T.RPAR))), attributeOrSubscript),
);

export const delTargets: Piece = rule(() => seq(list(delTarget), opt(comma)));

const delTarget: Piece<Shape> = rule(() => alt(attributeOrSubscript, delAtom), true);

const delAtom: Piece<Shape> = rule(() =>
  alt(
    nameTarget,
    shape('Group', seq(token(T.LPAR), delTarget, token(T.RPAR))),
    shape('Tuple', seq(token(T.LPAR), opt(delTargets), token(T.RPAR))),
    shape('List', seq(token(T.LSQB), opt(delTargets), token(T.RSQB))),
  ),
);

/** Raises if a part of the expression cannot be a target. */
export function raiseInvalidTarget(r: Recognizer, target: Shape, of: TargetsOf): void {
  const wrong = invalidTarget(target, of);
  if (wrong !== null) r.raiseAt(`cannot ${of === 'del' ? 'delete' : 'assign to'} ${expressionName(wrong)}`, wrong);
}
