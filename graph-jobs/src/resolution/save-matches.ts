import {
  removeLikelySame,
  saveLikelySame,
  saveMatched,
  type Database,
  type Lease,
  type MatchedKind,
} from '@ringbreaker/cypher';
import { inParts } from '../in-parts.ts';
import { blocksOf, NO_BLOCK } from './candidates/blocking.ts';
import { prepare } from './records/prepare-record.ts';
import type { Matcher } from './matcher.ts';

const ROWS_A_BATCH = 5_000;

/** A link to save: smaller key, other key, p, tier, basis. */
export type LikelySameRow = [one: string, other: string, p: number, tier: 'same' | 'possible', basis: string[]];

/** Saves links in batches as they are found, so that they need not all be held. */
export class LikelySameWriter {
  readonly #database: Database;
  readonly #lease: Lease;
  readonly #model: number;
  #rows: LikelySameRow[] = [];

  constructor(database: Database, lease: Lease, model: number) {
    [this.#database, this.#lease, this.#model] = [database, lease, model];
  }

  async add(row: LikelySameRow): Promise<void> {
    this.#rows.push(row);
    if (this.#rows.length >= ROWS_A_BATCH) await this.finish();
  }

  async finish(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    await this.#database.transaction('write', async (transaction) => {
      await this.#lease.check(transaction);
      await transaction.run(saveLikelySame, { model: this.#model, rows });
    });
  }
}

/** Notes on each value which model looked at it and in which blocks it stands. */
export async function saveBlocks(
  database: Database,
  lease: Lease,
  {
    matcher,
    model,
    keys,
    onSaved,
  }: { matcher: Matcher; model: number; keys: readonly string[]; onSaved: (done: number) => void },
): Promise<void> {
  let done = 0;
  for (const part of inParts(keys, ROWS_A_BATCH)) {
    const rows = part.map((key) => {
      const blocks = blocksOf(matcher.id, matcher.rules, prepare(matcher.read(key), matcher.counts));
      const [first = null, second = null, third = null, fourth = null] = blocks.map((hash) =>
        hash === NO_BLOCK ? null : hash,
      );
      return [key, first, second, third, fourth] as [
        string,
        number | null,
        number | null,
        number | null,
        number | null,
      ];
    });
    await database.transaction('write', async (transaction) => {
      await lease.check(transaction);
      await transaction.run(saveMatched, { model, rows });
    });
    onSaved((done += rows.length));
  }
}

/** Removes what an earlier model found and this one did not. */
export async function dropStale(
  database: Database,
  lease: Lease,
  { kind, model }: { kind: MatchedKind; model: number },
): Promise<void> {
  for (let removed = ROWS_A_BATCH; removed === ROWS_A_BATCH;) {
    const [row] = await database.transaction('write', async (transaction) => {
      await lease.check(transaction);
      return transaction.run(removeLikelySame[kind], { model, limit: ROWS_A_BATCH });
    });
    removed = row?.removed ?? 0;
  }
}
