import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Every layout visits in `traverse` each of its fields that can hold Python objects: read from the sources. */

/** Fields that point and do not own, and why. */
const POINTERS: Readonly<Record<string, string>> = {
  'Link.newer': 'the cache visits the ring',
  'Link.older': 'see newer',
  'PyAbcData.cache': 'weak',
  'PyAbcData.negativeCache': 'weak',
  'PyAbcData.registry': 'weak',
  'PyCode.constants': 'live as long as the process',
  'PyCode.made': 'says which it is, and may have died',
  'PyDeque.ring': 'visited item by item',
  'PyFrame.generator': 'owns the frame, and may have died',
  'PyGroupBy.group': 'only compared',
  'PyMatchIterator.steps': 'goes over what the iterator owns',
  'PyNewFunction.owner': 'is its `self`',
  'PyType.base': 'one of `bases`',
  'PyType.cache': 'what namespaces own',
  'PyType.default': 'the type of types',
  'PyType.initializer': 'what namespaces own',
  'PyType.subclassRefs': 'weak',
  'WeakHolder.next': 'weak',
  'WeakHolder.previous': 'weak',
  'WeakHolder.target': 'weak',
};

interface Layout {
  readonly name: string;
  readonly base: string;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
  readonly traverse: string | undefined;
}

const root = new URL('../..', import.meta.url).pathname;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function layoutOf(node: ts.ClassDeclaration, file: ts.SourceFile): Layout | undefined {
  const base = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (base === undefined || node.name === undefined) return undefined;
  const fields: { name: string; type: string }[] = [];
  const methods = new Map<string, string>();
  const add = (name: ts.Node, type: ts.Node | undefined, value: ts.Node | undefined) =>
    fields.push({ name: name.getText(file), type: (type ?? value)?.getText(file) ?? '' });
  for (const member of node.members) {
    if (ts.isPropertyDeclaration(member)) add(member.name, member.type, member.initializer);
    else if (ts.isConstructorDeclaration(member)) {
      for (const parameter of member.parameters)
        if (parameter.modifiers !== undefined) add(parameter.name, parameter.type, parameter.initializer);
    } else if (ts.isMethodDeclaration(member)) methods.set(member.name.getText(file), member.getText(file));
  }
  const traverse = methods.get('traverse');
  // With those methods of the class that it calls.
  const called = [...(traverse?.matchAll(/\bthis\.(\w+)\(/g) ?? [])].map(([, name]) => methods.get(name!) ?? '');
  return {
    name: node.name.text,
    base: base.expression.getText(file),
    fields,
    traverse: traverse && [traverse, ...called].join('\n'),
  };
}

const layouts = new Map<string, Layout>();
for (const path of ['runtime', 'weakref', 'python'].flatMap((folder) => sources(join(root, folder)))) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  file.forEachChild((node) => {
    const layout = ts.isClassDeclaration(node) ? layoutOf(node, file) : undefined;
    if (layout !== undefined) layouts.set(layout.name, layout);
  });
}

const ROOTS = new Set(['PyObject', 'Base', 'Slots', 'PyInstance']);
/** Objects that nobody counts. */
const UNCOUNTED = new Set(['PyStr', 'PyInt', 'PyBool', 'PyFloat', 'PyNone', 'PyCode']);

function isLayout(name: string): boolean {
  if (ROOTS.has(name)) return true;
  const layout = layouts.get(name);
  return layout !== undefined && isLayout(layout.base);
}

/** Whether a field of this declared type can hold a Python object that is counted. */
function holds(type: string): boolean {
  if (type.includes('=>')) return false;
  return (type.match(/\w+/g) ?? []).some(
    (word) => (word === 'Lazy' || isLayout(word)) && !UNCOUNTED.has(word) && word !== 'Base',
  );
}

const owning = [...layouts.values()]
  .filter((layout) => isLayout(layout.name))
  .map((layout) => ({
    ...layout,
    fields: layout.fields.filter(({ name, type }) => holds(type) && POINTERS[`${layout.name}.${name}`] === undefined),
  }))
  .filter(({ fields }) => fields.length > 0);

test('there are layouts to look at', () => {
  expect(owning.length).toBeGreaterThan(60);
});

test.each(owning.map((layout) => [layout.name, layout] as const))('%s', (_name, { fields, traverse }) => {
  const forgotten = fields.filter(({ name }) => traverse === undefined || !new RegExp(`\\b${name}\\b`).test(traverse));
  expect(forgotten.map(({ name }) => name)).toEqual([]);
});
