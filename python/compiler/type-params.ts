import type { Expr, Node, TypeAlias, TypeParam } from '../ast/nodes.js';
import { compileFunction } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';
import { makeFunctionText } from './function-object.js';
import type { Scope } from './scope.js';
import { emitStore } from './names.js';

/** PEP 695 and 696: type parameters, evaluated lazily in scopes of their own. */

export function typeParamScope(f: FunctionEmitter, node: Node): Scope {
  return f.unit.symbols.typeParams(node);
}

/** Makes the type parameters, binds their names, and gives the tuple of them. */
export function emitTypeParams(g: FunctionEmitter, params: readonly TypeParam[]): string {
  const made = params.map((param) => {
    const bound =
      param.kind === 'TypeVar' && param.bound !== null
        ? lazy(g, g.unit.symbols.scope(param), param.name, param.bound)
        : 'undefined';
    const isConstraint = param.kind === 'TypeVar' && param.bound?.kind === 'Tuple';
    const fallback =
      param.default_value === null ? 'undefined' : lazy(g, g.unit.symbols.defaultOf(param), param.name, param.default_value);
    const t = g.spill(
      `${g.helper('makeTypeParam')}(${g.quoted(param.kind)}, ${g.quoted(param.name)}, ${bound}, ${isConstraint}, ${fallback})`,
    );
    emitStore(g, param.name, t, param);
    return t;
  });
  return g.spill(`${g.helper('makeTuple')}([${made.join(', ')}])`);
}

/** A function without parameters that evaluates `value` on demand. */
function lazy(g: FunctionEmitter, scope: Scope, name: string, value: Expr): string {
  const code = compileFunction(g, {
    node: value,
    scope,
    name,
    kind: 'function',
    parameters: [],
    emit: (h) => h.result(value.kind === 'Starred' ? `${h.helper('onlyItem')}(${h.expr(value.value)})` : h.expr(value)),
  });
  return makeFunctionText(g, code, '', '', '');
}

/** `type Name[T] = value`. */
export function emitTypeAlias(f: FunctionEmitter, s: TypeAlias): void {
  const alias = (g: FunctionEmitter, params: string) =>
    `${g.helper('makeTypeAlias')}(${g.quoted(s.name.id)}, ${params}, ${lazy(g, g.unit.symbols.scope(s), s.name.id, s.value)}, G)`;
  let value: string;
  if (s.type_params.length === 0) {
    value = alias(f, 'undefined');
  } else {
    value = `${
      compileFunction(f, {
        node: s,
        scope: typeParamScope(f, s),
        name: `<generic parameters of ${s.name.id}>`,
        kind: 'function',
        parameters: [],
        emit: (g) => {
          const params = emitTypeParams(g, s.type_params);
          g.result(alias(g, params));
        },
      }).compiled
    }()`;
  }
  emitStore(f, s.name.id, value, s.name);
}
