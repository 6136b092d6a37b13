import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { output } from './run.js';

/** The examples of docs/weakref.md print what they say. */

const expected = {
  weak_identity_map: 'load a\nTrue 1\n0\nload a\n',
  weak_signals: 'left is 80 wide\nright is 80 wide\n1\nright is 120 wide\n',
  weak_resource: 'close by hand\nclose dropped\nthe program ends\nclose kept\n',
};

for (const lifetime of ['host', 'counted'] as const)
  test.each(Object.entries(expected))(`%s under ${lifetime}`, (name, text) => {
    const source = readFileSync(new URL(`../../examples/${name}.py`, import.meta.url), 'utf8');
    expect(output(source, lifetime)).toBe(text);
  });
