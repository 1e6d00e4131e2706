import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '@ringbreaker/cypher';
import { canonicalize } from 'json-canonicalize';
import { quote } from '../../../ingest/stage.ts';
import type { Tables } from '../../../ingest/tables.ts';
import type { BrandMedian } from '../../evidence/facts.ts';
import { digestCode } from '../../judge/kept-judgements.ts';
import { KEPT, layKept } from './kept-links.ts';
import { packReading, unpackReading, type KeptReading } from './kept-reading.ts';
import { packColumns, unpackColumns } from './packed-columns.ts';

/** What a reading is of: where anything but further deliveries is otherwise, everything is read anew. */
interface Stamp {
  /** The code that read, and the usual prices that it told signals by. */
  readonly by: string;
  /** Each delivery as a hash of all that its manifest says. */
  readonly deliveries: readonly string[];
}

/** A reading as it was kept, and the deliveries that came since. */
export interface Found {
  readonly reading: KeptReading;
  readonly stamp: string;
  readonly since: readonly Manifest[];
}

const FOLDER = '.reading';

/** Forgets what was kept beside an archive: it holds what deliveries say, and the next detection reads them anew. */
export function forgetReading(archive: string): void {
  rmSync(join(archive, FOLDER), { recursive: true, force: true });
}

/** The two files of a kept reading: what was read, and in a DuckDB the links by which more can be read of it. */
export class KeptFile {
  readonly #archive: string;
  readonly #stamp: Stamp;
  readonly #manifests: readonly Manifest[];

  constructor(archive: string, manifests: readonly Manifest[], medians: readonly BrandMedian[]) {
    this.#archive = archive;
    this.#manifests = manifests;
    this.#stamp = { by: hashOf(canonicalize({ code: digestCode(), medians })), deliveries: manifests.map(markOf) };
  }

  /** What is kept of these deliveries or of some of them; null where that is nothing, is damaged, or is of something else. */
  find(): Found | null {
    if (!existsSync(this.#pathOf('columns'))) return null;
    try {
      const { stamp, columns } = unpackColumns(this.#pathOf('columns'));
      const { by, deliveries } = JSON.parse(stamp) as Stamp;
      const known = new Set(deliveries);
      const since = this.#manifests.filter((manifest) => !known.has(markOf(manifest)));
      const isOfThese = since.length + deliveries.length === this.#manifests.length && by === this.#stamp.by;
      return isOfThese ? { reading: unpackReading(columns), stamp, since } : null;
    } catch {
      return null;
    }
  }

  /** Begins anew, with a DuckDB of no links. */
  async begin(bench: Tables): Promise<void> {
    forgetReading(this.#archive);
    mkdirSync(join(this.#archive, FOLDER));
    await this.#attach(bench);
    await layKept(bench);
  }

  /** Opens the DuckDB of what was found; from here until it is written nothing is kept. */
  async open(bench: Tables, stamp: string): Promise<void> {
    await this.#attach(bench);
    const rows = await bench.rows(`select stamp from ${KEPT}.stamp`);
    if (rows.length !== 1 || rows[0]?.[0] !== stamp)
      throw new Error('The two files of the kept reading are of two readings.');
    await bench.run(`delete from ${KEPT}.stamp`);
  }

  /** Writes a reading of these deliveries, whose links stand in the DuckDB. */
  async write(bench: Tables, reading: KeptReading): Promise<void> {
    const stamp = JSON.stringify(this.#stamp);
    packColumns(this.#pathOf('columns'), stamp, packReading(reading));
    await bench.run(`insert into ${KEPT}.stamp values (${quote(stamp)})`);
  }

  async #attach(bench: Tables): Promise<void> {
    await bench.run(`attach ${quote(this.#pathOf('links.duckdb'))} as ${KEPT}`);
  }

  #pathOf(name: string): string {
    return join(this.#archive, FOLDER, name);
  }
}

/** A hash of a text. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');
const markOf = (manifest: Manifest) => hashOf(JSON.stringify(manifest));
