import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { quote, Workbench } from '../ingest/stage.ts';
import { JobError } from '../job/job-error.ts';
import type { PlainTable } from './exact-values.ts';
import type { TruthRow } from './measures.ts';
import type { LifeEvent } from './match-events.ts';

const VALUE_TABLES = ['stores', 'contacts', 'addresses', 'payment_accounts', 'listings', 'shipments', 'relations'];

/** What one delivery of a made marketplace says is so. */
export interface Truth {
  readonly asOf: string;
  readonly truth: TruthRow[];
  readonly truthEvents: LifeEvent[];
}

/** The truth of a made marketplace, and its tables as they are written: what the plain methods work on. */
export interface Answers {
  readonly truth: TruthRow[];
  readonly tables: PlainTable[];
  /** The truth of each delivery, the earliest first; empty where the folder is one delivery. */
  readonly deliveries: Truth[];
}

/**
 * Reads truth and tables of a data folder, or of the last delivery in its `snapshots/DATE/` and the truths of all.
 * @throws JobError `input` when there is no truth
 */
export async function readAnswers(folder: string, spillFolder: string): Promise<Answers> {
  const days = deliveryDays(folder);
  const last = days.length > 0 ? join(folder, 'snapshots', days.at(-1) as string) : folder;
  const bench = await Workbench.open({ spillFolder, memoryMegabytes: 1_000, threads: 2 });
  try {
    const deliveries: Truth[] = [];
    for (const asOf of days) {
      const own = join(folder, 'snapshots', asOf);
      deliveries.push({ asOf, truth: await readTruth(bench, own), truthEvents: await readTruthEvents(bench, own) });
    }
    const present = VALUE_TABLES.filter((name) => existsSync(join(last, `${name}.csv`)));
    const tables: PlainTable[] = [];
    for (const name of present) tables.push(await readTable(bench, last, name));
    return { truth: deliveries.at(-1)?.truth ?? (await readTruth(bench, last)), tables, deliveries };
  } finally {
    bench.close();
  }
}

function deliveryDays(folder: string): string[] {
  const snapshots = join(folder, 'snapshots');
  if (!existsSync(snapshots)) return [];
  return readdirSync(snapshots)
    .filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))
    .sort();
}

async function readTruth(bench: Workbench, folder: string): Promise<TruthRow[]> {
  if (!existsSync(join(folder, 'truth.csv'))) {
    throw new JobError(
      'input',
      `${folder} holds no truth.csv: evaluate needs a made marketplace (ringbreaker generate).`,
    );
  }
  const cells = cellsOf(await readTable(bench, folder, 'truth'));
  return cells.map((cell) => ({
    sellerId: cell('seller_id') ?? '',
    operator: cell('operator'),
    racket: cell('racket'),
  }));
}

async function readTruthEvents(bench: Workbench, folder: string): Promise<LifeEvent[]> {
  if (!existsSync(join(folder, 'truth_events.csv'))) return [];
  const cells = cellsOf(await readTable(bench, folder, 'truth_events'));
  return cells.map((cell) => ({
    asOf: cell('as_of') ?? '',
    event: cell('event') ?? '',
    racket: cell('racket') ?? '',
    others: (cell('other_rackets') ?? '').split(';').filter(Boolean),
  }));
}

/** The rows of a table, each as a reader of its cells by column; an empty cell is null. */
function cellsOf({ columns, rows }: PlainTable): ((column: string) => string | null)[] {
  const places = new Map(columns.map((column, i) => [column, i]));
  return [...rows].map((row) => (column) => toText(row[places.get(column) ?? -1]));
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
