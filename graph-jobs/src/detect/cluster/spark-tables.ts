import type { Cell, Row } from '../../ingest/stage.ts';
import type { Tables } from '../../ingest/tables.ts';
import type { Connection } from './connection.ts';

/** Rows that go over in one request. */
const ROWS_A_REQUEST = 20_000;

/** Tables on a cluster that answer the statements which DuckDB answers: the program says them in Spark's words. */
export class SparkTables implements Tables {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  run(sql: string): Promise<void> {
    return this.#connection.ask({ do: 'run', sql });
  }

  runInAnyOrder(sql: string): Promise<void> {
    return this.run(sql);
  }

  async rows(sql: string): Promise<Row[]> {
    const rows: Row[] = [];
    await this.#connection.ask({ do: 'rows', sql }, (part) => rows.push(...(part as Row[])));
    return rows;
  }

  async texts(table: string, column: string): Promise<string[]> {
    const texts: string[] = [];
    await this.#connection.ask({ do: 'texts', table, column }, (part) => texts.push(...(part as string[])));
    return texts;
  }

  async *numbers(sql: string): AsyncGenerator<Int32Array[]> {
    const parts: Int32Array[][] = [];
    await this.#connection.ask({ do: 'numbers', sql }, (part) => {
      const [first = []] = part as number[][];
      parts.push(first.map((_, column) => Int32Array.from(part as number[][], (row) => row[column] as number)));
    });
    yield* parts.filter(({ length }) => length > 0);
  }

  async append(table: string, textColumns: number, batches: AsyncIterable<readonly Row[]>): Promise<void> {
    for await (const batch of batches) {
      for (let at = 0; at < batch.length; at += ROWS_A_REQUEST) {
        const rows = batch.slice(at, at + ROWS_A_REQUEST).map((row) => fill(row, textColumns + 1));
        await this.#connection.ask({ do: 'append', table, rows });
      }
    }
  }
}

const fill = (row: Row, length: number): Cell[] => Array.from({ length }, (_, at) => row[at] ?? null);
