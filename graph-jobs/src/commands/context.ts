import {
  findServer,
  isDefaultPassword,
  NO_OWN_PASSWORD,
  openDatabase,
  requireSchema,
  watchDatabase,
  type Database,
} from '@ringbreaker/cypher';
import { readConfig, type Config } from '../config.ts';
import { JobError } from '../job/job-error.ts';
import { print } from './print.ts';
import { displayProgress, type ProgressDisplay } from './terminal.ts';

/** What a command works with. */
export interface Context {
  readonly config: Config;
  readonly signal: AbortSignal;
  readonly display: ProgressDisplay;
  /** Writes data: standard output and nothing else. */
  print(text: string): void;
  /** Writes words for a person: standard error. */
  say(text: string): void;
}

const interrupt = new AbortController();

/** The context of this process; Ctrl-C ends the job at its next safe point, a second one ends the process at once. */
export function openContext(): Context {
  const end = () => {
    process.stderr.write(
      '\nEnding at the next safe point (Ctrl-C again to end at once; nothing is lost either way).\n',
    );
    // Nobody listens any more: the next one ends the process as the system does, whatever it is busy with.
    interrupt.abort();
  };
  process.once('SIGINT', end);
  // What a service manager sends.
  process.once('SIGTERM', end);
  return {
    config: readConfig(process.env),
    signal: interrupt.signal,
    display: displayProgress(process.stderr, () => Date.now()),
    print,
    say: (text) => process.stderr.write(`${text}\n`),
  };
}

/**
 * Finds the configured Neo4j, or starts one.
 * @throws JobError `config` where NODE_ENV is `production` and its password is a default
 */
export async function findNeo4j({ config, say }: Context) {
  const server = await findServer(process.env, { instance: config.instance, log: say });
  if (process.env.NODE_ENV !== 'production' || !isDefaultPassword(server.password)) return server;
  await server.release();
  throw new JobError('config', `In production no secret may be missing: ${NO_OWN_PASSWORD}`);
}

/** Runs work against the configured Neo4j, which is found or started and let go of at the end. */
export async function withDatabase<T>(
  context: Context,
  work: (database: Database, uri: string) => Promise<T>,
): Promise<T> {
  const server = await findNeo4j(context);
  const database = openDatabase({ uri: server.uri, user: server.user, password: server.password, patience: 'job' });
  const watch = watchDatabase(database, { say: context.say });
  try {
    await database.verify();
    return await Promise.race([work(database, server.uri), watch.lost]);
  } finally {
    watch.stop();
    context.display.stop();
    // A server that is gone is not taken leave of.
    await within(LEAVE_MS, database.close());
    await within(LEAVE_MS, server.release());
  }
}

/** So long at most it takes leave of the database, and of the server. */
export const LEAVE_MS = 3_000;

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const late = new Promise((done) => setTimeout(done, ms).unref());
  await Promise.race([work, late]);
}

/**
 * The same for work on what stands in the graph, whose schema must be this version's.
 * @throws GraphError `schema` where the graph has another one
 */
export function withGraph<T>(context: Context, work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(context, async (database) => {
    await requireSchema(database);
    return work(database);
  });
}

/** Opens the context of this process and works on the graph, for a command that needs neither before. */
export async function atDesk(work: (database: Database, context: Context) => Promise<void>): Promise<void> {
  const context = openContext();
  await withGraph(context, (database) => work(database, context));
}
