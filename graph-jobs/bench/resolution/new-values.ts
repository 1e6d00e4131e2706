import { saveValues, type Database } from '@ringbreaker/cypher';
import { match } from '#jobs/match';
import { addressKey, madeUpAddress, mistype } from '#jobs/resolution/test-values';

import { openEmptied } from '../measuring/empty-graph.ts';

const ROWS_A_BATCH = 5_000;
const NEW_VALUES = 1_000;
const quiet = () => undefined;

/** Times a first match over so many made-up addresses in Neo4j, then one over a thousand new ones. */
export async function measureNewValues(values: number, anew: boolean | undefined): Promise<void> {
  const database = await openEmptied({ anew });
  await load(database, 0, values);
  const first = await time(database, true);
  await load(database, values, NEW_VALUES);
  const second = await time(database, false);
  await database.close();
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`\n${values} addresses in Neo4j, one in twenty mistyped a second time`);
  console.log(`  first match, learning included: ${describe(first)}; ${memory} MiB at most`);
  console.log(`  ${NEW_VALUES} more: ${describe(second)} (wanted: at most 5 s in a big graph)`);
}

async function load(database: Database, from: number, count: number): Promise<void> {
  let rows: [string, string, string, object][] = [];
  for (let at = from; at < from + count; at += 1) {
    const { unit, number, street, town, zip } = madeUpAddress(at);
    for (const name of at % 20 === 0 ? [street, mistype(street)] : [street]) {
      const text = `Unit ${unit}, ${number} ${name}, ${town} ${zip}`;
      rows.push([addressKey(text), 'Address', text, {}]);
    }
    if (rows.length < ROWS_A_BATCH && at + 1 < from + count) continue;
    await database.run(saveValues, { rows });
    rows = [];
  }
}

async function time(database: Database, newReference: boolean) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const [addresses] = await match(database, { newReference, seed: 1, progress: quiet });
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, addresses };
}

function describe({ seconds, processor, addresses }: Awaited<ReturnType<typeof time>>): string {
  const found = `${addresses?.pairs} pairs, ${addresses?.same} the same, ${addresses?.possible} possibly`;
  return `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of the job's processor), ${found}`;
}
