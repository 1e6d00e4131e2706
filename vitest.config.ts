import { defineConfig } from 'vitest/config';

// The rooms' sources are tested as they stand, without a build in between.
const resolve = { conditions: ['source', 'node'] };
const globalSetup = './scripts/temporary-folder.mjs';
const shared = { resolve, ssr: { resolve }, test: { environment: 'node' as const, globalSetup } };

export default defineConfig({
  test: {
    reporters: ['default', './scripts/slowest-reporter.mjs'],
    projects: [
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'pure',
          // They share nothing, so that each need not load the libraries anew: half the time.
          isolate: false,
          // A busy machine is slow; no test here is about time.
          testTimeout: 60_000,
          include: ['{cypher,graph-jobs,api,viz,scripts}/**/*.spec.{ts,tsx}'],
          exclude: ['**/*.int.spec.ts', '**/dist/**', '**/node_modules/**', 'viz/e2e/**'],
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'graph',
          isolate: false,
          include: ['{cypher,graph-jobs,api}/**/*.int.spec.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'browser',
          include: ['viz/e2e/**/*.spec.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
