import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWorkbench } from '../workbench/with-workbench.ts';
import { latestDate } from './as-of.ts';

it('the latest date is none that is mistyped, says for ever, or ends a permission', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-as-of-'));
  const last = await openWorkbench({ folder }, join(folder, 'spill'), async (bench) => {
    await bench.run(`create table valid_sellers as select * from (values
      ('2026-03-01', null), ('2026-04-30', '2206-01-01'), ('9999-12-31', '2027-03-01')) t(opened_at, closed_at)`);
    return latestDate(bench, ['sellers'], '2027-02-01');
  });
  rmSync(folder, { recursive: true });
  expect(last).toBe('2026-04-30');
});
