import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver';
import type { z } from 'zod';
import { bookmarksOf, connect, MOST_CONNECTIONS, PATIENCE, type DatabaseConfig } from './connect.ts';
import { explainDriverError } from './driver-errors.ts';
import { OWN_HOLDER } from '../holder.ts';
import { toBolt } from './bolt-values.ts';
import { toPlan, type Plan } from './plan.ts';
import { parseRow, type Query } from '../query.ts';
import { noteQuery } from './record-queries.ts';

/** The statements of one managed transaction; they are sent as issued, answers come in order. */
export interface Transaction {
  run<P extends z.ZodObject, R extends z.ZodObject>(query: Query<P, R>, params: z.input<P>): Promise<z.output<R>[]>;
}

/** What may be set for one transaction. */
export interface TransactionOptions {
  /** After so many milliseconds the server ends it, also while it waits for a lock. */
  readonly timeoutMs?: number;
  /** Nobody waits for it. */
  readonly isBackground?: boolean;
}

/** How much a gateway has under way: `most` transactions at once have a connection, the others wait for one. */
export interface DatabaseLoad {
  readonly transactions: number;
  readonly most: number;
  /** How often work was tried again since the start: after a deadlock, a lost connection, a full server. */
  readonly retries: number;
}

type SessionSettings = Exclude<Parameters<Driver['session']>[0], undefined>;

/** What still goes on over old connections has this long to end. */
const FAREWELL_MS = 10_000;

/**
 * Rows of a stream that are asked for at once. The driver takes each from the front of an array, which past some
 * thousands moves all of the others: with 20,000 a graph is read at two thirds of this speed.
 */
const STREAMED = 2_000;

/** The one gateway to Neo4j: managed transactions, parameters and rows checked against their schemas. */
export class Database {
  #driver: Driver;
  /** Tells whole numbers from others; opened by who asks for that. */
  #exact: Driver | undefined;
  #transactions = 0;
  #retries = 0;
  readonly #config: DatabaseConfig;
  readonly #timeout: number;
  readonly #bookmarks: SessionSettings | undefined;
  #awaited = 0;

  constructor(config: DatabaseConfig) {
    this.#bookmarks = bookmarksOf(config);
    this.#config = config;
    this.#timeout = PATIENCE[config.patience].queryTimeout;
    this.#driver = connect(config);
  }

