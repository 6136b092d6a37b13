import type { Arguments, CompareOperator, Comprehension, ConstantValue, Expr, Operator } from '../ast/nodes.js';

/** Source text of an expression, for annotations kept as strings: CPython Python/ast_unparse.c. */

const enum Level {
  Tuple,
  Test,
  Or,
  And,
  Not,
  Compare,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Arithmetic,
  Term,
  Factor,
  Power,
  Await,
  Atom,
}

const BINARY: Record<Operator, [string, Level]> = {
  Add: ['+', Level.Arithmetic],
  Sub: ['-', Level.Arithmetic],
  Mult: ['*', Level.Term],
  MatMult: ['@', Level.Term],
  Div: ['/', Level.Term],
  Mod: ['%', Level.Term],
  FloorDiv: ['//', Level.Term],
  Pow: ['**', Level.Power],
  LShift: ['<<', Level.Shift],
  RShift: ['>>', Level.Shift],
  BitOr: ['|', Level.BitOr],
  BitXor: ['^', Level.BitXor],
  BitAnd: ['&', Level.BitAnd],
};
const COMPARE: Record<CompareOperator, string> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

/** The text of `e` as `from __future__ import annotations` stores it. */
export function unparse(e: Expr): string {
  return text(e, Level.Test);
}

function wrap(condition: boolean, inner: string): string {
  return condition ? `(${inner})` : inner;
}

function text(e: Expr, level: Level): string {
  switch (e.kind) {
    case 'BoolOp': {
      const own = e.op === 'And' ? Level.And : Level.Or;
      return wrap(level > own, e.values.map((value) => text(value, own + 1)).join(e.op === 'And' ? ' and ' : ' or '));
    }
    case 'BinOp': {
      const [operator, own] = BINARY[e.op];
      const isPower = e.op === 'Pow';
      return wrap(level > own, `${text(e.left, own + (isPower ? 1 : 0))} ${operator} ${text(e.right, own + (isPower ? 0 : 1))}`);
    }
    case 'UnaryOp': {
      if (e.op === 'Not') return wrap(level > Level.Not, `not ${text(e.operand, Level.Not)}`);
      return wrap(level > Level.Factor, `${{ Invert: '~', UAdd: '+', USub: '-' }[e.op]}${text(e.operand, Level.Factor)}`);
    }
    case 'Lambda':
      return wrap(
        level > Level.Test,
        `lambda${e.args.args.length + e.args.posonlyargs.length + e.args.kwonlyargs.length > 0 || e.args.vararg || e.args.kwarg ? ' ' : ''}${parameters(e.args)}: ${text(e.body, Level.Test)}`,
      );
    case 'IfExp':
      return wrap(
        level > Level.Test,
        `${text(e.body, Level.Test + 1)} if ${text(e.test, Level.Test + 1)} else ${text(e.orelse, Level.Test)}`,
      );
    case 'NamedExpr':
      return wrap(level > Level.Tuple, `${e.target.id} := ${text(e.value, Level.Atom)}`);
    case 'Dict':
      return `{${e.keys.map((key, i) => (key === null ? `**${text(e.values[i]!, Level.BitOr)}` : `${text(key, Level.Test)}: ${text(e.values[i]!, Level.Test)}`)).join(', ')}}`;
    case 'Set':
      return `{${list(e.elts)}}`;
    case 'List':
      return `[${list(e.elts)}]`;
    case 'Tuple':
      if (e.elts.length === 0) return '()';
      return wrap(level > Level.Tuple, e.elts.length === 1 ? `${text(e.elts[0]!, Level.Test)},` : list(e.elts));
    case 'ListComp':
      return `[${text(e.elt, Level.Test)}${comprehensions(e.generators)}]`;
    case 'SetComp':
      return `{${text(e.elt, Level.Test)}${comprehensions(e.generators)}}`;
    case 'GeneratorExp':
      return `(${text(e.elt, Level.Test)}${comprehensions(e.generators)})`;
    case 'DictComp':
      return `{${text(e.key, Level.Test)}: ${text(e.value, Level.Test)}${comprehensions(e.generators)}}`;
    case 'Await':
      return wrap(level > Level.Await, `await ${text(e.value, Level.Atom)}`);
    case 'Yield':
      return e.value === null ? '(yield)' : `(yield ${text(e.value, Level.Test)})`;
    case 'YieldFrom':
      return `(yield from ${text(e.value, Level.Test)})`;
    case 'Compare':
      return wrap(
        level > Level.Compare,
        text(e.left, Level.Compare + 1) +
          e.ops.map((op, i) => ` ${COMPARE[op]} ${text(e.comparators[i]!, Level.Compare + 1)}`).join(''),
      );
    case 'Call': {
      const only = e.args.length === 1 && e.keywords.length === 0 ? e.args[0]! : undefined;
      if (only?.kind === 'GeneratorExp') return text(e.func, Level.Atom) + text(only, Level.Atom);
      const args = [
        ...e.args.map((arg) => text(arg, Level.Test)),
        ...e.keywords.map((keyword) => (keyword.arg === null ? '**' : `${keyword.arg}=`) + text(keyword.value, Level.Test)),
      ];
      return `${text(e.func, Level.Atom)}(${args.join(', ')})`;
    }
    case 'JoinedStr':
    case 'FormattedValue':
      return `f${stringText(formatted(e))}`;
    case 'Constant':
      return constant(e.value, e.string_kind);
    case 'Attribute': {
      const value = text(e.value, Level.Atom);
      return `${value}${e.value.kind === 'Constant' && e.value.value.type === 'int' ? ' .' : '.'}${e.attr}`;
    }
    case 'Subscript':
      return `${text(e.value, Level.Atom)}[${e.slice.kind === 'Tuple' && e.slice.elts.length > 0 ? text(e.slice, Level.Tuple) : text(e.slice, Level.Tuple)}]`;
    case 'Starred':
      return `*${text(e.value, Level.BitOr)}`;
    case 'Name':
      return e.id;
    case 'Slice':
      return `${e.lower === null ? '' : text(e.lower, Level.Test)}:${e.upper === null ? '' : text(e.upper, Level.Test)}${e.step === null ? '' : `:${text(e.step, Level.Test)}`}`;
  }
}

