import { existsSync } from 'node:fs';
import { deliveryFile, eraseRows, readPart, type Manifest } from '@ringbreaker/cypher';
import type { Ledger } from '../ingest/ledger/ledger.ts';
import type { Workbench } from '../ingest/stage.ts';

/**
 * Takes the texts of rows out of the archive that a delivery, or what was read anew of it, found to name what was erased.
 * It is told in its folder which they are, so whoever finishes what a killed job began finds them too.
 */
export async function eraseNamed(bench: Workbench, { folder, manifests }: Ledger, by: Manifest): Promise<void> {
  if (!namesErased(folder, by)) return;
  const named = readPart(folder, by, 'erased');
  for (const manifest of manifests) {
    const numbers = `select row_no from ${named} where seq = ${manifest.seq}`;
    if ((await bench.count(`select count(*) from (${numbers})`)) > 0)
      await eraseRows(folder, manifest, numbers, (sql) => bench.run(sql));
  }
}

/** Whether the folder of a delivery names rows that were erased after they had come. */
export function namesErased(folder: string, manifest: Manifest): boolean {
  return existsSync(deliveryFile(folder, manifest, 'erased'));
}
