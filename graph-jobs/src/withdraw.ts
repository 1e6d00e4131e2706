import { resolve } from 'node:path';
import {
  beginWithdrawal,
  dropEdition,
  requireSchema,
  saveNextEdition,
  type Database,
  type Manifest,
} from '@ringbreaker/cypher';
import { completeImport } from './ingest/bulk/bulk.ts';
import { failpoint } from './ingest/failpoint.ts';
import { finishUnfinished, numbersOf } from './ingest/load/finish-unfinished.ts';
import { forgetReading } from './detect/columns/kept/kept-file.ts';
import { readLedger, type Ledger, type Withdrawing } from './ingest/ledger/ledger.ts';
import type { Writing } from './ingest/load/load-delivery.ts';
import type { LoadRequest } from './ingest/request.ts';
import { sized, withWorkbench } from './ingest/workbench/with-workbench.ts';
import { JobError } from './job/job-error.ts';
import { takeWriter, underLease } from './job/take-writer.ts';
import { amendLater } from './withdrawal/amend-later.ts';
import { chooseDelivery, isMeant } from './withdrawal/choose-delivery.ts';
import { completeWithdrawal, type Completed } from './withdrawal/complete-withdrawal.ts';
import { readEffects, type Effect } from './withdrawal/effects.ts';
import { planWithdrawal } from './withdrawal/plan-withdrawal.ts';

/** What a person asks for. Time comes in here alone. */
export interface WithdrawRequest extends Omit<LoadRequest, 'bulk' | 'folder'> {
  /** Number of the delivery, or how its id begins. */
  readonly delivery: string;
  readonly reason: string;
  readonly author: string;
  /** The key of the codes by which what was erased is known again. */
  readonly cardSecret: string | undefined;
  /** Works out what would go, and changes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** What a withdrawal did, or would do, in numbers. */
export interface WithdrawSummary {
  readonly delivery: string;
  readonly seq: number;
  readonly contributor: string;
  readonly asOf: string;
  readonly withdrawnAt: string;
  readonly withdrawnBy: string;
  readonly reason: string;
  readonly dryRun: boolean;
  /** Accepted rows by table: they stay in the archive, and say nothing any more. */
  readonly rows: Readonly<Record<string, number>>;
  readonly effects: readonly Effect[];
  /** Rows of later deliveries that wait for their owner again, and which deliveries read otherwise now. */
  readonly waitingAgain: number;
  readonly amended: readonly number[];
  /** Deliveries that an earlier job had left half done and that were finished first, by number. */
  readonly finished: readonly number[];
}

/**
 * Takes a delivery's facts out of the graph: what it alone says goes, what others say too stays as they say it. The
 * graph ends as if the delivery had never come. Its rows stay in the archive, marked, and the same files may come again.
 * Killed at any moment, it is finished by the next job that writes, or has changed nothing.
 * @throws JobError `usage` when there is no such delivery; `cancelled` when told to stop
 * @throws GraphError `lease` while another job writes; `archive` when a delivery's folder is missing
 */
export async function withdraw(database: Database, asked: WithdrawRequest): Promise<WithdrawSummary> {
  await completeImport(database);
  await requireSchema(database);
  const lease = await takeWriter(database, asked.progress);
  const writing: Writing = { database, lease, request: { ...asked, folder: '' } };
  return underLease(lease, async () => {
    if (asked.dryRun) return foresee(writing, asked);
    // 1. Finish what an earlier job left half done; that may be this very withdrawal.
    const before = await finishUnfinished(writing);
    const { loaded, withdrawn } = before;
    if (withdrawn && isMeant(asked.delivery, withdrawn.withdrawing.manifest)) return summarise(withdrawn, loaded);
    // 2. Find the delivery, and read anew what came after it.
    const ledger = await readLedger(database, resolve(asked.archive));
    const withdrawing = await prepare(writing, ledger, asked);
    failpoint('amended');
    // 3. Say so in the graph: from here on it goes on to its end.
    await announce(writing, withdrawing);
    failpoint('announced');
    // 4. Take out what nobody says any more, and set what is said otherwise; what detection kept is of this delivery too.
    forgetReading(ledger.folder);
    return summarise(await completeWithdrawal(writing, ledger, withdrawing), numbersOf(before));
  });
}

async function prepare({ database, request }: Writing, ledger: Ledger, asked: WithdrawRequest): Promise<Withdrawing> {
  const manifest = await chooseDelivery(database, ledger, asked.delivery);
  const after = await amendLater({ ...request, cardSecret: asked.cardSecret }, ledger, manifest);
  const { now, author: withdrawnBy, reason } = asked;
  return { manifest, checkpoint: null, after, withdrawnAt: now().toISOString(), withdrawnBy, reason };
}

/** Works out all that a withdrawal would do, and leaves nothing behind. */
async function foresee(writing: Writing, asked: WithdrawRequest): Promise<WithdrawSummary> {
  const ledger = await readLedger(writing.database, resolve(asked.archive));
  const { folder, manifests: before, withdrawing: going } = ledger;
  if (going) {
    throw new JobError(
      'usage',
      `The withdrawal of delivery ${going.manifest.seq} was cut off: run \`ringbreaker withdraw ${going.manifest.seq}\` without --dry-run first.`,
    );
  }
  const withdrawing = await prepare(writing, ledger, asked);
  try {
    const sides = { folder, before, after: withdrawing.after };
    const effects = await withWorkbench(sized(writing.request, ledger, withdrawing.manifest), async (bench) => {
      await planWithdrawal(bench, sides);
      return readEffects(bench, sides, withdrawing.manifest);
    });
    return { ...summarise({ withdrawing, ...effects }, []), dryRun: true };
  } finally {
    for (const { seq, id } of amendedBy(withdrawing))
      dropEdition(folder, { seq, id, edition: withdrawing.manifest.seq });
  }
}

async function announce({ database, lease }: Writing, withdrawing: Withdrawing): Promise<void> {
  const { manifest, withdrawnAt: at, withdrawnBy: by, reason } = withdrawing;
  const ids = amendedBy(withdrawing).map(({ id }) => id);
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(beginWithdrawal, { id: manifest.id, at, by, reason });
    await transaction.run(saveNextEdition, { ids, edition: manifest.seq });
  });
}

/** What later deliveries read otherwise, in the edition that this withdrawal made. */
function amendedBy({ manifest, after }: Withdrawing): Manifest[] {
  return after.filter(({ edition }) => edition === manifest.seq);
}

function summarise({ withdrawing, effects, waitingAgain }: Completed, finished: readonly number[]): WithdrawSummary {
  const { manifest, withdrawnAt, withdrawnBy, reason } = withdrawing;
  const { id: delivery, seq, contributor, asOf, counts } = manifest;
  const amended = amendedBy(withdrawing);
  const rows = Object.fromEntries(Object.entries(counts).map(([name, { accepted }]) => [name, accepted]));
  return {
    delivery,
    seq,
    contributor,
    asOf,
    withdrawnAt,
    withdrawnBy,
    reason,
    dryRun: false,
    rows,
    effects,
    finished,
    amended: amended.map((one) => one.seq),
    waitingAgain,
  };
}
