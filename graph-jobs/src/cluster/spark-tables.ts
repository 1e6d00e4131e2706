import { join } from 'node:path';
import { quote, type Row, type Workbench } from '../ingest/stage.ts';
import type { Tables } from '../ingest/tables.ts';
import type { Connection } from './connection.ts';

/** What the program laid down: a table's name, and the folder of its Parquet. */
type Laid = readonly [name: string, folder: string];

/**
 * Tables on a cluster that answer the statements which DuckDB answers: the program says them in Spark's words, and lays
 * down what they make. The job's own DuckDB reads that, where rows are taken over.
 */
export class SparkTables implements Tables {
  readonly #connection: Connection;
  readonly #here: Workbench;
  readonly #folder: string;
  #told = 0;

  /** @param folder where the job lays down what it tells the cluster */
  constructor(connection: Connection, here: Workbench, folder: string) {
    this.#connection = connection;
    this.#here = here;
    this.#folder = folder;
  }

  async run(sql: string): Promise<void> {
    const laid: Laid[] = [];
    await this.#connection.ask({ do: 'run', sql }, (part) => void laid.push(part as unknown as Laid));
    for (const [name, folder] of laid)
      await this.#here.run(`create or replace view ${name} as select * from ${parquetIn(folder)}`);
  }

  runInAnyOrder(sql: string): Promise<void> {
    return this.run(sql);
  }

  runHere(sql: string): Promise<void> {
    return this.#here.run(sql);
  }

  async rows(sql: string): Promise<Row[]> {
    let laid = '';
    await this.#connection.ask({ do: 'lay', sql }, (part) => void ([, laid] = part as unknown as Laid));
    return this.#here.rows(`select * from ${parquetIn(laid)}`);
  }

  texts(table: string, column: string): Promise<string[]> {
    return this.#here.texts(table, column);
  }

  numbers(sql: string): AsyncGenerator<Int32Array[]> {
    return this.#here.numbers(sql);
  }

  async append(table: string, textColumns: number, batches: AsyncIterable<readonly Row[]>): Promise<void> {
    const file = join(this.#folder, `told-${++this.#told}.parquet`);
    const texts = Array.from({ length: textColumns }, (_, at) => `c${at} varchar`);
    await this.#here.run(`create or replace table told (${['n integer', ...texts].join(', ')})`);
    await this.#here.append('told', textColumns, batches);
    await this.#here.run(`copy told to ${quote(file)} (format parquet); drop table told`);
    await this.#connection.ask({ do: 'append', table, textColumns, file });
  }
}

const parquetIn = (folder: string) => `read_parquet(${quote(join(folder, '*.parquet'))})`;
