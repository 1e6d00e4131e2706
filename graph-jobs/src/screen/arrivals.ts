import type { Database } from '@ringbreaker/cypher';
import { readFacts, readLedger, type Ledger } from '../ingest/ledger/ledger.ts';
import { withWorkbench } from '../ingest/workbench/with-workbench.ts';

const NO_REQUEST = { folder: '', memoryMegabytes: 500, now: () => new Date(0), progress: () => undefined };

/**
 * Keys of the sellers that came with deliveries after one, and were in none up to it: read from the archive, where what
 * each delivery told lies by itself.
 * @param upTo number of the last delivery that is not asked about
 */
export async function findArrivals(database: Database, archive: string, upTo: number): Promise<string[]> {
  const { folder, manifests } = await readLedger(database, archive);
  const came = factsOf({ folder, manifests: manifests.filter(({ seq }) => seq > upTo) });
  if (came === undefined) return [];
  const before = factsOf({ folder, manifests: manifests.filter(({ seq }) => seq <= upTo) });
  const others = before === undefined ? '' : `except select key from ${before}`;
  return withWorkbench({ ...NO_REQUEST, archive }, async (bench) => {
    const rows = await bench.rows(`select distinct key from ${came} ${others} order by all`);
    return rows.map(([key]) => String(key));
  });
}

const factsOf = (ledger: Ledger) => readFacts(ledger, 'Seller');
