import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { JobError } from '../../job/job-error.ts';
import { ANSWER_TABLES, isTableName, tables, type TableName } from '../contract.ts';

type Format = 'csv' | 'csv.gz' | 'parquet' | 'jsonl' | 'sql';

/** A file that fills a table. `name` is what people see; `path` is where it lies. */
export interface SourceFile {
  readonly table: TableName;
  readonly name: string;
  readonly path: string;
  readonly format: Format;
}

const DATA_FILE = /^(.+?)\.(csv\.gz|csv|parquet|jsonl)$/i;

/**
 * Finds the files of a data folder, or of a mapping, that fill canonical tables, sorted by table.
 * @throws JobError `input` when the folder is missing, holds no table, or holds a data file of no known table.
 */
export function findSourceFiles(folder: string, mapping?: string): SourceFile[] {
  requireFolder(folder, 'data folder');
  if (mapping !== undefined) return findMappings(mapping);
  const found = readdirSync(folder)
    .sort()
    .flatMap((name) => toSourceFile(folder, name));
  if (found.length > 0) return inTableOrder(found);
  const snapshots = existsSync(join(folder, 'snapshots'))
    ? ' It holds snapshots: ingest each of snapshots/DATE, oldest first.'
    : '';
  throw new JobError('input', `${folder} holds no table of the input contract.${snapshots} ${listTables()}`);
}

/**
 * One file by itself: of the table that it is named after, or of values alone.
 * @throws JobError `input` when it is not there or of no known format.
 */
export function findOneFile(path: string): SourceFile {
  const name = basename(path);
  const [, table = '', format = ''] = DATA_FILE.exec(name) ?? [];
  if (!existsSync(path)) throw new JobError('input', `There is no file ${path}.`);
  if (format === '' || !statSync(path).isFile()) {
    throw new JobError('input', `${path} is no file that can be read: it must be .csv, .csv.gz, .parquet or .jsonl.`);
  }
  return { table: isTableName(table) ? table : 'screened', name, path, format: format.toLowerCase() as Format };
}

function findMappings(mapping: string): SourceFile[] {
  requireFolder(mapping, 'mapping folder');
  const found = readdirSync(mapping)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name): SourceFile => {
      const table = name.slice(0, -'.sql'.length);
      if (!isTableName(table)) throw unknownTable(name);
      return { table, name, path: join(mapping, name), format: 'sql' };
    });
  if (found.length > 0) return inTableOrder(found);
  throw new JobError('input', `${mapping} holds no TABLE.sql. ${listTables()}`);
}

function toSourceFile(folder: string, name: string): SourceFile[] {
  const path = join(folder, name);
  const [, table = '', format = ''] = DATA_FILE.exec(name) ?? [];
  if (format === '' || !statSync(path).isFile() || ANSWER_TABLES.includes(table)) return [];
  if (!isTableName(table)) throw unknownTable(name);
  return [{ table, name, path, format: format.toLowerCase() as Format }];
}

function requireFolder(path: string, what: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  throw new JobError('input', `The ${what} ${path} is not there. Check the path.`);
}

function unknownTable(name: string): JobError {
  return new JobError('input', `${name} is no table of the input contract. Rename it or move it away. ${listTables()}`);
}

function listTables(): string {
  const names = tables.map((table) => table.name).join(', ');
  return `Tables are ${names}, each as .csv, .csv.gz, .parquet or .jsonl (or TABLE.sql in a mapping).`;
}

function inTableOrder(files: SourceFile[]): SourceFile[] {
  const order = tables.map((table) => table.name);
  return files.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table) || (a.name < b.name ? -1 : 1));
}
