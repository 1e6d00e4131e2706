import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  StatementType,
  VARCHAR,
  type DuckDBValue,
} from '@duckdb/node-api';
import { JobError } from '../job/job-error.ts';
import { rowsOf, type Row } from './workbench/rows-of.ts';

export type { Cell, Row } from './workbench/rows-of.ts';

export interface WorkbenchOptions {
  /** Folder for what does not fit in memory; emptied when the workbench closes. */
  readonly spillFolder: string;
  readonly memoryMegabytes: number;
  readonly threads: number;
  /** Whether what is spilled must be unreadable, until `spillPlainly`. */
  readonly hidesSpill?: boolean;
  /** What may be spilled at the most; as much as the disk holds unless said. */
  readonly spillMegabytes?: number;
  /** Ends what is going on at once, and everything after it. */
  readonly signal?: AbortSignal | undefined;
}

const CHUNK_ROWS = 2048;
const INTERRUPT_EVERY_MS = 100;
/** So many texts come over as one: to take a text out of DuckDB costs far more than to split one. */
const PACKED_TEXTS = 1024;

/** The tables of one ingest in DuckDB: it reads, casts, joins, de-duplicates and spills within a memory limit. */
export class Workbench {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  // A connection that appends ends its own streams: appending has one for itself.
  readonly #appending: DuckDBConnection;
  readonly #options: WorkbenchOptions;
  #interrupting: NodeJS.Timeout | undefined;
  // DuckDB forgets an interrupt that comes before a statement has begun, so it is said until the workbench closes.
  readonly #interrupt = () => {
    const interrupt = () => [this.#connection, this.#appending].forEach((connection) => connection.interrupt());
    interrupt();
    this.#interrupting = setInterval(interrupt, INTERRUPT_EVERY_MS);
  };

  private constructor(
    instance: DuckDBInstance,
    connections: readonly [DuckDBConnection, DuckDBConnection],
    options: WorkbenchOptions,
  ) {
    this.#instance = instance;
    [this.#connection, this.#appending] = connections;
    this.#options = options;
    options.signal?.addEventListener('abort', this.#interrupt);
  }

  static async open(options: WorkbenchOptions): Promise<Workbench> {
    mkdirSync(options.spillFolder, { recursive: true });
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: `${options.memoryMegabytes}MB`,
      temp_directory: join(options.spillFolder, 'spill'),
      threads: String(options.threads),
      ...(options.spillMegabytes && { max_temp_directory_size: `${options.spillMegabytes}MB` }),
      // The second setting allows the built-in cipher; its keys live as long as this process.
      ...(options.hidesSpill && { temp_file_encryption: 'true', force_mbedtls_unsafe: 'true' }),
      // Nothing is fetched, and no file is read that the data or the mapping did not name.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'UTC'");
    return new Workbench(instance, [connection, await instance.connect()], options);
  }

  /**
   * A workbench beside this one for SQL that somebody else wrote: it sees the files of one folder and nothing else of the
   * machine, can fetch and load nothing, and SQL can't change that.
   */
  async openFenced(folder: string): Promise<Workbench> {
    const spillFolder = join(this.#options.spillFolder, 'fenced');
    const bench = await Workbench.open({ ...this.#options, spillFolder, hidesSpill: true });
    await bench.run(`set allowed_directories = [${quote(folder)}]; set enable_external_access = false`);
    await bench.run('set lock_configuration = true');
    return bench;
  }

  /** Whether a text is one statement that asks and does nothing else, as DuckDB reads it; throws where it reads none. */
  async isOneSelect(text: string): Promise<boolean> {
    const statements = await this.#connection.extractStatements(text);
    return statements.count === 1 && (await statements.prepare(0)).statementType === StatementType.SELECT;
  }

  /** Moves what a SELECT answers into a table of another workbench that has its columns. */
  async moveTo(other: Workbench, table: string, select: string): Promise<void> {
    const appender = await other.#appending.createAppender(table);
    await this.#unlessStopped(async () => {
      const result = await this.#connection.stream(select);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        appender.appendDataChunk(chunk);
      }
    });
    appender.closeSync();
  }

  /** Runs statements for their effect. */
  async run(sql: string): Promise<void> {
    await this.#unlessStopped(() => this.#connection.run(sql));
  }

  /** @throws JobError `cancelled` once the signal has been given, whatever DuckDB makes of being interrupted. */
  async #unlessStopped<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.#options;
    try {
      if (!signal?.aborted) return await work();
    } catch (error) {
      if (!signal?.aborted) throw error;
    }
    throw new JobError('cancelled', 'The job was stopped: run it again to go on.');
  }

  /** Runs a statement for whose effect the order of rows is nothing. */
  async runInAnyOrder(sql: string): Promise<void> {
    await this.run('set preserve_insertion_order = false');
    try {
      await this.run(sql);
    } finally {
      await this.run('set preserve_insertion_order = true');
    }
  }

  /** Runs statements by which rows are numbered and taken over: a cluster leaves these to the job. */
  runHere(sql: string): Promise<void> {
    return this.run(sql);
  }

  /** Answers all rows of a result that fits into memory. */
  async rows(sql: string): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const chunk of this.#whole(sql)) rows.push(...rowsOf(chunk.getColumns(), chunk.rowCount));
    return rows;
  }

