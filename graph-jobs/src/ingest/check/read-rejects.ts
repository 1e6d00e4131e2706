import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quote } from '../stage.ts';
import { openWorkbench } from '../workbench/with-workbench.ts';

const FILE = /^(\w+)\.csv$/;

/** Where a refused row stood, and why it was refused. */
export interface RefusedRow {
  readonly table: string;
  readonly file: string;
  readonly line: number;
  /** Empty where the whole row is meant. */
  readonly column: string;
  readonly reason: string;
}

/** The tables whose refused rows lie in a folder, by name. */
export function rejectedTables(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .sort();
}

/** Reads back what `writeRejects` wrote of some tables: each row by where it stood and why it was refused. */
export async function readRejects(folder: string, tables: readonly string[]): Promise<RefusedRow[]> {
  const spillFolder = mkdtempSync(join(tmpdir(), 'ringbreaker-'));
  return openWorkbench({ folder, hidesSpill: true }, spillFolder, async (bench) => {
    const parts = tables.map((table) => rowsIn(table, join(folder, `${table}.csv`)));
    const rows = await bench.rows(parts.join(' union all '));
    return rows.map(([table, file, line, column, reason]) => ({
      table: String(table),
      file: String(file),
      line: Number(line),
      column: String(column),
      reason: String(reason),
    }));
  });
}

function rowsIn(table: string, path: string): string {
  const [file, column, reason] = ['source_file', 'source_column', 'reason'].map((name) => `coalesce(${name}, '')`);
  return `select ${quote(table)}, ${file}, source_line, ${column}, ${reason} from read_csv(${quote(path)},
    header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
}
