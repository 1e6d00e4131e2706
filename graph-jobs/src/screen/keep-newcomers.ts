import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliveredSellers, latestAsOf, type Database } from '@ringbreaker/cypher';
import type { ScreeningSubject } from '@ringbreaker/cypher/domain';
import { accountsNamed } from '../analysis/screening/accounts-named.ts';
import { ingest, type IngestRequest, type IngestSummary } from '../ingest.ts';
import { newcomerFiles, SCREENING_CONTRIBUTOR } from './newcomers.ts';

/** What keeping newcomers needs to know. Time comes in here alone. */
export type KeepRequest = Pick<IngestRequest, 'archive' | 'cardSecret' | 'now' | 'progress' | 'signal'>;

/**
 * Keeps what was screened: as a delivery of its own contributor, loaded as every delivery is, so that a withdrawal takes
 * it out again. It speaks of the day that the data speaks of, for a later one would make all other data old.
 * @throws what `ingest` throws
 */
export async function keepNewcomers(
  database: Database,
  subjects: readonly ScreeningSubject[],
  request: KeepRequest,
): Promise<IngestSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-newcomers-'));
  try {
    const named = { keys: accountsNamed(subjects), except: SCREENING_CONTRIBUTOR };
    const delivered = new Set((await database.run(deliveredSellers, named)).map(({ key }) => key));
    for (const [name, text] of Object.entries(newcomerFiles(subjects, delivered))) {
      writeFileSync(join(folder, name), text, { mode: 0o600 });
    }
    const [latest] = await database.run(latestAsOf, {});
    const asOf = latest?.asOf ?? request.now().toISOString().slice(0, 10);
    return await ingest(database, { ...request, folder, contributor: SCREENING_CONTRIBUTOR, asOf });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
