import { createDefaultEsmPreset } from 'ts-jest';

const preset = createDefaultEsmPreset({ tsconfig: 'tsconfig.json', diagnostics: false });

/** Every test that does not name a lifetime runs under both (tests/lifetime.ts). */
export const project = (displayName, options) => ({
  ...preset,
  displayName,
  globals: { lifetime: displayName },
  testEnvironment: 'node',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...options,
});

/** What runs no Python code has no lifetime. */
export const counted = {
  roots: [
    '<rootDir>/tests/differential',
    '<rootDir>/tests/python/bad-input',
    '<rootDir>/tests/python/command',
    '<rootDir>/tests/python/isolation',
    '<rootDir>/tests/weakref',
  ],
  testPathIgnorePatterns: ['host-lifetime', 'counted-links'],
};

/** @type {import('jest').Config} */
export default {
  // The tests compute: all cores are for them.
  maxWorkers: '100%',
  // Test files leave modules behind in a worker: with a large heap the collections of the `host` lifetime, each of it all, take long.
  workerIdleMemoryLimit: '500MB',
  projects: [project('host', { roots: ['<rootDir>/tests'] }), project('counted', counted)],
};
