import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

test('the generated files are what the table makes now', () => {
  expect(execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' })).toBe('');
});
