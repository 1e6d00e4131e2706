import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDecision } from '../../../api.ts';
import { describeError } from '../../../problem.ts';
import {
  type Batch,
  type Decidable,
  decideEach,
  tellBatch,
  toDecideAnyway,
  toTakeBack,
} from '../../../state/queue/decide-each.ts';
import type { Deciding } from '../../../state/queue/decision.ts';
import { tellFailed, tellSaid } from '../../../state/said.ts';
import { conflictIn } from '../../decisions/use-decide.ts';
import { listed, t } from '../../../words/words.ts';

/** What is left of a batch: the rackets that were not decided on, and what was wanted. */
export interface Left {
  batch: Batch;
  wanted: Deciding;
}

/** Decides on many rackets for one reason, each a decision of its own; tells of it with one way back. */
export function useBatch(onDone: (batch: Batch) => void) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<{ tried: number; of: number } | null>(null);
  const [left, setLeft] = useState<Left | null>(null);
  const run = async (rackets: readonly Decidable[], wanted: Deciding) => {
    setProgress({ tried: 0, of: rackets.length });
    setLeft(null);
    const batch = await decideEach(rackets, wanted, {
      write: writeDecision,
      explain,
      onTried: (tried) => setProgress({ tried, of: rackets.length }),
    });
    await readAnew(queries);
    setProgress(null);
    if (batch.done.length > 0) tellSaid(tellBatch(batch, wanted), () => takeBack(queries, batch));
    if (batch.failed.length > 0) setLeft({ batch, wanted });
    onDone(batch);
  };
  return {
    progress,
    left,
    run,
    /** Decides on those that somebody else was faster with, once both were seen. */
    decideAnyway: ({ batch, wanted }: Left) => run(toDecideAnyway(batch), wanted),
    leaveTheirs: () => setLeft(null),
  };
}

function explain(error: unknown) {
  return { why: describeError(error).detail, conflict: conflictIn(error) };
}

/** Takes back every decision of a batch that still holds. */
async function takeBack(queries: QueryClient, batch: Batch): Promise<void> {
  const wanted: Deciding = { step: 'undone' };
  const back = await decideEach(toTakeBack(batch), wanted, { write: writeDecision, explain, onTried: () => undefined });
  await readAnew(queries);
  if (back.failed.length === 0) return tellSaid(tellBatch(back, wanted));
  const ids = listed(back.failed.map(({ racket }) => racket.id));
  tellFailed(t`${back.done.length} taken back; not ${ids}: somebody decided since. Open it to see what holds.`);
}

/** A decision changes how a racket stands, where it stands in the list, and what choices leave. */
async function readAnew(queries: QueryClient): Promise<void> {
  const stale = [['rackets'], ['racket'], ['decisions']];
  await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