  /** What is under way. */
  get load(): DatabaseLoad {
    return { transactions: this.#transactions, most: MOST_CONNECTIONS, retries: this.#retries };
  }

  /**
   * Looks whether the server answers over new connections, and if so goes on over those: over the ones that it has,
   * nothing may ever come any more. What is under way over the old ones may end.
   * @throws whatever `check` throws, and then nothing has changed
   */
  async renew(check: (fresh: Database) => Promise<void>): Promise<void> {
    const fresh = new Database(this.#config);
    try {
      await check(fresh);
    } catch (error) {
      void fresh.close().catch(() => undefined);
      throw error;
    }
    const old = this.#driver;
    this.#driver = fresh.#driver;
    setTimeout(() => void old.close().catch(() => undefined), FAREWELL_MS).unref();
  }

  /** Runs one query in a managed transaction of its own and answers its rows. */
  run<P extends z.ZodObject, R extends z.ZodObject>(query: Query<P, R>, params: z.input<P>): Promise<z.output<R>[]> {
    return this.transaction(query.mode, (transaction) => transaction.run(query, params));
  }

  /** Runs several queries as one managed transaction; `work` may be called again after a transient failure. */
  async transaction<T>(
    mode: Query['mode'],
    work: (transaction: Transaction) => Promise<T>,
    { timeoutMs = this.#timeout, isBackground = false }: TransactionOptions = {},
  ): Promise<T> {
    const session = this.#session({ defaultAccessMode: accessMode(mode) });
    this.#awaited += isBackground ? 0 : 1;
    const execute = mode === 'read' ? session.executeRead.bind(session) : session.executeWrite.bind(session);
    let tries = 0;
    this.#transactions++;
    try {
      return await execute(
        (tx) => {
          if (tries++ > 0) this.#retries++;
          return work(bind(tx));
        },
        { timeout: timeoutMs, metadata: { holder: OWN_HOLDER } },
      );
    } catch (error) {
      throw explainDriverError(error);
    } finally {
      this.#awaited -= isBackground ? 0 : 1;
      this.#transactions--;
      await session.close();
    }
  }

  /** Reads by one query in a single round trip: for what every request asks first. It is not tried again. */
  async glance<P extends z.ZodObject, R extends z.ZodObject>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]> {
    const session = this.#session({ defaultAccessMode: neo4j.session.READ });
    try {
      const given = query.params.parse(params);
      const haveRows = noteQuery(query as unknown as Query, given);
      const result = await session.run(query.text, toBolt(given) as Record<string, unknown>, {
        timeout: this.#timeout,
      });
      haveRows();
      return result.records.map((record) => parseRow(query, record.toObject()));
    } catch (error) {
      throw explainDriverError(error);
    } finally {
      await session.close();
    }
  }

  /**
   * Streams the rows of a large read without keeping them; rows are not parsed, for they are counted in millions.
   * @param exact whole numbers come as bigint, so that what is stored as 5.0 is told from 5
   */
  async *stream<P extends z.ZodObject>(
    query: Query<P>,
    params: z.input<P>,
    { exact = false } = {},
  ): AsyncGenerator<readonly unknown[]> {
    const driver = exact ? (this.#exact ??= connect(this.#config, { exact })) : this.#driver;
    const session = this.#session({ defaultAccessMode: neo4j.session.READ, fetchSize: STREAMED }, driver);
    this.#awaited += 1;
    try {
      const result = session.run(query.text, toBolt(query.params.parse(params)) as Record<string, unknown>);
      for await (const record of result) yield columns(record);
    } catch (error) {
      throw explainDriverError(error);
    } finally {
      this.#awaited -= 1;
      await session.close();
    }
  }

  /** Runs the text of a migration or of a schema question: the only place where text comes without a binding. */
  async statement(text: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
    const session = this.#session();
    try {
      // Two who make the schema of an empty graph at once may wait for each other in a circle: one is ended, and tries again.
      const result = await session.executeWrite((tx) => tx.run(text, toBolt(params) as Record<string, unknown>));
      return result.records.map((record) => record.toObject());
    } catch (error) {
      throw explainDriverError(error);
    } finally {
      await session.close();
    }
  }

  /** Answers the plan and the server's notices for a query, without running it. */
  async explain(query: Query): Promise<{ plan: Plan; notices: string[] }> {
    const session = this.#session({ defaultAccessMode: neo4j.session.READ });
    try {
      const parameters = Object.fromEntries(Object.keys(query.params.shape).map((name) => [name, null]));
      const { summary } = await session.run(`EXPLAIN ${query.text}`, parameters);
      const notices = summary.gqlStatusObjects.map((notice) => `${notice.gqlStatus} ${notice.statusDescription}`);
      return { plan: toPlan(summary.plan || { operatorType: 'None' }), notices };
    } finally {
      await session.close();
    }
  }

  /** Fails with a sentence that says what to do when the server can't be reached or refuses the sign-in. */
  async verify(): Promise<void> {
    try {
      await this.#driver.verifyConnectivity();
      await this.#driver.verifyAuthentication();
    } catch (error) {
      throw explainDriverError(error);
    }
  }

  /** Whether somebody waits for the server's answer now. */
  get isAwaited(): boolean {
    return this.#awaited > 0;
  }

  /** Whether the server answers at all within so many milliseconds. */
  async answers(withinMs: number): Promise<boolean> {
    const late = new Promise<boolean>((done) => setTimeout(done, withinMs, false).unref());
    const asked = this.#driver.verifyConnectivity().then(
      () => true,
      () => false,
    );
    return Promise.race([asked, late]);
  }

  /** A session that sees all that was written here before. */
  #session(settings: SessionSettings = {}, driver = this.#driver): Session {
    return driver.session({ ...settings, ...this.#bookmarks });
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await Promise.all([this.#driver.close(), this.#exact?.close()]);
  }
}

/** Opens the gateway; no connection is made before the first query (`verify` makes one). */
export function openDatabase(config: DatabaseConfig): Database {
  return new Database(config);
}

function bind(tx: ManagedTransaction): Transaction {
  return {
    async run(query, params) {
      const given = query.params.parse(params);
      const haveRows = noteQuery(query as unknown as Query, given);
      const result = await tx.run(query.text, toBolt(given) as Record<string, unknown>);
      haveRows();
      return result.records.map((record) => parseRow(query, record.toObject()));
    },
  };
}

function accessMode(mode: Query['mode']): SessionMode {
  return mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE;
}

function columns(record: { keys: readonly PropertyKey[]; get(index: number): unknown }): unknown[] {
  return record.keys.map((_, index) => record.get(index));
}
