import type { Attribute } from '../ast/nodes.js';
import { attributePosition } from './attribute-position.js';
import type { FunctionEmitter } from './function-emitter.js';
import { emitFieldStore } from './field-stores.js';
import { aside, losing } from './ownership.js';

/**
 * Attributes. What a site has learnt is looked at in the text itself, since V8 keeps its own notes for each place in a text: in
 * a method of the site all attributes of the program would share them (4 ns for each after a while, where this is 1 to 2).
 */

/** An operation site for the attribute that `e` names. */
function siteOf(f: FunctionEmitter, e: Attribute): string {
  return f.unit.siteOf(e, () => ['AttributeSite', 'rt', f.quoted(f.mangled(e.attr)), f.position(attributePosition(e))]);
}

/** True for what can be named twice. */
export function isRepeatable(js: string): boolean {
  return /^[vtkx][\w$]*$/.test(js);
}

/** How to name `js` the first time, and then. */
export function twice(f: FunctionEmitter, js: string): [first: string, then: string] {
  if (isRepeatable(js)) return [js, js];
  const t = f.temp();
  return [`(${t} = ${js})`, t];
}

/** The value of the attribute `e` of `owner`. `isMissable`: see misses.ts. */
export function readAttribute(f: FunctionEmitter, e: Attribute, owner: string, isMissable = false): string {
  const site = siteOf(f, e);
  const [first, then] = twice(f, owner);
  const get = f.borrows(e) ? 'getLent' : 'get';
  const slow = isMissable ? `${f.helper('attributeOrMiss')}(${site}, ${then})` : `${site}.${get}(${then})`;
  return `((${first}.shape?.version === ${site}.version ? ${site}.read(${then}) : undefined) ?? ${aside(f, slow)})`;
}

/** The statement that stores `value`, a variable or constant, in the attribute `e` of `owner`. `height`: see losing. */
export function writeAttribute(f: FunctionEmitter, e: Attribute, owner: string, value: string, height = f.floor): void {
  const site = siteOf(f, e);
  f.written.set(e, site);
  losing(
    f,
    [e.value],
    [owner],
    (named) =>
      f.scratch(() => {
        const [first, then] = twice(f, named!);
        const test = `${first}.shape?.version === ${site}.storeVersion`;
        const write = `${site}.write(${then}, ${value})`;
        const store = {
          test,
          write,
          otherwise: `${site}.set(${then}, ${value})`,
          otherwiseAbove: (h: string) => `${site}.setAbove(${h}, ${then}, ${value})`,
          dieAbove: (h: string) => `${site}.dieAbove(${h}, u)`,
        };
        emitFieldStore(f, store, value, f.at(attributePosition(e)));
      }),
    height,
  );
}
