import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { generateMarketplace, type Level } from '#jobs/generate';
import { csvLine } from '#jobs/generate/csv';
import type { Row, Table } from '#jobs/generate/tables';
import { drawUnit } from '#jobs/detect/confidence/draw';
import { hashText } from '@ringbreaker/cypher/domain';

/** A marketplace in parts that come one after the other. */
export const PARTS = ['first', 'scattered-1000', 'scattered-10000', 'week'] as const;
export type Part = (typeof PARTS)[number];

/** Where a link to a value stands. */
const LINKS = new Set(['contacts', 'addresses', 'payment_accounts', 'relations']);
const BEGINNINGS = ['opened_at', 'first_seen', 'posted_at', 'shipped_at', 'occurred_at'];

/**
 * Writes a marketplace into a folder a part: of the links to values a thousandth and a ten-thousandth are held back,
 * wherever they lie; so is all that began in the last week.
 */
export async function writeParts(folder: string, options: { sellers: number; seed: number; level: Level }) {
  const tables = generateMarketplace(options).filter(({ name }) => !name.startsWith('truth'));
  const week = lastWeekOf(tables);
  const counts: Record<Part, number> = { first: 0, 'scattered-1000': 0, 'scattered-10000': 0, week: 0 };
  for (const part of PARTS) mkdirSync(join(folder, part), { recursive: true });
  for (const { name, columns, rows } of tables) {
    const files = new Map<Part, WriteStream>();
    for (const row of rows) {
      const part = partOf(row, { name, columns, week });
      const file = files.get(part) ?? createWriteStream(join(folder, part, `${name}.csv`));
      if (!files.has(part)) file.write(csvLine(columns));
      files.set(part, file);
      counts[part] += 1;
      if (!file.write(csvLine(row))) await new Promise<void>((done) => file.once('drain', () => done()));
    }
    for (const file of files.values()) await new Promise<void>((done) => file.end(done));
  }
  return counts;
}

function partOf(row: Row, table: { name: string; columns: readonly string[]; week: string }): Part {
  if (beginningOf(row, table.columns) > table.week) return 'week';
  if (!LINKS.has(table.name)) return 'first';
  const draw = drawUnit(hashText(row.join('\n')), 1);
  if (draw < 0.001) return 'scattered-1000';
  return draw < 0.0011 ? 'scattered-10000' : 'first';
}

function beginningOf(row: Row, columns: readonly string[]): string {
  const at = columns.findIndex((column) => BEGINNINGS.includes(column));
  return at < 0 ? '' : String(row[at] ?? '').slice(0, 10);
}

/** The day a week before the last opening of an account. */
function lastWeekOf(tables: readonly Table[]): string {
  const { columns = [], rows = [] } = tables.find(({ name }) => name === 'sellers') ?? {};
  let last = '';
  for (const row of rows) last = beginningOf(row, columns) > last ? beginningOf(row, columns) : last;
  return new Date(Date.parse(last) - 7 * 86_400_000).toISOString().slice(0, 10);
}
