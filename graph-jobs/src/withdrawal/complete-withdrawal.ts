import { saying } from '@ringbreaker/cypher/domain';
import { dropOtherEditions, finishWithdrawal, markWithdrawn, takeNextEdition } from '@ringbreaker/cypher';
import { eraseNamed, namesErased } from '../erasure/erase-named.ts';
import { failpoint } from '../ingest/failpoint.ts';
import type { Ledger, Withdrawing } from '../ingest/ledger/ledger.ts';
import { loadPlan, stepsOf } from '../ingest/load/load.ts';
import { BATCH_ROWS, type Writing } from '../ingest/load/load-delivery.ts';
import type { Workbench } from '../ingest/stage.ts';
import { makeRoomForRows, sized, withWorkbench } from '../ingest/workbench/with-workbench.ts';
import { readEffects, type Effects } from './effects.ts';
import { planWithdrawal } from './plan-withdrawal.ts';
import { removeSteps } from './remove-steps.ts';

/** A withdrawal that is over: what it was, and what it did. */
export interface Completed extends Effects {
  readonly withdrawing: Withdrawing;
}

/**
 * Takes what a delivery alone says out of the graph, from a checkpoint on. What is set and removed is absolute, so that
 * nothing is done twice or half.
 */
export function completeWithdrawal(writing: Writing, ledger: Ledger, withdrawing: Withdrawing): Promise<Completed> {
  const { request } = writing;
  return withWorkbench(sized(request, ledger, withdrawing.manifest), async (bench) => {
    request.progress(saying`work out what goes`, 0);
    const sides = { folder: ledger.folder, before: ledger.manifests, after: withdrawing.after };
    const kinds = await planWithdrawal(bench, sides);
    const effects = await readEffects(bench, sides, withdrawing.manifest);
    failpoint('plan');
    await bringIn(bench, writing, { withdrawing, kinds });
    const amended = withdrawing.after.filter(({ edition }) => edition === withdrawing.manifest.seq);
    for (const one of amended) await eraseNamed(bench, ledger, one);
    failpoint('finish');
    await finish(writing, ledger, withdrawing);
    // What was made of rows that were erased now lies in the editions before.
    for (const one of amended) if (namesErased(ledger.folder, one)) dropOtherEditions(ledger.folder, one);
    failpoint('withdrawn');
    return { withdrawing, ...effects };
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
  const loading = { bench, database, lease, deliveryId: manifest.id, checkpoint, batchRows, progress, signal };
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
