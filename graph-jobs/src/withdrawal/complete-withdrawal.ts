import { finishWithdrawal, markWithdrawn, takeNextEdition, type Manifest } from '@ringbreaker/cypher';
import { failpoint } from '../ingest/failpoint.ts';
import type { Ledger, Withdrawing } from '../ingest/ledger.ts';
import { loadPlan, stepsOf } from '../ingest/load.ts';
import { BATCH_ROWS, type Writing } from '../ingest/load-delivery.ts';
import type { Workbench } from '../ingest/stage.ts';
import { WITHDRAWN } from '../ingest/touched.ts';
import { makeRoomForRows, sized, withWorkbench } from '../ingest/with-workbench.ts';
import { readEffects, type Effect } from './effects.ts';
import { planWithdrawal } from './plan-withdrawal.ts';
import { removeSteps } from './remove-steps.ts';

/** A withdrawal that is over: what it was, and what it did. */
export interface Completed {
  readonly withdrawing: Withdrawing;
  readonly effects: readonly Effect[];
  /** Rows of later deliveries that wait for their owner again. */
  readonly waitingAgain: number;
}

/** A withdrawal together with what it does. */
export function complete(ledger: Ledger, withdrawing: Withdrawing, effects: readonly Effect[]): Completed {
  const { manifest, after } = withdrawing;
  const before = ledger.manifests.filter(({ seq }) => seq !== manifest.seq);
  return { withdrawing, effects, waitingAgain: countWaiting(after) - countWaiting(before) };
}

function countWaiting(manifests: readonly Manifest[]): number {
  return manifests.flatMap(({ counts }) => Object.values(counts)).reduce((sum, { waiting }) => sum + waiting, 0);
}

/**
 * Takes what a delivery alone says out of the graph, from a checkpoint on. What is set and removed is absolute, so that
 * nothing is done twice or half.
 */
export function completeWithdrawal(writing: Writing, ledger: Ledger, withdrawing: Withdrawing): Promise<Completed> {
  const { request } = writing;
  return withWorkbench(sized(request, ledger, withdrawing.manifest), async (bench) => {
    request.progress('work out what goes', 0);
    const { after } = withdrawing;
    const kinds = await planWithdrawal(bench, { folder: ledger.folder, before: ledger.manifests, after });
    const effects = await readEffects(bench);
    failpoint('plan');
    await bringIn(bench, writing, { withdrawing, kinds });
    failpoint('finish');
    await finish(writing, ledger, withdrawing);
    failpoint('withdrawn');
    return complete(ledger, withdrawing, effects);
  });
}

async function bringIn(
  bench: Workbench,
  { database, lease, request }: Writing,
  { withdrawing, kinds }: { withdrawing: Withdrawing; kinds: readonly string[] },
): Promise<void> {
  await makeRoomForRows(bench, request);
  const { progress, signal, batchRows = BATCH_ROWS } = request;
  const { manifest, checkpoint } = withdrawing;
  const note = () => ({ step: WITHDRAWN, keys: [], others: [] });
  const loading = { bench, database, lease, deliveryId: manifest.id, checkpoint, batchRows, note, progress, signal };
  await loadPlan(loading, [...stepsOf(kinds, { forgets: true }), ...removeSteps(kinds)]);
}

async function finish({ database, lease }: Writing, { folder }: Ledger, withdrawing: Withdrawing): Promise<void> {
  const { manifest, withdrawnAt, withdrawnBy, reason } = withdrawing;
  markWithdrawn(folder, manifest, { withdrawnAt, withdrawnBy, reason });
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(takeNextEdition, {});
    await transaction.run(finishWithdrawal, { id: manifest.id });
  });
}
