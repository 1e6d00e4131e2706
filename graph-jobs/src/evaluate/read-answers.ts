import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quote, Workbench } from '../ingest/stage.ts';
import { JobError } from '../job-error.ts';
import type { PlainTable } from './exact-values.ts';
import type { TruthRow } from './measures.ts';

const VALUE_TABLES = ['stores', 'contacts', 'addresses', 'payment_accounts', 'listings', 'shipments', 'relations'];

/** The truth of a made marketplace, and its tables as they are written: what the plain methods work on. */
export interface Answers {
  readonly truth: TruthRow[];
  readonly tables: PlainTable[];
}

/**
 * Reads truth and tables of a data folder.
 * @throws JobError `input` when there is no truth
 */
export async function readAnswers(folder: string, spillFolder: string): Promise<Answers> {
  if (!existsSync(join(folder, 'truth.csv'))) {
    throw new JobError(
      'input',
      `${folder} holds no truth.csv: evaluate needs a made marketplace (ringbreaker generate).`,
    );
  }
  const bench = await Workbench.open({ spillFolder, memoryMegabytes: 1_000, threads: 2 });
  try {
    const truth = await readTable(bench, folder, 'truth');
    const place = (column: string) => truth.columns.indexOf(column);
    const [seller, operator, racket] = [place('seller_id'), place('operator'), place('racket')];
    const rows = [...truth.rows].map((row) => ({
      sellerId: String(row[seller]),
      operator: toText(row[operator]),
      racket: toText(row[racket]),
    }));
    const present = VALUE_TABLES.filter((name) => existsSync(join(folder, `${name}.csv`)));
    const tables: PlainTable[] = [];
    for (const name of present) tables.push(await readTable(bench, folder, name));
    return { truth: rows, tables };
  } finally {
    bench.close();
  }
}

async function readTable(bench: Workbench, folder: string, name: string): Promise<PlainTable> {
  const source = `read_csv(${quote(join(folder, `${name}.csv`))}, all_varchar = true, header = true)`;
  const columns = (await bench.rows(`select column_name from (describe select * from ${source})`)).map(([column]) =>
    String(column),
  );
  return { name, columns, rows: await bench.rows(`select * from ${source}`) };
}

function toText(cell: unknown): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}
