import { foundInAll } from '#jobs/evaluate/found-by-size';
import { sized } from '@ringbreaker/cypher/test-size';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, thinkPurely } from '../../levels/detect-purely.ts';
import { snapshotOf } from '../../snapshot/snapshot.ts';
import { Tables } from '../../snapshot/tables.ts';
import { figuresOfReport } from '../figures.ts';
import { WORLDS } from '../index.ts';
import { truthOf } from '../measure-world.ts';
import { reportCeiling } from './ceiling.ts';

// The ceiling counts as one only while detection stays below it on each world. Seen red: while it knew every second member
// alone, and while the honest accounts of its groups were left in.

const SELLERS = sized(500, 1_000);
const SEEDS = sized([3], [3, 4, 5]);

describe.each(['easy', 'medium'] as const)('the ceiling on level %s', (level) => {
  it.each(WORLDS.map(({ name }) => name))(
    'is above detection on %s and accuses nobody honest',
    { timeout: 600_000 },
    (name) => {
      const world = WORLDS.find((other) => other.name === name);
      for (const seed of SEEDS) {
        const asked = { level, seed, sellers: SELLERS, deliveries: 1, honest: false };
        const [delivery] = world?.deliveries(asked) ?? [];
        const tables = new Tables(delivery?.tables ?? []);
        const rows = snapshotOf(tables, delivery?.asOf ?? '');
        const truth = truthOf(tables);
        const request = { asOf: delivery?.asOf ?? '', engine: 'leiden', seed: 1, known: NOTHING_KNOWN };
        const ours = figuresOfReport(thinkPurely(rows, request).reported, truth);
        const ceiling = figuresOfReport(reportCeiling(rows, request, truth), truth);
        expect(ceiling.honestAccused).toBe(0);
        expect(ceiling.f1).toBeGreaterThanOrEqual(ours.f1);
        const [found, reached] = [ours, ceiling].map(({ foundBySize }) => foundInAll(foundBySize ?? []).found);
        expect(reached).toBeGreaterThanOrEqual(found ?? 0);
      }
    },
  );
});
