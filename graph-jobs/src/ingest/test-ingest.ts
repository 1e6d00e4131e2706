import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestThingLinks, digestThings, digestValueLinks, digestValues, type Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { digest } from '../digest.ts';
import { generateMarketplace } from '../generate.ts';
import { ingest, type IngestSummary } from '../ingest.ts';
import type { IngestRequest } from './request.ts';

/** A table of a test: its rows by column. */
export type TestTables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** A fresh folder for one test, removed when the run of tests is over. */
export const testFolder = (): string => mkdtempSync(join(tmpdir(), 'ringbreaker-test-'));

/** Writes texts as files into a folder of their own and answers its path. */
export function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(testFolder(), 'data');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Writes tables as CSV; `order` may put rows, and columns, into another order. */
export function writeTables(tables: TestTables, order: <T>(items: readonly T[]) => readonly T[] = (items) => items) {
  const files = Object.entries(tables).map(([name, rows]) => {
    const columns = order([...new Set(rows.flatMap((row) => Object.keys(row)))]);
    const lines = order(rows).map((row) => columns.map((column) => toCell(row[column] ?? '')).join(','));
    return [`${name}.csv`, `${[columns.join(','), ...lines].join('\n')}\n`];
  });
  return writeFiles(Object.fromEntries(files) as Record<string, string>);
}

/** A made marketplace as tables of a test. */
export function marketplace(sellers: number, seed: number): TestTables {
  const tables = generateMarketplace({ sellers, seed, level: 'easy' }).filter(({ name }) => !name.startsWith('truth'));
  return Object.fromEntries(
    tables.map(({ name, columns, rows }) => [
      name,
      [...rows].map((row) => Object.fromEntries(columns.map((column, at) => [column, String(row[at] ?? '')]))),
    ]),
  );
}

/** The sellers of a made marketplace and how they are reached, and no more: enough where another ingest writes anything at all. */
export function sellersAlone(sellers: number, seed: number): TestTables {
  const { sellers: rows = [], contacts = [] } = marketplace(sellers, seed);
  return { sellers: rows, contacts };
}

/** Another order of the same things, by a seed. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const draw = () => (state = (state * 1103515245 + 12345) % 2147483648);
  return items
    .map((item) => [draw(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

/** Ingests a folder as a test does: the clock stands still. */
export function ingestFolder(
  database: Database,
  folder: string,
  request: Partial<IngestRequest> & { archive: string },
): Promise<IngestSummary> {
  return ingest(database, {
    folder,
    contributor: 'local',
    cardSecret: 'a secret of the tests',
    now: () => new Date('2026-01-01T00:00:00Z'),
    progress: () => undefined,
    ...request,
  });
}

/**
 * The digest of a folder that nobody disturbed, loaded into the test database: a server of a test's own is cold, and takes
 * four times as long.
 */
export async function digestOnceLoaded(folder: string, contributor = 'local'): Promise<string> {
  const database = await openTestDatabase();
  try {
    await ingestFolder(database, folder, { archive: join(testFolder(), 'archive'), contributor });
    return await digest(database);
  } finally {
    await database.close();
  }
}

function toCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

interface TestLink {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly contributors: readonly string[];
}

/** All that ingest wrote into the graph: facts by key, and links. */
export async function readGraph(database: Database) {
  const things = new Map<string, Record<string, unknown>>();
  const values = new Map<string, Record<string, unknown>>();
  const links: TestLink[] = [];
  for await (const [, key, , facts] of database.stream(digestThings, {})) things.set(key as string, facts as never);
  for await (const [, key, facts] of database.stream(digestValues, {})) values.set(key as string, facts as never);
  for (const query of [digestThingLinks, digestValueLinks]) {
    for await (const [from, type, to, , firstSeen, lastSeen, , , contributors] of database.stream(query, {})) {
      links.push({ from, type, to, firstSeen, lastSeen, contributors } as TestLink);
    }
  }
  return { things, values, links };
}
