import type { Attribute, Expr, Stmt } from '../ast/nodes.js';
import type { CodeSpec, Frame } from './code.js';
import { constantText } from './displays.js';
import type { FunctionEmitter } from './function-emitter.js';
import { countUp, isUncounted } from './ownership.js';

/**
 * The text of a function that only stores its arguments, or constants, in attributes of these, as most `__init__` do. As long as each store
 * goes to a field, and nothing dies, no code runs that could see a frame or let go of an argument: so there is no frame, no argument is
 * counted, and V8 inlines what is so short. What is left to do where that ends, has a frame: `ArgumentStores`. Undefined for all other functions.
 */
export function storingText(
  g: FunctionEmitter,
  spec: CodeSpec,
  head: readonly string[],
  parameters: readonly string[],
  { own }: Frame,
): string | undefined {
  if (spec.body === undefined || own !== undefined) return undefined;
  const values = valuesStored(spec.body);
  if (values === undefined || values.size === 0) return undefined;
  const parameter = (e: Expr) => (e.kind === 'Name' ? spec.parameters.indexOf(g.mangled(e.id)) : -1);
  const lines: string[] = [];
  const entries: string[] = [];
  for (const [target, site] of g.written) {
    const owner = parameter(target.value);
    const e = values.get(target)!;
    const given = parameter(e);
    const value = given < 0 ? constantText(g, e) : parameters[given]!;
    if (owner < 0 || value === undefined) return undefined;
    const o = parameters[owner]!;
    entries.push(`[${site}, ${owner}, ${given < 0 ? value : given}]`);
    lines.push(`if (${o}.shape?.version !== ${site}.storeVersion) break b0;`);
    const written = `${site}.write(${o}, ${value}); n = ${entries.length};`;
    if (!g.counted) lines.push(written);
    else {
      if (!isUncounted(value)) lines.push(`${countUp(value)};`);
      lines.push(`u = ${written}`, 'if (u !== undefined && u.refs > 0 && --u.refs === 0) break b0;');
    }
  }
  const rest = g.unit.site('ArgumentStores', 'rt', `[${entries.join(', ')}]`);
  return [
    ...head,
    `let n = 0${g.counted ? ', u' : ''};`,
    'b0: {',
    'if (rt.depth >= rt.recursionLimit) break b0;',
    ...lines,
    `return ${g.helper('None')};`,
    '}',
    `return ${rest}.rest(A${g.number}, n, [${parameters.join(', ')}]${g.counted ? ', u' : ''});`,
    '}',
  ].join('\n');
}

/** What is stored in which attributes, if the statements do nothing else. */
function valuesStored(body: readonly Stmt[]): Map<Attribute, Expr> | undefined {
  const values = new Map<Attribute, Expr>();
  const note = (target: Expr, value: Expr): boolean => {
    if (target.kind === 'Attribute') values.set(target, value);
    else if (target.kind !== 'Tuple' || value.kind !== 'Tuple' || target.elts.length !== value.elts.length) return false;
    else return target.elts.every((part, i) => note(part, value.elts[i]!));
    return true;
  };
  const isStore = (s: Stmt, i: number): boolean => {
    switch (s.kind) {
      case 'Assign':
        return s.targets.every((target) => note(target, s.value));
      case 'AnnAssign':
        return s.value !== null && note(s.target, s.value);
      case 'Expr':
        return s.value.kind === 'Constant';
      case 'Return':
        return i === body.length - 1 && s.value === null;
      default:
        return s.kind === 'Pass';
    }
  };
  return body.every(isStore) ? values : undefined;
}
