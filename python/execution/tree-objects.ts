import {
  call,
  findattr,
  getattr,
  importModule,
  intOf,
  isTrue,
  listOf,
  makeBytes,
  makeFloat,
  makeInt,
  makeList,
  makeStr,
  Ellipsis,
  False,
  None,
  PyBool,
  PyBytes,
  PyComplex,
  PyFloat,
  PyInt,
  PyList,
  PyStr,
  raise,
  setattr,
  strString,
  True,
  type PyObject,
} from '../../runtime/index.js';
import type { ConstantValue, Mod } from '../ast/nodes.js';

/*
 * The syntax tree as Python objects (`ast.parse`) and back (`compile(tree)`). The classes and their fields are those of `_ast`; our
 * nodes have the same names, so both ways follow `_fields`. Operators and contexts are strings here and instances there.
 */

type Node = Readonly<Record<string, unknown>> & { readonly kind: string };

function classNamed(name: string): PyObject {
  return getattr(importModule('_ast'), name);
}

function fieldsOf(cls: PyObject): string[] {
  return listOf(getattr(cls, '_fields')).map(strString);
}

/** Columns of `ast` count UTF-8 bytes, ours UTF-16 units. */
function byteColumn(line: string | undefined, column: number): number {
  if (line === undefined) return column;
  return new TextEncoder().encode(line.slice(0, column)).length;
}

/** The Python object of a tree. */
export function treeObject(tree: Mod, source: string): PyObject {
  const lines = source.split('\n');
  const ofNode = (node: Node): PyObject => {
    const cls = classNamed(node.kind);
    const made = call(getattr(cls, '__new__'), [cls]);
    for (const field of fieldsOf(cls)) setattr(made, field, ofField(node, field));
    if (typeof node['lineno'] === 'number' && isTrue(getattr(cls, '_attributes'))) {
      const place = node as unknown as { lineno: number; col_offset: number; end_lineno: number; end_col_offset: number };
      setattr(made, 'lineno', makeInt(place.lineno));
      setattr(made, 'col_offset', makeInt(byteColumn(lines[place.lineno - 1], place.col_offset)));
      setattr(made, 'end_lineno', makeInt(place.end_lineno));
      setattr(made, 'end_col_offset', makeInt(byteColumn(lines[place.end_lineno - 1], place.end_col_offset)));
    }
    return made;
  };
  const ofField = (node: Node, field: string): PyObject => {
    // DIFFERS: type comments are comments like others.
    if (field === 'type_comment') return None;
    if (field === 'type_ignores') return makeList([]);
    if (node.kind === 'Constant' && field === 'kind') return ofValue(node['string_kind'], field);
    return ofValue(node[field], field);
  };
  const ofValue = (value: unknown, field: string): PyObject => {
    if (value === null || value === undefined) return None;
    if (Array.isArray(value)) return makeList(value.map((item) => ofValue(item, field)));
    if (typeof value === 'string') return ['op', 'ops', 'ctx'].includes(field) ? call(classNamed(value), []) : makeStr(value);
    if (typeof value === 'number') return makeInt(value);
    if (typeof value === 'boolean') return makeInt(value ? 1 : 0);
    if ('kind' in (value as object)) return ofNode(value as Node);
    return constantObject(value as ConstantValue);
  };
  return ofNode(tree as unknown as Node);
}

function constantObject(value: ConstantValue): PyObject {
  switch (value.type) {
    case 'int':
      return intOf(value.value);
    case 'float':
      return makeFloat(value.value);
    case 'complex':
      return new PyComplex(0, value.imag);
    case 'str':
      return makeStr(value.value);
    case 'bytes':
      return makeBytes(value.value);
    case 'None':
      return None;
    case 'True':
      return True;
    case 'False':
      return False;
    case 'Ellipsis':
      return Ellipsis;
  }
}

/** True for nodes of `_ast`. */
export function isTreeObject(o: PyObject): boolean {
  return o.type.mro.some((type) => type.name === 'AST' && findattr(type, '_fields') !== undefined);
}

/** The tree of a Python object. TypeError for what is no tree. */
export function treeOf(o: PyObject): Mod {
  return nodeOf(o) as unknown as Mod;
}

function nodeOf(o: PyObject): Node {
  const node: Record<string, unknown> = { kind: o.type.name };
  for (const field of fieldsOf(o.type)) {
    const value = findattr(o, field);
    if (value === undefined) throw raise('TypeError', `required field "${field}" missing from ${o.type.name}`);
    if (o.type.name === 'Constant' || o.type.name === 'MatchSingleton') {
      if (field === 'value') node['value'] = constantOf(value);
      else node['string_kind'] = value === None ? null : strString(value);
    } else node[field] = valueOf(value);
  }
  if (isTrue(getattr(o.type, '_attributes'))) {
    const place = (name: string, fallback?: unknown): unknown => {
      const value = findattr(o, name);
      if (value instanceof PyInt) return Number(value.value);
      if (fallback !== undefined) return fallback;
      const group = o.type.base!.name === 'AST' ? o.type : o.type.base!;
      throw raise('TypeError', `required field "${name}" missing from ${group.name}`);
    };
    node['lineno'] = place('lineno');
    node['col_offset'] = place('col_offset');
    node['end_lineno'] = place('end_lineno', node['lineno']);
    node['end_col_offset'] = place('end_col_offset', node['col_offset']);
  }
  return node as Node;
}

function valueOf(value: PyObject): unknown {
  if (value === None) return null;
  if (value instanceof PyList) return value.items.map(valueOf);
  if (value instanceof PyStr) return value.value;
  if (value instanceof PyInt) return Number(value.value);
  if (!isTreeObject(value)) throw raise('TypeError', `expected some sort of expr, but got ${value.type.name}`);
  // Operators and contexts have no fields and no place: they are their names.
  const isSymbol = !isTrue(getattr(value.type, '_fields')) && !isTrue(getattr(value.type, '_attributes'));
  return isSymbol ? value.type.name : nodeOf(value);
}

function constantOf(value: PyObject): ConstantValue {
  if (value === None) return { type: 'None' };
  if (value === Ellipsis) return { type: 'Ellipsis' };
  if (value instanceof PyBool) return { type: value === True ? 'True' : 'False' };
  if (value instanceof PyInt) return { type: 'int', value: value.value };
  if (value instanceof PyFloat) return { type: 'float', value: value.value };
  if (value instanceof PyComplex) return { type: 'complex', imag: value.imag };
  if (value instanceof PyStr) return { type: 'str', value: value.value };
  if (value instanceof PyBytes) return { type: 'bytes', value: value.value };
  throw raise('TypeError', `got an invalid type in Constant: ${value.type.name}`);
}
