import type { BinOp, Constant, Expr, FormattedValue, JoinedStr } from '../ast/nodes.js';
import { isConstant } from './folding.js';

/**
 * A literal template with a display of values, `'%s: %-9r' % (a, b)`, is compiled as the f-string that it amounts to: each value is
 * formatted before the next one is evaluated. Source: CPython Python/ast_opt.c: optimize_format, which takes `%s`, `%r` and `%a` alone.
 */

/** A unit: flags, width, precision (each number of two digits at most), conversion. */
const UNIT = /%([-+ #0]*)([1-9]\d?)?(?:\.(\d{0,2}))?([sra])/y;
const LITERAL = /(?:[^%]|%%)+/y;

/** The f-string that `e` is compiled as, undefined if it is no such template. */
export function templateOf(e: BinOp): JoinedStr | undefined {
  if (e.op !== 'Mod' || e.left.kind !== 'Constant' || e.left.value.type !== 'str') return undefined;
  if (e.right.kind !== 'Tuple' || isConstant(e.right) || e.right.elts.some((item) => item.kind === 'Starred')) return undefined;
  const text = e.left.value.value;
  const items = e.right.elts;
  const values: Expr[] = [];
  let at = 0;
  let count = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < text.length) {
    const literal = next(LITERAL);
    if (literal !== null) values.push(literalOf(literal[0].replaceAll('%%', '%'), e));
    if (at === text.length) break;
    const unit = next(UNIT);
    const item = items[count++];
    if (unit === null || item === undefined) return undefined;
    values.push(fieldOf(unit, item));
  }
  if (count < items.length) return undefined;
  return { ...positionOf(e), kind: 'JoinedStr', values };
}

function fieldOf([, flags, width, precision, conversion]: RegExpExecArray, value: Expr): FormattedValue {
  const align = width === undefined || flags!.includes('-') ? '' : '>';
  const spec = `${align}${width ?? ''}${precision === undefined ? '' : `.${Number(precision)}`}`;
  const at = positionOf(value);
  const format_spec: JoinedStr | null = spec === '' ? null : { ...at, kind: 'JoinedStr', values: [literalOf(spec, value)] };
  return { ...at, kind: 'FormattedValue', value, conversion: conversion!.charCodeAt(0), format_spec };
}

function literalOf(text: string, at: Expr): Constant {
  return { ...positionOf(at), kind: 'Constant', value: { type: 'str', value: text }, string_kind: null };
}

function positionOf({ lineno, col_offset, end_lineno, end_col_offset }: Expr) {
  return { lineno, col_offset, end_lineno, end_col_offset };
}
