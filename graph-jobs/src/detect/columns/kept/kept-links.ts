import { deliveryFile, type Manifest } from '@ringbreaker/cypher';
import type { Tables } from '../../../ingest/tables.ts';
import { quote } from '../../../ingest/stage.ts';
import { LINK_TYPES, SLIM, toldIn } from '../columns.ts';

/** The DuckDB file that is kept, as statements name it. */
export const KEPT = 'kept';

/** Makes the tables of a new file: links as numbers, each with its delivery and its place there, and names of shared values. */
export async function layKept(bench: Tables): Promise<void> {
  await bench.run(`create type ${KEPT}.way as enum (${LINK_TYPES.map(quote).join(', ')})`);
  await bench.run(`create table ${KEPT}.slim (from_key ubigint, type ${KEPT}.way, to_key ubigint, kind utinyint,
    by_seller boolean, by_party boolean, to_seller boolean, part integer, n integer)`);
  await bench.run(`create table ${KEPT}.shared (name ubigint); create table ${KEPT}.stamp (stamp varchar)`);
}

/** Adds the links of deliveries. */
export async function addLinks(bench: Tables, folder: string, deliveries: readonly Manifest[]): Promise<void> {
  for (const manifest of deliveries) {
    const links = `read_parquet(${quote(deliveryFile(folder, manifest, 'links'))}, file_row_number = true)`;
    await bench.runInAnyOrder(`insert into ${KEPT}.slim select ${SLIM}, ${manifest.seq}, file_row_number::integer
      from (${toldIn(links)})`);
  }
}
