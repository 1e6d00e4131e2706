import { existsSync, readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';

/** DuckDB's share where the data is not large. */
const LEAST_MEGABYTES = 540;
/** Some of its steps don't spill, and grow with the data: so much for each byte of a file, or of a compressed one. */
const TIMES = 3;
const TIMES_COMPRESSED = 12;
/** Of the machine's memory at the most: Neo4j and the job's own rows want some too. */
const MOST = 1 / 4;

/** How much memory (MB) DuckDB may take for the data in a folder, unless a person says it. */
export function memoryFor(folder: string, machineBytes = totalmem()): number {
  const wanted = folder !== '' && existsSync(folder) ? weigh(folder) : 0;
  const most = Math.max(LEAST_MEGABYTES, (machineBytes * MOST) / 1e6);
  return Math.round(Math.min(most, Math.max(LEAST_MEGABYTES, wanted / 1e6)));
}

/** What is spilled at the most: of tables of real trade it is ten times below that. */
const LEAST_SPILL_MEGABYTES = 4_000;
const SPILL_TIMES = 20;

/** How much (MB) DuckDB may spill for the data in a folder. */
export function spillFor(folder: string): number {
  const wanted = folder !== '' && existsSync(folder) ? weigh(folder) : 0;
  return Math.round(Math.max(LEAST_SPILL_MEGABYTES, (SPILL_TIMES * wanted) / 1e6));
}

function weigh(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { name }) => {
      const isCompressed = /\.(gz|parquet)$/i.test(name);
      return sum + statSync(join(folder, name)).size * (isCompressed ? TIMES_COMPRESSED : TIMES);
    }, 0);
}