function list(elements: readonly Expr[]): string {
  return elements.map((element) => text(element, Level.Test)).join(', ');
}

function comprehensions(generators: readonly Comprehension[]): string {
  return generators
    .map(
      (g) =>
        `${g.is_async === 1 ? ' async' : ''} for ${text(g.target, Level.Tuple)} in ${text(g.iter, Level.Test + 1)}${g.ifs.map((test) => ` if ${text(test, Level.Test + 1)}`).join('')}`,
    )
    .join('');
}

function parameters(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  positional.forEach((arg, i) => {
    const fallback = args.defaults[i - (positional.length - args.defaults.length)];
    parts.push(arg.arg + (fallback === undefined ? '' : `=${text(fallback, Level.Test)}`));
    if (i === args.posonlyargs.length - 1) parts.push('/');
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach((arg, i) =>
    parts.push(arg.arg + (args.kw_defaults[i] === null ? '' : `=${text(args.kw_defaults[i]!, Level.Test)}`)),
  );
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

function formatted(e: Expr): string {
  if (e.kind === 'JoinedStr') return e.values.map(formatted).join('');
  if (e.kind === 'Constant' && e.value.type === 'str') return e.value.value.replace(/[{}]/g, '$&$&');
  if (e.kind !== 'FormattedValue') return '';
  const inner = text(e.value, Level.Test + 1);
  const spec = e.format_spec === null ? '' : `:${formatted(e.format_spec)}`;
  return `{${inner.startsWith('{') ? ' ' : ''}${inner}${e.conversion === -1 ? '' : `!${String.fromCharCode(e.conversion)}`}${spec}}`;
}

function stringText(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  let result = '';
  for (const c of value) {
    if (c === '\\' || c === quote) result += `\\${c}`;
    else if (c === '\n') result += '\\n';
    else if (c === '\t') result += '\\t';
    else if (c === '\r') result += '\\r';
    else if (c < ' ' || c === '\x7f') result += `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
    else result += c;
  }
  return quote + result + quote;
}

function constant(value: ConstantValue, kind: 'u' | null): string {
  switch (value.type) {
    case 'int':
      return String(value.value);
    case 'float':
      return floatText(value.value);
    case 'complex':
      return `${Number.isInteger(value.imag) ? value.imag : floatText(value.imag)}j`;
    case 'str':
      return (kind ?? '') + stringText(value.value);
    case 'bytes':
      return `b${stringText(String.fromCharCode(...value.value)).replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`)}`;
    case 'Ellipsis':
      return '...';
    default:
      return value.type;
  }
}

function floatText(value: number): string {
  if (value === Infinity) return '1e309';
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return `${value}.0`;
  return String(value)
    .replace(/e\+?(-?)(\d)$/, 'e$10$2')
    .replace('e+', 'e+');
}
