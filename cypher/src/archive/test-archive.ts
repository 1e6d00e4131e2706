import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest } from './manifest.ts';
import { merkleRoots, merkleTwigs } from './merkle.ts';
import { publishDraft, writeDraft, writeRows } from './write-delivery.ts';

/** Rows of one file of a delivery, each with the links that it says. */
export interface TestDelivery {
  readonly id: string;
  readonly seq: number;
  readonly contributor: string;
  readonly asOf: string;
  readonly file: { readonly name: string; readonly table: string; readonly sha256: string };
  readonly rows: { line: number; raw: Record<string, string>; links: [from: string, type: string, to: string][] }[];
}

/** Writes a delivery made by hand into an archive, for tests that read evidence. */
export async function writeTestDelivery(archive: string, delivery: TestDelivery): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const { id, seq, contributor, asOf, file, rows } = delivery;
  const { sha256, name, table } = file;
  const row = (line: number, no: number, raw: object) =>
    `(${no}, ${quoted(table)}, 0, ${line}, ${quoted(JSON.stringify(raw))}, unhex(sha256(${quoted(JSON.stringify(raw))})), 'accepted')`;
  const asTheyCame = `select * from (values ${rows.map((one, no) => row(one.line, no, one.raw)).join(', ')})
    as t(row_no, tbl, file_no, line, raw, sha, state)`;
  const stretch = { fileNo: 0, base: 0, width: rows.length, from: 0, to: rows.length };
  const twigs = merkleTwigs(`(select file_no, row_no, lower(hex(sha)) as sha from (${asTheyCame}))`, stretch);
  const [root] = (await connection.runAndReadAll(merkleRoots(`(${twigs})`))).getRows();
  const files = [{ fileNo: 0, table, name, sha256, rowsRoot: String(root?.[1]), bytes: 0, rows: rows.length }];
  const manifest: Manifest = {
    version: 1,
    id,
    seq,
    contributor,
    asOf,
    files,
    counts: {},
    kinds: [],
    cleaning: 1,
    released: 0,
  };
  const links = rows.flatMap((one, no) => one.links.map((link) => `(${link.map(quoted).join(', ')}, ${seq}, ${no})`));
  const contents = {
    links: `select from_key, type, to_key, '' as role, null::int as first_seen, null::int as last_seen,
      null::varchar as valid, 0 as rh, seq, row_no
      from (values ${links.join(', ')}) as t(from_key, type, to_key, seq, row_no)`,
    values: `select '' as t, '' as label, '' as key, '' as display, '{}' as facts, '' as note, '' as reason,
      true as linked where false`,
    facts: {},
  };
  const run = (sql: string) => connection.run(sql);
  await writeRows(archive, manifest, asTheyCame, run);
  await writeDraft(archive, manifest, contents, run);
  publishDraft(archive, manifest);
  connection.closeSync();
}

/** Writes the rows of a delivery's folder anew, as somebody would who wants another row to stand there. */
export async function changeRows(folder: string, sql: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const path = join(folder, 'rows.parquet');
  await connection.run(`create table t as select * from read_parquet('${path}'); ${sql};
    copy t to '${path}' (format parquet)`);
  connection.closeSync();
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
