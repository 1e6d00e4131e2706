import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

const MEMORY_MEGABYTES = 256;

/** A small DuckDB for questions about the archive; it is opened by the first one. */
export class Reader {
  #connection: Promise<DuckDBConnection> | undefined;

  /** Answers all rows of a result. */
  async ask(sql: string): Promise<unknown[][]> {
    this.#connection ??= connect();
    const connection = await this.#connection;
    return (await connection.runAndReadAll(sql)).getRows();
  }

  /** Lets go of DuckDB. */
  async close(): Promise<void> {
    (await this.#connection)?.closeSync();
    this.#connection = undefined;
  }
}

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: `${MEMORY_MEGABYTES}MB`, threads: '1' });
  return instance.connect();
}
