import type { LinkEvidence } from '../domain/dossier.ts';
import type { LinkRef } from '../domain/rackets/racket.ts';
import type { EvidenceRow } from '../domain/explorer/evidence-row.ts';
import { GraphError } from '../errors.ts';
import { deliveryFile, literal, readDeliveries, readWaiting } from './ledger-sql.ts';
import { deliveryFolder, readManifest, type DeliveryName, type Manifest } from './manifest.ts';
import { Proof, type ArchivedRow } from './proof.ts';
import { Reader } from './reader.ts';

/** A delivery that the graph knows; the caller gives only those that the asker may see. */
export type KnownDelivery = DeliveryName;

/** A link by its ends, and how many of its rows are wanted. */
export interface EvidenceQuestion {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly limit: number;
}

/** A row that was held against its hash, with its number in its delivery and its text. */
interface ProvenRow {
  readonly rowNo: number;
  readonly raw: string;
  readonly row: EvidenceRow;
}

/** The ledger of rows as they came, for reading. */
export class Archive {
  readonly #folder: string;
  readonly #manifests = new Map<string, Manifest>();
  readonly #reader = new Reader();
  readonly #proof = new Proof((sql) => this.#rows(sql));

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The rows behind a link, as they came, oldest delivery first; each is held against its hash and its file's Merkle root.
   * @throws GraphError `archive` when a delivery's folder is missing or damaged, or a row is not what was delivered.
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
      if (numbers.length > 0) rows.push(...(await this.#rowsOf(manifest, numbers)).map(({ row }) => row));
    }
    return rows;
  }

  /**
   * The same for many links at once: of each the oldest rows, as many as wanted, and how many there are. `tell` hears of
   * how many deliveries the rows are read, before the first and after each; what it throws ends the reading.
   * @returns in the order of the links; `raw` is the row's text whose SHA-256 is `rowSha256`
   */
  async evidenceOfMany(
    links: readonly LinkRef[],
    rowsEach: number,
    deliveries: readonly KnownDelivery[],
    tell: (done: number, total: number) => void = () => undefined,
  ): Promise<LinkEvidence[]> {
    const manifests = this.#read(deliveries);
    const relation = readDeliveries(this.#folder, manifests, 'links');
    const places = relation === undefined || links.length === 0 ? [] : await this.#rows(placesOf(relation, links));
    const wanted = new Map<number, Set<number>>();
    const placesOfLink = new Map<number, { total: number; rows: [seq: number, row: number][] }>();
    for (const [at, seq, row] of places.map((cells) => cells.map(Number) as [number, number, number])) {
      const one = placesOfLink.get(at) ?? { total: 0, rows: [] };
      one.total++;
      placesOfLink.set(at, one);
      if (one.rows.length >= rowsEach) continue;
      one.rows.push([seq, row]);
      wanted.set(seq, (wanted.get(seq) ?? new Set()).add(row));
    }
    const read = new Map<string, ProvenRow>();
    const asked = manifests.filter(({ seq }) => wanted.has(seq));
    tell(0, asked.length);
    for (const [done, manifest] of asked.entries()) {
      const numbers = [...(wanted.get(manifest.seq) ?? [])];
      for (const row of await this.#rowsOf(manifest, numbers)) read.set(`${manifest.seq} ${row.rowNo}`, row);
      tell(done + 1, asked.length);
    }
    return links.map((link, at) => {
      const { total, rows } = placesOfLink.get(at) ?? { total: 0, rows: [] };
      const proven = rows.flatMap(([seq, row]) => read.get(`${seq} ${row}`) ?? []);
      return { link, total, rows: proven.map(({ row, raw }) => ({ ...row, raw })) };
    });
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
    await this.#reader.close();
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

  async #rowsOf(manifest: Manifest, numbers: readonly number[]): Promise<ProvenRow[]> {
    const file = literal(deliveryFile(this.#folder, manifest, 'rows'));
    const rows = await this.#rows(`select row_no, tbl, file_no, line, raw, lower(hex(sha)) from read_parquet(${file})
      where row_no in (${numbers.join(', ')}) order by row_no`);
    if (rows.length !== numbers.length) throw unreadable(manifest);
    const byFile = new Map<number, ArchivedRow[]>();
    for (const [rowNo, , fileNo, line, raw, sha256] of rows) {
      const row = { rowNo: Number(rowNo), line: Number(line), raw: String(raw), sha256: String(sha256) };
      byFile.set(Number(fileNo), [...(byFile.get(Number(fileNo)) ?? []), row]);
    }
    for (const [fileNo, some] of byFile) await this.#check(manifest, fileNo, some);
    const { seq: delivery, contributor, asOf } = manifest;
    return rows.map(([rowNo, table, fileNo, line, raw, rowSha256]) => {
      const file = fileOf(manifest, Number(fileNo));
      const where = { table: String(table), file: file?.name ?? '', line: Number(line) };
      const hashes = { rowSha256: String(rowSha256), fileSha256: file?.sha256 ?? '' };
      const row = { delivery, contributor, asOf, ...where, ...hashes, row: asItCame(String(raw), file?.columns) };
      return { rowNo: Number(rowNo), raw: String(raw), row };
    });
  }

  async #check(manifest: Manifest, fileNo: number, rows: readonly ArchivedRow[]): Promise<void> {
    const file = fileOf(manifest, fileNo);
    if (!file) throw unreadable(manifest);
    await this.#proof.check(this.#folder, manifest, file, rows);
  }

  async #rows(sql: string): Promise<unknown[][]> {
    try {
      return await this.#reader.ask(sql);
    } catch (error) {
      throw new GraphError('archive', `The archive ${this.#folder} can't be read. ${WHAT_TO_DO}`, { cause: error });
    }
  }
}

const WHAT_TO_DO = '`ringbreaker verify-archive` names what is missing or damaged; bring it back from a backup.';

function fileOf(manifest: Manifest, fileNo: number): Manifest['files'][number] | undefined {
  return manifest.files.find((candidate) => candidate.fileNo === fileNo);
}

function unreadable({ seq }: Manifest): GraphError {
  return new GraphError('archive', `Rows of delivery ${seq} that its links name are not in the archive. ${WHAT_TO_DO}`);
}

/** SQL for where the rows of links stand (place of the link, seq, row_no), the oldest delivery first. */
function placesOf(relation: string, links: readonly LinkRef[]): string {
  const asked = links.map(({ from, type, to }, at) => `(${at}, ${literal(from)}, ${literal(type)}, ${literal(to)})`);
  return `select distinct asked.place, seq, row_no
    from ${relation} join (values ${asked.join(', ')}) as asked(place, from_key, type, to_key)
      using (from_key, type, to_key)
    order by asked.place, seq, row_no`;
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
