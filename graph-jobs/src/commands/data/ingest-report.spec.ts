import { describe, expect, it } from 'vitest';
import type { IngestSummary } from '../../ingest.ts';
import { tellSummary } from './ingest-report.ts';

const total = { read: 2, accepted: 2, changed: 1, unchanged: 1, rejected: 0, waiting: 0, placeholders: 0 };
const SUMMARY: IngestSummary = {
  delivery: '0f1e2d3c',
  seq: 4,
  contributor: 'acme',
  asOf: '2026-01-31',
  alreadyLoaded: false,
  tables: { sellers: total },
  total,
  released: 0,
  written: { things: 1, values: 0, links: 0 },
  finished: [],
  finishedWrites: 0,
  ignoredColumns: [],
  notes: {},
  rejects: null,
};

describe('what an ingest says comes next', () => {
  const next = (more: Partial<IngestSummary>, attended: boolean) =>
    /^Next: .*$/m.exec(tellSummary({ ...SUMMARY, ...more }, attended))?.[0];

  it('is the scheduler, where one keeps the graph, and else a detection by hand', () => {
    expect(next({}, true)).toMatch(
      /^Next: the scheduler .* within ten minutes .*`ringbreaker detect` does so at once\.$/,
    );
    expect(next({}, false)).toBe('Next: `ringbreaker detect` finds what is new.');
  });

  it('is nothing where nothing changed, but rows that had waited count', () => {
    expect(next({ total: { ...total, changed: 0 } }, true)).toBeUndefined();
    expect(next({ alreadyLoaded: true }, true)).toBeUndefined();
    expect(next({ total: { ...total, changed: 0 }, released: 1 }, false)).toBeDefined();
  });
});
