import { availableParallelism } from 'node:os';
import { notesFile } from './test/setup/notes.mjs';

// the file in which skipped parts are noted: named here, before the workers start, since they inherit it
process.env['TEST_NOTES'] ??= notesFile(process.pid);

/** Modules stay modules: swc only takes the types away. */
function swc(tsx) {
  return [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx },
        transform: { react: { runtime: 'automatic' } },
        experimental: { keepImportAttributes: true },
      },
    },
  ];
}

export default {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/out/'],
  testEnvironment: 'node',
  injectGlobals: false,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // .js before .ts: what packages ship is taken as they ship it
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/test/setup/style.mjs',
  },
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  testTimeout: 60_000,
  // two at least: a test that waits for a program leaves its core to another
  maxWorkers: Math.max(2, availableParallelism() - 1),
  watchman: false,
  coverageProvider: 'v8',
  collectCoverageFrom: ['{workflows,templates,server}/**/*.ts'],
  reporters: ['default', '<rootDir>/test/setup/reporter.mjs'],
};
