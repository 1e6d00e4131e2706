import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

const MEMORY_MEGABYTES = 256;
/** A question that waited for a thread begins after the first interruption. */
const INTERRUPT_EVERY_MS = 20;

/** A small DuckDB for questions about the archive; it is opened by the first one. */
export class Reader {
  #connection: Promise<DuckDBConnection> | undefined;
  readonly #asked = new Set<Promise<unknown>>();

  /**
   * Answers all rows of a result.
   * @throws Error when the reader is closed before there is an answer
   */
  async ask(sql: string): Promise<unknown[][]> {
    this.#connection ??= connect();
    const answer = this.#connection.then(async (connection) => (await connection.runAndReadAll(sql)).getRows());
    this.#asked.add(answer);
    return answer.finally(() => this.#asked.delete(answer));
  }

  /**
   * Ends what is asked, and lets go of DuckDB. A connection that is closed under a question waits for itself in DuckDB, and
   * the process can't exit any more.
   */
  async close(): Promise<void> {
    const connection = await this.#connection;
    this.#connection = undefined;
    const interrupting = setInterval(() => connection?.interrupt(), INTERRUPT_EVERY_MS);
    connection?.interrupt();
    await Promise.allSettled(this.#asked);
    clearInterval(interrupting);
    connection?.closeSync();
  }
}

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: `${MEMORY_MEGABYTES}MB`, threads: '1' });
  return instance.connect();
}
