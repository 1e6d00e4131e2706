import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfSigningKey, savedDeliveries, verifyArchive, type Database } from '@ringbreaker/cypher';
import { erase, type EraseRequest } from '../erase.ts';
import { quote } from '../ingest/stage.ts';
import { testFolder } from '../ingest/test-ingest.ts';
import { openWorkbench } from '../ingest/workbench/with-workbench.ts';

/** Erases as a test does: the clock stands still. */
export function eraseFrom(database: Database, request: Partial<EraseRequest> & { archive: string; key: string }) {
  return erase(database, {
    cardSecret: 'a secret of the tests',
    signingKey: placeOfSigningKey(undefined, request.archive),
    reason: 'asked for',
    author: 'ann',
    now: () => new Date('2026-02-01T00:00:00Z'),
    progress: () => undefined,
    ...request,
  });
}

/** Files of an archive that hold a text. */
export async function filesWith(archive: string, text: string): Promise<string[]> {
  const files = readdirSync(archive, { recursive: true, encoding: 'utf8' });
  return openWorkbench({ folder: archive }, join(testFolder(), 'spill'), async (bench) => {
    const found: string[] = [];
    for (const name of files) {
      const path = join(archive, name);
      if (/\.json$|columns$/.test(name) && readFileSync(path, 'utf8').includes(text)) found.push(name);
      if (!name.endsWith('.parquet')) continue;
      const rows = `select t::varchar as said from read_parquet(${quote(path)}) t`;
      if ((await bench.count(`select count(*) from (${rows}) where contains(said, ${quote(text)})`)) > 0)
        found.push(name);
    }
    return found;
  });
}

/** What is wrong with an archive, in words. */
export async function faultsOf(database: Database, archive: string): Promise<string[]> {
  const known = await database.run(savedDeliveries, {});
  const { faults } = await verifyArchive({ folder: archive, known }, () => undefined);
  return faults.map(({ delivery, file, says }) => `${delivery}/${file} ${says}`);
}

/** A row of `contacts` of a seller. */
export const contact = (owner_id: string, kind: string, value: string) => ({
  owner_kind: 'seller',
  owner_id,
  kind,
  value,
});
