import { GraphError, type Database } from '@ringbreaker/cypher';
import { readFacts, readLedger, type Ledger } from '../ingest/ledger/ledger.ts';
import { withArchive } from '../ingest/workbench/with-workbench.ts';

/**
 * Keys of the sellers that came with deliveries after one, and were in none up to it: read from the archive, where what
 * each delivery told lies by itself. Nobody where the archive can't be read.
 * @param upTo number of the last delivery that is not asked about
 * @param say is told why nobody is answered, where the run that reads the graph instead may not tell it
 */
export async function findArrivals(
  database: Database,
  archive: string,
  { upTo, say }: { upTo: number; say: (sentence: string) => void },
): Promise<string[]> {
  try {
    return await readArrivals(await readLedger(database, archive), upTo);
  } catch (error) {
    if (!(error instanceof GraphError))
      say(`Who has just come was not screened before this run, which looks at everybody: ${(error as Error).message}`);
    else if (error.code !== 'archive') throw error;
    return [];
  }
}

async function readArrivals({ folder, manifests }: Ledger, upTo: number): Promise<string[]> {
  const came = factsOf({ folder, manifests: manifests.filter(({ seq }) => seq > upTo) });
  if (came === undefined) return [];
  const before = factsOf({ folder, manifests: manifests.filter(({ seq }) => seq <= upTo) });
  const others = before === undefined ? '' : `except select key from ${before}`;
  return withArchive(folder, async (bench) => {
    const rows = await bench.rows(`select distinct key from ${came} ${others} order by all`);
    return rows.map(([key]) => String(key));
  });
}

const factsOf = (ledger: Ledger) => readFacts(ledger, 'Seller');
