import { withdrawnDeliveries, savedDeliveries, type Database } from '@ringbreaker/cypher';
import { hashText, SOURCES_A_DELIVERY } from '@ringbreaker/cypher/domain';
import { readSources } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { drawUnit } from './test-draws.ts';
import { digest } from '../digest.ts';
import { marketplace, writeTables, type TestTables } from '../ingest/test-ingest.ts';
import { withdraw, type WithdrawRequest } from '../withdraw.ts';

type Rows = Record<string, Record<string, string>[]>;

const CONTRIBUTORS = ['alfa', 'beta', 'gamma'];
/** Of all rows so many are sent at all. */
const SENT = sized(0.2, 0.4);
/** Of these so many are sent twice, by somebody else as a rule. */
const SHARED = 0.3;

/** One that sends, and a folder of what it sends. */
export interface Sending {
  readonly contributor: string;
  readonly folder: string;
  readonly asOf: string;
}

/**
 * A marketplace (or other tables) in so many deliveries of three contributors, each row in one of them by drawing and many in a second:
 * owners are declared before what is said of them, after it, or twice and otherwise; half of the telephone numbers are
 * told without a country.
 */
export function drawSendings(
  count: number,
  seed: number,
  { made = marketplace(100, seed), sent = SENT }: { made?: TestTables; sent?: number } = {},
): Sending[] {
  const parts = Array.from({ length: count }, (): Rows => ({}));
  for (const [table, rows] of Object.entries(made)) {
    for (const [at, row] of rows.entries()) {
      const draw = (what: string) => drawUnit(hashText(`${table} ${at} ${what}`), seed);
      if (table !== 'sellers' && draw('sent') >= sent) continue;
      const first = Math.floor(draw('part') * count);
      const add = (part: number, told: Record<string, string>) => ((parts[part] as Rows)[table] ??= []).push(told);
      const told = row['kind'] === 'phone' && draw('country') < 0.5 ? { ...row, country: '' } : row;
      add(first, told);
      if (draw('shared') < SHARED)
        add((first + 1 + Math.floor(draw('other') * (count - 1))) % count, vary(told, draw('vary')));
    }
  }
  return parts.map((tables, at) => ({
    contributor: CONTRIBUTORS[Math.floor(drawUnit(at, seed) * CONTRIBUTORS.length)] as string,
    folder: writeTables(tables),
    asOf: `2026-0${1 + (at % 5)}-01`,
  }));
}

/** The same again, or less of it, or otherwise. */
function vary(row: Record<string, string>, draw: number): Record<string, string> {
  if (draw < 0.4) return row;
  const other: Record<string, string> = { ...row };
  for (const name of ['country', 'platform', 'last_seen', 'title'])
    if (other[name]) other[name] = draw < 0.7 || name !== 'country' ? '' : 'DE';
  return other;
}

/** Withdraws as a test does: the clock stands still. */
export function withdrawAs(
  database: Database,
  request: Partial<WithdrawRequest> & { archive: string; delivery: string },
) {
  return withdraw(database, {
    reason: 'sent by mistake',
    cardSecret: 'a secret of the tests',
    author: 'ann',
    now: () => new Date('2026-02-01T00:00:00Z'),
    progress: () => undefined,
    ...request,
  });
}

/** Numbers of the deliveries that the graph has, and of those that were withdrawn. */
export async function readNumbers(database: Database): Promise<{ there: number[]; withdrawn: number[] }> {
  const there = (await database.run(savedDeliveries, {})).map(({ seq }) => seq);
  return { there, withdrawn: (await database.run(withdrawnDeliveries, {})).map(({ seq }) => seq) };
}

/** All that the graph says, and where each link comes from, with deliveries numbered by those that are there. */
export async function readAll(database: Database): Promise<{ digest: string; sources: string[] }> {
  const { there } = await readNumbers(database);
  const numbers = new Map(there.map((seq, at) => [seq, at + 1]));
  const place = (source: number) => {
    const seq = Math.floor(source / SOURCES_A_DELIVERY);
    return `${numbers.get(seq) ?? `withdrawn ${seq}`}:${source % SOURCES_A_DELIVERY}`;
  };
  const links = await readSources(database);
  const sources = links.map(({ from, type, to, role, sources: count, firstSource, latestSource }) =>
    [from, type, to, role, count, place(firstSource), place(latestSource)].join(' '),
  );
  return { digest: await digest(database), sources: sources.sort() };
}
