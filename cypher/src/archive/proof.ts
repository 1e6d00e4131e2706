import { createHash } from 'node:crypto';
import { GraphError } from '../errors.ts';
import { readPart } from './ledger-sql.ts';
import type { Manifest } from './manifest.ts';
import { merkleTwigs } from './merkle.ts';

/** The tree's fan-out. */
const FAN = 256;
/** What is hashed at once must fit in memory: a multiple of the fan-out. */
const STRETCH_ROWS = FAN * 1024;
/** So many stretches are read one by one; more are quicker read with what lies between them. */
const FEW_STRETCHES = 4;

type File = Manifest['files'][number];

/** One row as the archive has it: its number in the delivery, its text and the hash that stands beside it. */
export interface ArchivedRow {
  readonly rowNo: number;
  readonly line: number;
  readonly raw: string;
  readonly sha256: string;
}

/** Answers SQL over the archive. */
type Ask = (sql: string) => Promise<unknown[][]>;

/**
 * Holds rows of an archive against their manifest: a row's text against its hash, the hashes of its stretch of 256 rows
 * against the file's Merkle tree, and the tree against the root in the manifest. Trees are kept, for a whole file is read for one.
 */
export class Proof {
  readonly #ask: Ask;
  readonly #twigs = new Map<string, readonly string[]>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** @throws GraphError `archive` naming the first row that is not what was delivered. */
  async check(archive: string, manifest: Manifest, file: File, rows: readonly ArchivedRow[]): Promise<void> {
    const changed = rows.find(({ raw, sha256 }) => sha256Of(raw) !== sha256);
    if (changed) throw notDelivered(manifest, file, `Line ${changed.line}`);
    const relation = `(select file_no, row_no, lower(hex(sha)) as sha
      from ${readPart(archive, manifest, 'rows')})`;
    const twigs = await this.#treeOf(manifest, file, relation);
    const base = baseOf(manifest, file);
    const touched = [...new Set(rows.map(({ rowNo }) => Math.floor((rowNo - base) / FAN)))].sort((a, b) => a - b);
    for (const [first, last] of together(touched)) {
      const stretch = { fileNo: file.fileNo, base, width: file.rows, from: first * FAN, to: (last + 1) * FAN };
      const found = new Map((await this.#ask(merkleTwigs(relation, stretch))).map(([, n, sha]) => [Number(n), sha]));
      for (const at of touched.filter((one) => one >= first && one <= last)) {
        if (found.get(at) === twigs[at]) continue;
        throw notDelivered(manifest, file, `One of the rows ${at * FAN + 1} to ${(at + 1) * FAN}`);
      }
    }
  }

  async #treeOf(manifest: Manifest, file: File, relation: string): Promise<readonly string[]> {
    const name = `${manifest.id}:${file.fileNo}`;
    const known = this.#twigs.get(name);
    if (known) return known;
    const base = baseOf(manifest, file);
    const twigs: string[] = [];
    for (let from = 0; from < file.rows; from += STRETCH_ROWS) {
      const stretch = { fileNo: file.fileNo, base, width: file.rows, from, to: from + STRETCH_ROWS };
      for (const [, n, sha] of await this.#ask(merkleTwigs(relation, stretch))) twigs[Number(n)] = String(sha);
    }
    if (rootOf(twigs) !== file.rowsRoot) throw notDelivered(manifest, file, 'One of its rows');
    this.#twigs.set(name, twigs);
    return twigs;
  }
}

/** Stretches to read at once: one by one where there are few, else the whole span in parts that fit in memory. */
function together(touched: readonly number[]): [first: number, last: number][] {
  if (touched.length <= FEW_STRETCHES) return touched.map((at) => [at, at]);
  const parts = new Map<number, [number, number]>();
  for (const at of touched) {
    const part = Math.floor((at * FAN) / STRETCH_ROWS);
    parts.set(part, [parts.get(part)?.[0] ?? at, at]);
  }
  return [...parts.values()];
}

/** Number of a file's first row: the rows of a delivery's files are numbered one file after the other. */
function baseOf(manifest: Manifest, file: File): number {
  const before = manifest.files.filter(({ fileNo }) => fileNo < file.fileNo);
  return before.reduce((sum, { rows }) => sum + rows, 0);
}

function rootOf(twigs: readonly string[]): string {
  let level = twigs;
  while (level.length > 1) {
    const parents = Array.from({ length: Math.ceil(level.length / FAN) }, (_, at) =>
      sha256Of(level.slice(at * FAN, (at + 1) * FAN).join('')),
    );
    level = parents;
  }
  return level[0] ?? '';
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function notDelivered({ seq }: Manifest, { name }: File, which: string): GraphError {
  return new GraphError(
    'archive',
    `${which} of ${name} in delivery ${seq} is not what was delivered: its hash in the archive is another. \`ringbreaker verify-archive\` names all that is damaged; bring it back from a backup.`,
  );
}
