import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { output } from './run.js';

/** What Python can see of `weakref`, against what scripts/record-weakref-surface.py has recorded of CPython 3.13. */

interface Surface {
  classes: Record<string, object>;
  [part: string]: unknown;
}

const folder = new URL('.', import.meta.url).pathname;
const golden = JSON.parse(readFileSync(`${folder}golden/surface.json`, 'utf8')) as Surface;
const here = JSON.parse(output(readFileSync(`${folder}surface.py`, 'utf8'))) as Surface;

test.each(Object.keys(golden.classes))('%s has the names, kinds, signatures and bases it has in CPython', (name) => {
  expect(here.classes[name]).toEqual(golden.classes[name]);
});

test('the functions and the contents of the modules are those of CPython', () => {
  const { classes: _, ...rest } = here;
  const { classes: __, ...goldenRest } = golden;
  expect(rest).toEqual(goldenRest);
});
