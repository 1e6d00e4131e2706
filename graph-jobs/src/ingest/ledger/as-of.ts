import { tableOf, type TableName } from '../contract.ts';
import { ident, type Workbench } from '../stage.ts';

// The end of a permission lies ahead, and a year past 9000 says "for ever": neither tells when the data was taken.
const AHEAD = ['valid_to'];

/** The latest date in the rows that hold to the contract, as YYYY-MM-DD; undefined when there is none. */
export async function latestDate(bench: Workbench, tables: readonly TableName[]): Promise<string | undefined> {
  const parts = tables.flatMap((name) =>
    tableOf(name)
      .columns.filter((column) => column.type === 'date' && !AHEAD.includes(column.name))
      .map(
        ({ name: column }) => `select max(substr(stamp(${ident(column)}), 1, 10)) as d from valid_${name}
        where ${ident(column)} < '9000'`,
      ),
  );
  if (parts.length === 0) return undefined;
  const [row] = await bench.rows(`select max(d) from (${parts.join(' union all ')})`);
  return typeof row?.[0] === 'string' ? row[0] : undefined;
}
