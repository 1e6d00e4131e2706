import { asId, saying, written } from './domain/saying.ts';
import { STORED_LINKS, STORED_NODES } from './domain/stored.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './connection/driver.ts';
import { GraphError } from './errors.ts';
import { takeLease } from './lease.ts';
import { unfinishedRestore } from './queries/backup.ts';
import { appliedMigrations, makeNamesKnown, saveMigration } from './queries/migrate.ts';
import { orderStatements, statementsOf } from './schema-statements.ts';

/** A numbered schema change; `checksum` is the SHA-256 of its text. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const FOLDER = new URL('../migrations/', import.meta.url);
const LEASE = 'migrate';
const NAMES = {
  labels: Object.keys(STORED_NODES),
  types: Object.keys(STORED_LINKS),
  properties: [...new Set([STORED_NODES, STORED_LINKS].flatMap(Object.values<readonly string[]>).flat())],
};

/** Reads the migrations that this version of the product knows, in order. */
export function readMigrations(folder: URL = FOLDER): Migration[] {
  const names = readdirSync(folder).filter((name) => /^V\d{3}__[a-z_]+\.cypher$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { version: Number(name.slice(1, 4)), name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Compares what the database has had with what the product knows.
 * @returns the migrations still to apply, in order.
 * @throws GraphError `schema` naming the file, when an applied one was edited or is unknown here.
 */
function pendingMigrations(known: readonly Migration[], applied: readonly Omit<Migration, 'text'>[]): Migration[] {
  for (const past of applied) {
    const now = known.find((migration) => migration.version === past.version);
    if (!now) {
      throw new GraphError(
        'schema',
        saying`The graph has had ${asId(past.name)}, which this version does not know: use the version that wrote it, or a newer one.`,
      );
    }
    if (now.checksum !== past.checksum) {
      throw new GraphError(
        'schema',
        saying`The migration ${asId(past.name)} was edited after it was applied: restore it and put the change into a new file.`,
      );
    }
  }
  return known.filter((migration) => !applied.some((past) => past.version === migration.version));
}

/** What a person may set on migrating. */
export interface MigrateOptions {
  /** The migrations to bring the graph to; this version's unless said. */
  readonly known?: readonly Migration[];
  /**
   * Whether to wait until every index answers. Constraints hold at once in any case; other indexes of a full graph
   * fill in the background, and what asks them is slower or, for words, incomplete until then.
   */
  readonly waitForIndexes?: boolean;
  /** Whether a restore asks, which fills the graph itself. */
  readonly isRestoring?: boolean;
}

/** Brings the graph to this version's schema, one process at a time; returns the names of what was applied. */
export async function migrate(
  database: Database,
  { known = readMigrations(), waitForIndexes = true, isRestoring = false }: MigrateOptions = {},
): Promise<string[]> {
  if (!isRestoring) await requireWhole(database);
  await bootstrap(database, known);
  // Before the lease asks anything: what is planned without these is planned anew.
  await database.run(makeNamesKnown, NAMES);
  const lease = await takeLeasePatiently(database);
  try {
    const pending = pendingMigrations(known, await database.run(appliedMigrations, {}));
    await apply(database, pending);
    if (pending.length > 0 && waitForIndexes) await database.statement('CALL db.awaitIndexes(300)');
    return pending.map((migration) => migration.name);
  } finally {
    await lease.release();
  }
}

/** Fails unless the graph is whole and has exactly this version's schema. */
export async function requireSchema(database: Database, known = readMigrations()): Promise<void> {
  await requireWhole(database);
  const pending = pendingMigrations(known, await database.run(appliedMigrations, {}));
  if (pending.length > 0) {
    const names = pending.map((migration) => migration.name).join(', ');
    throw new GraphError(
      'schema',
      saying`The graph lacks the migrations ${written(names)}: run \`npm run ringbreaker -- migrate\` first.`,
    );
  }
}

/** A graph that a restore has only begun to fill says nothing true. */
async function requireWhole(database: Database): Promise<void> {
  const [mark] = await database.run(unfinishedRestore, {});
  if (!mark) return;
  throw new GraphError(
    'schema',
    saying`The graph is being restored from a backup, or a restore was cut off: wait for it, or run \`ringbreaker restore\` again.`,
  );
}

/** Every statement can be run again: killed before they are noted as applied, all of them are. */
async function apply(database: Database, pending: readonly Migration[]): Promise<void> {
  for (const statement of orderStatements(pending.map(({ text }) => text))) await database.statement(statement);
  for (const { version, name, checksum } of pending) await database.run(saveMigration, { version, name, checksum });
}

/** The lease itself needs its constraints; their migrations say IF NOT EXISTS, so both may run them. */
async function bootstrap(database: Database, known: readonly Migration[]): Promise<void> {
  const statements = known.flatMap(({ text }) => statementsOf(text));
  for (const statement of statements.filter((one) => /\b(lease|leaseterm)_name\b/.test(one))) {
    await database.statement(statement);
  }
}

async function takeLeasePatiently(database: Database) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await takeLease(database, LEASE);
    } catch (error) {
      if (!(error instanceof GraphError && error.code === 'lease') || attempt >= 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
