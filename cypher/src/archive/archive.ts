import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { EvidenceRow } from '../domain/views.ts';
import { deliveryFile, literal, readDeliveries, readWaiting } from './ledger-sql.ts';
import { deliveryFolder, readManifest, type DeliveryName, type Manifest } from './manifest.ts';

/** A delivery that the graph knows; the caller gives only those that the asker may see. */
export type KnownDelivery = DeliveryName;

/** A link by its ends, and how many of its rows are wanted. */
export interface EvidenceQuestion {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly limit: number;
}

const MEMORY_MEGABYTES = 256;

/** The ledger of rows as they came, for reading. */
export class Archive {
  readonly #folder: string;
  readonly #manifests = new Map<string, Manifest>();
  #connection: Promise<DuckDBConnection> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The rows behind a link, as they came, oldest delivery first.
   * @throws GraphError `archive` when a delivery's folder is missing.
   */
  async evidence(question: EvidenceQuestion, deliveries: readonly KnownDelivery[]): Promise<EvidenceRow[]> {
    const manifests = this.#read(deliveries);
    const links = readDeliveries(this.#folder, manifests, 'links');
    if (links === undefined) return [];
    const { from, type, to } = question;
    const found = await this.#rows(`select distinct seq, row_no from ${links}
      where from_key = ${literal(from)} and type = ${literal(type)} and to_key = ${literal(to)}
      order by seq, row_no limit ${Math.max(0, Math.floor(question.limit))}`);
    const rows: EvidenceRow[] = [];
    for (const manifest of manifests) {
      const numbers = found.filter(([seq]) => Number(seq) === manifest.seq).map(([, row]) => Number(row));
      if (numbers.length > 0) rows.push(...(await this.#rowsOf(manifest, numbers)));
    }
    return rows;
  }

  /** How many rows wait for an owner that no delivery has declared, by table. */
  async waitingRows(deliveries: readonly KnownDelivery[]): Promise<Record<string, number>> {
    const waiting = readWaiting(this.#folder, this.#read(deliveries));
    if (waiting === undefined) return {};
    const counts = await this.#rows(`select tbl, count(*) from (${waiting}) group by tbl order by tbl`);
    return Object.fromEntries(counts.map(([table, count]) => [String(table), Number(count)]));
  }

  /** Lets go of DuckDB. */
  async close(): Promise<void> {
    (await this.#connection)?.closeSync();
    this.#connection = undefined;
  }

  #read(deliveries: readonly KnownDelivery[]): Manifest[] {
    return [...deliveries]
      .sort((a, b) => a.seq - b.seq)
      .map((delivery) => {
        const folder = deliveryFolder(this.#folder, delivery);
        const known = this.#manifests.get(folder) ?? readManifest(this.#folder, delivery);
        this.#manifests.set(folder, known);
        return known;
      });
  }

  async #rowsOf(manifest: Manifest, numbers: readonly number[]): Promise<EvidenceRow[]> {
    const file = literal(deliveryFile(this.#folder, manifest, 'rows'));
    const rows = await this.#rows(`select tbl, file_no, line, raw, lower(hex(sha)) from read_parquet(${file})
      where row_no in (${numbers.join(', ')}) order by row_no`);
    const { seq: delivery, contributor, asOf } = manifest;
    return rows.map(([table, fileNo, line, raw, rowSha256]) => {
      const file = manifest.files.find((candidate) => candidate.fileNo === Number(fileNo));
      const where = { table: String(table), file: file?.name ?? '', line: Number(line) };
      const hashes = { rowSha256: String(rowSha256), fileSha256: file?.sha256 ?? '' };
      return { delivery, contributor, asOf, ...where, ...hashes, row: asItCame(String(raw), file?.columns) };
    });
  }

  async #rows(sql: string): Promise<unknown[][]> {
    this.#connection ??= connect();
    const connection = await this.#connection;
    return (await connection.runAndReadAll(sql)).getRows();
  }
}

/** A row's cells in the order of its file, empty ones too; the ledger keeps them by name, without the empty ones. */
function asItCame(raw: string, columns: readonly string[] | undefined): EvidenceRow['row'] {
  const said = JSON.parse(raw) as EvidenceRow['row'];
  const names = [...new Set([...(columns ?? []), ...Object.keys(said)])];
  return Object.fromEntries(names.map((name) => [name, said[name] ?? null]));
}

/** Opens the archive for reading; nothing is read before the first question. */
export function openArchive(folder: string): Archive {
  return new Archive(folder);
}

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: `${MEMORY_MEGABYTES}MB`, threads: '1' });
  return instance.connect();
}
