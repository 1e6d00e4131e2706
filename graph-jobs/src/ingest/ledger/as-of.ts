import { tableOf, type TableName } from '../contract.ts';
import { ident, type Workbench } from '../stage.ts';

// The end of a permission lies ahead: it does not tell when the data was taken.
const AHEAD = ['valid_to'];

/**
 * The latest date in the rows that hold to the contract, as YYYY-MM-DD; undefined when there is none. A later day than
 * data may speak of is mistyped, or says "for ever".
 */
export async function latestDate(
  bench: Workbench,
  tables: readonly TableName[],
  last: string,
): Promise<string | undefined> {
  const parts = tables.flatMap((name) =>
    tableOf(name)
      .columns.filter((column) => column.type === 'date' && !AHEAD.includes(column.name))
      .map(({ name: column }) => `select substr(stamp(${ident(column)}), 1, 10) as d from valid_${name}`),
  );
  if (parts.length === 0) return undefined;
  const [row] = await bench.rows(`select max(d) from (${parts.join(' union all ')}) where d <= '${last}'`);
  return typeof row?.[0] === 'string' ? row[0] : undefined;
}