  /** Answers the one number of a count. */
  async count(sql: string): Promise<number> {
    return Number((await this.rows(sql))[0]?.[0] ?? 0);
  }

  /** Streams a large result a chunk at a time; columns must be text, numbers, booleans, or lists of text. */
  async *stream(sql: string): AsyncGenerator<Row[]> {
    const result = await this.#unlessStopped(() => this.#connection.stream(sql));
    for (;;) {
      const chunk = await this.#unlessStopped(() => result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return;
      yield rowsOf(chunk.getColumns(), chunk.rowCount);
    }
  }

  /** Answers whole numbers of 32 bits, a chunk at a time and column by column; no cell may be null. */
  async *numbers(sql: string): AsyncGenerator<Int32Array[]> {
    for await (const chunk of this.#whole(sql)) {
      yield Array.from({ length: chunk.columnCount }, (_, column) => {
        const vector = chunk.getColumnVector(column);
        return Int32Array.from({ length: chunk.rowCount }, (_, row) => vector.getItem(row) as number);
      });
    }
  }

  /** A result that is made whole: streamed, one with a materialised common table was seen to wait for itself for ever. */
  async *#whole(sql: string): AsyncGenerator<DuckDBDataChunk> {
    const result = await this.#unlessStopped(() => this.#connection.run(sql));
    for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) yield chunk;
  }

  /** Answers a column of a table that was made and not changed since, in the order of its rows; a null as an empty text. */
  async texts(table: string, column: string): Promise<string[]> {
    const texts: string[] = [];
    const packs = `select string_agg(coalesce(${column}, ''), chr(0) order by rowid)
      from ${table} group by rowid // ${PACKED_TEXTS} order by min(rowid)`;
    // No cell holds a NUL, in whatever file it came.
    for (const [pack] of await this.rows(packs)) for (const text of String(pack).split('\0')) texts.push(text);
    return texts;
  }

  /** Appends rows of one integer and then texts to a table (not a temporary one) that was made for them. */
  async append(table: string, textColumns: number, rows: AsyncIterable<readonly Row[]>): Promise<void> {
    const appender = await this.#appending.createAppender(table);
    const types = [INTEGER, ...Array.from({ length: textColumns }, () => VARCHAR)];
    for await (const batch of rows) {
      if (this.#options.signal?.aborted) break;
      for (let at = 0; at < batch.length; at += CHUNK_ROWS) {
        const part = batch.slice(at, at + CHUNK_ROWS);
        const chunk = DuckDBDataChunk.create(types, part.length);
        chunk.setColumns(types.map((_, column) => part.map((row) => (row[column] ?? null) as DuckDBValue)));
        appender.appendDataChunk(chunk);
      }
    }
    await this.#unlessStopped(async () => appender.closeSync());
  }

  /** Changes the memory limit; what no longer fits is spilled at once. */
  async limitMemory(megabytes: number): Promise<void> {
    await this.run(`set memory_limit = '${megabytes}MB'`);
  }

  /**
   * Stops encrypting what is spilled, which costs three times as much as spilling. What was spilled so far was encrypted
   * by keys that go on: DuckDB then refuses, and everything stays as it was.
   */
  async spillPlainly(): Promise<void> {
    await this.run('set temp_file_encryption = false').catch((error: Error) => {
      if (!error.message.includes('temporary files')) throw error;
    });
  }

  /** Lets go of memory and of what was spilled. */
  close(): void {
    this.#options.signal?.removeEventListener('abort', this.#interrupt);
    clearInterval(this.#interrupting);
    this.#connection.closeSync();
    this.#appending.closeSync();
    this.#instance.closeSync();
    rmSync(this.#options.spillFolder, { recursive: true, force: true });
  }
}

/** A text as an SQL literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
