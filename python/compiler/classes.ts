import type { ClassDef } from '../ast/nodes.js';
import { items } from './displays.js';
import { checkKeywords } from './calls.js';
import { compileFunction } from './code.js';
import type { FunctionEmitter } from './function-emitter.js';
import { decorate, decoratorsOf, docstringOf } from './functions.js';
import { hasAnnotations } from './modules.js';
import { classCell, loadMangled, storeMangled } from './names.js';
import { checkName } from './targets.js';
import { emitTypeParams, typeParamScope } from './type-params.js';

/** `class`: CPython Python/compile.c: compiler_class. */
export function emitClassDef(f: FunctionEmitter, s: ClassDef): void {
  checkName(f, s.name, s, 'assign to');
  checkKeywords(f, s.keywords);
  const decorators = decoratorsOf(f, s);
  let value: string;
  if (s.type_params.length > 0) {
    const outer = compileFunction(f, {
      node: s,
      firstLine: s.decorator_list[0]?.lineno ?? s.lineno,
      scope: typeParamScope(f, s),
      name: `<generic parameters of ${s.name}>`,
      kind: 'function',
      parameters: [],
      emit: (g) => {
        const params = emitTypeParams(g, s.type_params);
        g.emit(`${storeMangled(g, '.type_params', params, s)};`);
        g.result(classValue(g, s, params));
      },
    });
    value = `${outer.compiled}()`;
  } else {
    value = classValue(f, s, undefined);
  }
  decorate(f, s, decorators, value);
}

function classValue(f: FunctionEmitter, s: ClassDef, typeParams: string | undefined): string {
  const bases = items(f, s.bases, s);
  const list = f.spill(typeParams === undefined ? bases : `[...${bases}, ${f.helper('genericBase')}(${typeParams})]`);
  let keywords = '';
  if (s.keywords.length > 0) {
    keywords = f.spill(`new ${f.helper('Keywords')}(undefined)`);
    for (const keyword of s.keywords) {
      const value = f.expr(keyword.value);
      f.emit(
        keyword.arg === null
          ? `${keywords}.merge(${value}, ${f.at(keyword.value)});`
          : `${keywords}.add(${f.quoted(keyword.arg)}, ${value}, ${f.at(keyword.value)});`,
      );
    }
  }
  const firstLine = s.decorator_list[0]?.lineno ?? s.lineno;
  const code = compileFunction(f, {
    node: s,
    firstLine,
    scope: f.unit.symbols.scope(s),
    name: s.name,
    kind: 'class',
    parameters: [],
    emit: (g) => classBody(g, s, firstLine),
  });
  return `${f.helper('buildClass')}(rt, ${code.compiled}, ${f.quoted(s.name)}, ${list}${keywords === '' ? ', undefined' : `, ${keywords}`}, ${f.at(s)})`;
}

function classBody(g: FunctionEmitter, s: ClassDef, firstLine: number): void {
  const scope = g.codeScope;
  g.staticAttributes = new Set();
  const set = (name: string, js: string) => g.emit(`${g.helper('storeName')}(ns, ${g.str(name)}, ${js});`);
  g.emit(`${g.helper('beginClass')}(ns, G, ${g.str(g.qualname)});`);
  if (s.type_params.length > 0) set('__type_params__', loadMangled(g, '.type_params', s));
  set('__firstlineno__', g.unit.constant({ type: 'int', value: firstLine }));
  const doc = docstringOf(g, s.body);
  if (hasAnnotations(s.body)) g.emit(`${g.helper('setupAnnotations')}(ns);`);
  if (doc !== undefined) set('__doc__', g.str(doc));
  g.statements(doc === undefined ? s.body : s.body.slice(1));
  const attributes = [...g.staticAttributes].sort();
  set(
    '__static_attributes__',
    attributes.length === 0
      ? g.helper('emptyTuple')
      : g.unit.hoist(`${g.helper('makeTuple')}([${attributes.map((name) => g.str(name)).join(', ')}])`),
  );
  if (scope.needsClassDict) set('__classdictcell__', g.variable(scope, '__classdict__', 'c'));
  if (scope.needsClassCell) {
    const cell = classCell(g, scope);
    set('__classcell__', cell);
    g.result(cell);
  }
}
