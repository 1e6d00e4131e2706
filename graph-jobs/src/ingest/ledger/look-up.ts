import {
  findRows,
  lookupHash,
  partByIndex,
  readDeliveries,
  readNumbered,
  type Lookup,
  type Manifest,
} from '@ringbreaker/cypher';
import type { Ledger } from './ledger.ts';
import type { Workbench } from '../stage.ts';

/** Rows up to which a delivery is small: their keys fit into memory, and few rows of others have the same. */
const FEW_ROWS = 300_000;
/** Beyond so many rows of one file nearly every group of rows has one of them: the file is read whole. */
const MOST_NUMBERED_ROWS = 20_000;

/** What is looked up: in which file of the deliveries, by what, and the table that holds the keys. */
export interface Sought {
  readonly file: string;
  readonly lookup: Lookup;
  readonly table: string;
}

/** Whether a relation has so few rows that it pays to look them up one by one. */
export async function isFew(bench: Workbench, relation: string): Promise<boolean> {
  return (await bench.count(`select count(*) from ${relation}`)) <= FEW_ROWS;
}

/**
 * SQL for a relation of rows of the deliveries: all that have the keys of a small table, and perhaps others. Whoever
 * asks still compares. Deliveries that have no index are in it whole; undefined where there is no delivery.
 */
export async function lookUp(
  bench: Workbench,
  { folder, manifests }: Ledger,
  sought: Sought,
): Promise<string | undefined> {
  const { file } = sought;
  const everything = readDeliveries(folder, manifests, file);
  const { indexed, plain } = partByIndex(folder, manifests, file);
  if (indexed.length === 0) return everything;
  const found = await findNumbers(bench, { folder, manifests: indexed }, sought);
  const isMany = ({ seq }: Manifest) => (found.get(seq)?.length ?? 0) > MOST_NUMBERED_ROWS;
  const whole = readDeliveries(folder, [...plain, ...indexed.filter(isMany)], file);
  const numbered = indexed.flatMap((manifest) => {
    const numbers = found.get(manifest.seq) ?? [];
    return numbers.length === 0 || isMany(manifest) ? [] : [readNumbered(folder, manifest, file, numbers)];
  });
  const parts = [...(whole === undefined ? [] : [`select * from ${whole}`]), ...numbered];
  return parts.length === 0 ? `(select * from ${everything} where false)` : `(${parts.join(' union all ')})`;
}

/** The numbers of the rows that may be meant, by delivery. */
async function findNumbers(
  bench: Workbench,
  { folder, manifests }: Ledger,
  { file, lookup, table }: Sought,
): Promise<Map<number, number[]>> {
  await bench.run(`create or replace table sought as select distinct ${lookupHash(file, lookup)} as h from ${table}`);
  const found = new Map<number, number[]>(manifests.map(({ seq }) => [seq, []]));
  const rows = await bench.rows(findRows(folder, manifests, { name: file, lookup, hashes: 'sought' }));
  for (const [seq, n] of rows) found.get(Number(seq))?.push(Number(n));
  await bench.run('drop table sought');
  return found;
}
