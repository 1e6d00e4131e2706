import type { Database } from './connection/driver.ts';
import { racketLinks, things } from './queries/explore/links.ts';

/** So many are asked about in one query, which a person's patience ends after seconds; and so many queries at once. */
const KEYS_AT_ONCE = 5_000;
const SELLERS_AT_ONCE = 1_000;
const LANES = 3;
const SHIPMENTS_A_SELLER = 50;

interface Around {
  sellers: readonly string[];
  contributors: string[] | null;
  /** The most links that are read. */
  cap: number;
  /** Links that were first seen after this day (since 1970-01-01) are left out; null leaves none out. */
  seenBy?: number | null;
}

/** Whose facts may be seen (null = everybody's), and of which run; null = the current one. */
interface Asker {
  contributors: string[] | null;
  run?: number | null;
}

/** Reads the declared links around sellers, as one asker may see them: some sellers at a time, each link once. */
export async function readLinksAround(database: Database, { sellers, contributors, cap, seenBy = null }: Around) {
  const bounds = { contributors, shipments: SHIPMENTS_A_SELLER, cap, seenBy };
  const rows = await readInParts({ items: sellers, size: SELLERS_AT_ONCE, most: cap }, (some) =>
    database.run(racketLinks, { sellers: some, ...bounds }),
  );
  const links = new Map(rows.map(({ id, ...link }) => [id, link]));
  return [...links.values()].slice(0, cap);
}

/** Reads what a picture shows of things, some at a time; who may not be seen is left out. */
export async function readThings(database: Database, keys: Iterable<string>, { contributors, run = null }: Asker) {
  return readInParts({ items: [...new Set(keys)], size: KEYS_AT_ONCE }, (some) =>
    database.run(things, { contributors, keys: some, run, withFacts: false }),
  );
}

/** Reads parts beside each other and answers their rows in order; past the most rows no more parts are begun. */
async function readInParts<Row>(
  { items, size, most = Infinity }: { items: readonly string[]; size: number; most?: number },
  read: (part: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const answers: Row[][] = [];
  let [next, rows] = [0, 0];
  const lane = async () => {
    while (next * size < items.length && rows < most) {
      const at = next++;
      answers[at] = await read(items.slice(at * size, (at + 1) * size));
      rows += answers[at].length;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers.flat();
}
