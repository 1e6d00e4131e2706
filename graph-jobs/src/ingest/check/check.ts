import { tableOf, type Table, type TableName } from '../contract.ts';
import { faultOf, SEPARATOR } from './faults.ts';
import { ident, quote, type Workbench } from '../stage.ts';

/** SQL for a row as canonical JSON: its known columns by name, empty cells left out. */
export function canonicalRow(table: Table): string {
  const names = table.columns.map((column) => column.name).sort();
  const members = names.map((name) => `${quote(`"${name}":`)} || to_json(${ident(name)})`);
  return `'{' || concat_ws(',', ${members.join(', ')}) || '}'`;
}

/** SQL for the number that stands for a row among others: the first 64 bits of its SHA-256. */
export function rowHash(sha: string): string {
  return `('0x' || substr(${sha}, 1, 16))::ubigint`;
}

/** SQL for staged rows with what is found by looking at each alone: `sha`, `rh` and `fault`. */
export function checkedRows(table: Table): string {
  const columns = table.columns.map((column) => ident(column.name)).join(', ');
  return `select row_no, file_no, line, extra, ${columns}, unhex(hex) as sha, ${rowHash('hex')} as rh, ${faultOf(table)} as fault
    from (select *, sha256(${canonicalRow(table)}) as hex from in_${table.name})`;
}

/**
 * Holds every staged row against the contract. Per table: `chk_TABLE` with `sha`, `rh` and `fault`, and `valid_TABLE` without refused rows; over all: `refused` (row_no, col, reason) and `repeated` (row_no).
 * @param elsewhere SQL for rows of a table that somebody else has read, with what `checkedRows` finds in them
 */
export async function checkTables(
  bench: Workbench,
  names: readonly TableName[],
  elsewhere: ReadonlyMap<TableName, string> = new Map(),
): Promise<void> {
  await bench.run('create table refused (tbl varchar, row_no bigint, col varchar, reason varchar)');
  await bench.run('create table repeated (tbl varchar, row_no bigint)');
  for (const name of names) {
    const table = tableOf(name);
    const rows = [checkedRows(table), elsewhere.get(name) ?? []].flat();
    await bench.run(`create table chk_${name} as select base + row_no as row_no, * exclude (row_no, base)
      from (${rows.join(' union all by name ')}) join (select file_no, base from files) using (file_no)`);
    await bench.run(`drop table in_${name}`);
    await compareRows(bench, table);
  }
}

/** Holds rows that stand alone against each other. */
async function compareRows(bench: Workbench, table: Table): Promise<void> {
  const { name } = table;
  await bench.run(`insert into refused select '${name}', row_no, split_part(fault, '${SEPARATOR}', 1),
    split_part(fault, '${SEPARATOR}', 2) from chk_${name} where fault is not null`);
  if (table.id !== undefined) await refuseRivals(bench, table, table.id);
  await bench.run(`create view valid_${name} as select * from chk_${name} where fault is null
    and row_no not in (select row_no from refused)`);
  await bench.run(`insert into repeated select '${name}', row_no from valid_${name} join (
    select rh, min(row_no) as first from valid_${name} group by rh having count(*) > 1) using (rh) where row_no > first`);
}

/** Different rows of one id: the smallest by canonical JSON stays, the others name its line. */
async function refuseRivals(bench: Workbench, table: Table, id: string): Promise<void> {
  const rows = `(select ${ident(id)} as id, row_no, file_no, line, rh, ${canonicalRow(table)} as raw
    from chk_${table.name} where fault is null and ${ident(id)} in (select ${ident(id)} from chk_${table.name}
    where fault is null group by 1 having count(distinct rh) > 1))`;
  await bench.run(`insert into refused
    with rivals as materialized ${rows},
    best as (select id, min(raw) as raw from rivals group by id),
    taken as (select id, raw, arg_min(file_no, row_no) as file_no, arg_min(line, row_no) as line
      from rivals semi join best using (id, raw) group by id, raw)
    select '${table.name}', r.row_no, ${quote(id)},
      'has another row, in ' || f.name || ' line ' || t.line || ', which was taken'
    from rivals r join taken t on r.id = t.id and r.raw <> t.raw join files f on f.file_no = t.file_no`);
}
