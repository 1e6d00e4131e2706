import { defineConfig } from 'vitest/config';
import LongestFirst from './scripts/longest-first.mjs';

// The rooms' sources are tested as they stand, without a build in between.
const resolve = { conditions: ['source', 'node'] };
const globalSetup = './scripts/temporary-folder.mjs';
/**
 * Made data lives briefly: with room for more of it, as the product has, less time goes into taking it away. What a library
 * holds outside the heap counts as well: without room from the start all of it is looked through several times a second.
 */
const ROOMY = ['--max-semi-space-size=64', '--initial-heap-size=512'];
/** How many may be emptied; those who run one test bring one, which the environment names. */
const servers = (JSON.parse(process.env['RINGBREAKER_TEST_SERVERS'] ?? '[{}]') as unknown[]).length;
/** Files that `npm run test:long` alone runs. */
const left = process.env['RINGBREAKER_TEST_LONG'] === '1' ? [] : ['**/*.long.*'];
// A busy machine is slow; no test here is about time.
const expect = { poll: { timeout: 120_000 } };
const shared = { resolve, ssr: { resolve }, test: { environment: 'node' as const, globalSetup, expect } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './scripts/slowest-reporter.mjs'],
    projects: [
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'pure',
          execArgv: ROOMY,
          // They share nothing, so that each need not load the libraries anew: half the time.
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          include: ['{cypher,graph-jobs,api,viz,scripts}/**/*.spec.{ts,tsx}'],
          exclude: ['**/*.int.spec.ts', '**/dist/**', '**/node_modules/**', 'viz/e2e/**', ...left],
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'graph',
          execArgv: ROOMY,
          isolate: false,
          include: ['{cypher,graph-jobs,api}/**/*.int.spec.ts'],
          exclude: ['**/dist/**', '**/node_modules/**', ...left],
          // Each worker goes on with the next file, on a server of its own.
          setupFiles: './scripts/server-of-worker.mjs',
          maxWorkers: servers,
          sequence: { groupOrder: 1 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'browser',
          isolate: false,
          include: ['viz/e2e/**/*.spec.ts'],
          exclude: ['**/node_modules/**', ...left],
          setupFiles: './scripts/server-of-worker.mjs',
          maxWorkers: servers,
          sequence: { groupOrder: 2 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
