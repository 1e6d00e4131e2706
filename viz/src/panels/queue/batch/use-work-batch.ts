import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { writeWorkflow } from '../../../api-workflow.ts';
import { counted } from '../../../graph/words.ts';
import { describeError } from '../../../problem.ts';
import { doEach } from '../../../state/queue/do-each.ts';
import { changedWork, isSameWork, tellChange, type WorkChange } from '../../../state/queue/work.ts';
import { tellFailed, tellSaid } from '../../../state/said.ts';
import { listed, t } from '../../../words/words.ts';
import { readWorkAnew } from '../../work/use-work.ts';

type Workable = Pick<RacketSummary, 'id' | 'workflow'>;

/**
 * Changes the work on many rackets, each a step of its own, and tells of it with one way back. Those that somebody else
 * changed meanwhile are named; they are read anew, so that another try is held against how they stand.
 * @param onDone told the ids of those that were not changed
 */
export function useWorkBatch(onDone: (left: readonly string[]) => void) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<{ tried: number; of: number } | null>(null);
  const setAll = async (rackets: readonly Workable[], change: (racket: Workable) => WorkChange) => {
    const batch = await doEach(rackets, {
      act: (racket) => writeWorkflow(racket.id, changedWork(racket.workflow, change(racket))),
      failed: ({ id }, error) => ({ id, why: describeError(error).detail }),
      onTried: (tried) => setProgress({ tried, of: rackets.length }),
    });
    await readWorkAnew(queries);
    setProgress(null);
    return batch;
  };
  const undo = async (done: readonly { racket: Workable; version: number }[]) => {
    const stood = new Map(done.map(({ racket }) => [racket.id, racket.workflow]));
    const now = done.map(({ racket, version }) => ({ ...racket, workflow: { ...racket.workflow, version } }));
    const { failed } = await setAll(now, ({ id }) => {
      const { stage = 'new', assignee = null, dueOn = null } = stood.get(id) ?? {};
      return { stage, assignee, dueOn };
    });
    if (failed.length === 0) return tellSaid(t`Undone: the work stands as before`);
    tellFailed(t`Not taken back: ${listed(failed.map(({ id }) => id))}. Somebody changed it since.`);
  };
  const run = async (rackets: readonly Workable[], change: WorkChange) => {
    // What stands so already needs no step.
    const others = rackets.filter(({ workflow }) => !isSameWork(workflow, change));
    const { done, failed } = await setAll(others, () => change);
    const [first] = failed;
    if (first) tellFailed(t`${done.length} set; not ${listed(failed.map(({ id }) => id))}: ${first.why}`);
    else tellSaid(`${counted(rackets.length, 'racket')}: ${tellChange(change)}`, () => undo(done));
    onDone(failed.map(({ id }) => id));
  };
  return { progress, run };
}
