import { merkleRoots, merkleTwigs } from '@ringbreaker/cypher';
import type { Workbench } from '../stage.ts';

/** A multiple of the tree's fan-out: what is hashed at once must fit in memory, for DuckDB spills no such sum. */
const STRETCH_ROWS = 256 * 1024;

/** The Merkle root over the rows of each file; `rows` is SQL for a relation with `file_no`, `row_no` and `sha` (hex). */
export async function hashRows(bench: Workbench, rows: string): Promise<Map<number, string>> {
  const files = await bench.rows(`select file_no, min(row_no), count(*) from ${rows} group by 1`);
  await bench.run('create or replace table twigs (file_no integer, n bigint, sha varchar, width bigint)');
  for (const [fileNo, base, width] of files.map((cells) => cells.map(Number) as [number, number, number])) {
    for (let from = 0; from < width; from += STRETCH_ROWS) {
      await bench.run(`insert into twigs ${merkleTwigs(rows, { fileNo, base, width, from, to: from + STRETCH_ROWS })}`);
    }
  }
  const roots = await bench.rows(merkleRoots('twigs'));
  await bench.run('drop table twigs');
  return new Map(roots.map(([fileNo, root]) => [Number(fileNo), String(root)]));
}
