import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Manifest, type Database } from '@ringbreaker/cypher';
import { inParts } from '#jobs/in-parts';
import { stepsOf, type Step } from '#jobs/ingest/load/load';
import { planLoad } from '#jobs/ingest/ledger/plan';
import type { Workbench } from '#jobs/ingest/stage';
import { openWorkbench } from '#jobs/ingest/workbench/with-workbench';

const BATCH_ROWS = 5000;

/**
 * MERGEs the rows that a delivery put into the graph by a plain loop over ready-made batches: no reading, checking,
 * cleaning, ledger, lease or checkpoint. Only the loop is timed, rows are in memory before it begins.
 */
export function loadBarely(
  database: Database,
  archive: string,
  seq: number,
): Promise<{ seconds: number; rows: number }> {
  const manifest = readManifestOf(archive, seq);
  const request = { folder: '', contributor: '', archive, now: () => new Date(), progress: () => undefined };
  return openWorkbench(request, join(archive, '.bare'), async (bench) => {
    await planLoad(bench, { folder: archive, manifests: [manifest] }, manifest);
    let milliseconds = 0;
    let rows = 0;
    for (const step of stepsOf(manifest.kinds)) {
      const batches = await readBatches(bench, step);
      const start = performance.now();
      for (const batch of batches) await database.run(step.query, { rows: batch });
      milliseconds += performance.now() - start;
      rows += batches.reduce((sum, batch) => sum + batch.length, 0);
    }
    return { seconds: milliseconds / 1000, rows };
  });
}

async function readBatches(bench: Workbench, step: Step): Promise<unknown[][][]> {
  const rows: unknown[][] = [];
  for await (const chunk of bench.stream(step.select)) rows.push(...chunk.map(step.toRow));
  return [...inParts(rows, BATCH_ROWS)];
}

function readManifestOf(archive: string, seq: number): Manifest {
  const prefix = `${String(seq).padStart(6, '0')}-`;
  const folder = readdirSync(archive).find((name) => name.startsWith(prefix)) ?? '';
  return Manifest.parse(JSON.parse(readFileSync(join(archive, folder, 'manifest.json'), 'utf8')));
}
