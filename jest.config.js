import { createDefaultEsmPreset } from 'ts-jest';

const preset = createDefaultEsmPreset({ tsconfig: 'tsconfig.json', diagnostics: false });

/** Every test that does not name a lifetime runs under both (tests/lifetime.ts). */
const project = (lifetime, options) => ({
  ...preset,
  displayName: lifetime,
  globals: { lifetime },
  testEnvironment: 'node',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...options,
});

/** @type {import('jest').Config} */
export default {
  projects: [
    project('host', { roots: ['<rootDir>/tests'] }),
    // What runs no Python code has no lifetime.
    project('counted', {
      roots: ['<rootDir>/tests/differential', '<rootDir>/tests/python/bad-input', '<rootDir>/tests/python/command', '<rootDir>/tests/python/isolation', '<rootDir>/tests/weakref'],
      testPathIgnorePatterns: ['host-lifetime', 'counted-links'],
    }),
  ],
};
