import { Button } from '@mantine/core';
import type { RacketView } from '@ringbreaker/cypher/domain';
import { IconBriefcase, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { describeError } from '../../problem.ts';
import { useMay, useMe } from '../../state/me.ts';
import { changedWork, takenBy, type WorkChange } from '../../state/queue/work.ts';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { tellFailed } from '../../state/said.ts';
import { t, tx } from '../../words/words.ts';
import { useKeys } from '../lists/use-keys.ts';
import { useWork, workConflictIn } from './use-work.ts';
import { WorkConflictDialog } from './WorkConflictDialog.tsx';
import { WorkDialog } from './WorkDialog.tsx';
import { WorkHistory } from './WorkHistory.tsx';
import { DueMark, StageMark } from './WorkMark.tsx';

/** How far the work on a racket is, who does it and by when, with what changes it and all steps before. */
export function Work({ racket }: { racket: RacketView }) {
  const may = useMay()('POST /rackets/:id/workflow');
  const me = useMe().data?.name ?? null;
  const [asked, setAsked] = useState(false);
  const called = whatCalled(racket);
  const work = useWork(racket, called);
  const conflict = workConflictIn(work.error);
  const { workflow } = racket;
  const close = () => setAsked(false);
  const change = (wanted: WorkChange) => work.mutate(changedWork(workflow, wanted), { onSuccess: close });
  // A dialog says itself what failed; a button has no room for it.
  const tell = (error: unknown) => !workConflictIn(error) && tellFailed(describeError(error).detail);
  const take = (wanted: WorkChange) => work.mutate(changedWork(workflow, wanted), { onError: tell });
  const ask = () => {
    work.reset();
    setAsked(true);
  };
  if (!may && workflow.version === 0) return null;
  return (
    <section className="decision work" aria-label={t`Work on it`}>
      <Standing racket={racket} />
      <span className="grow" />
      {workflow.version > 0 && <WorkHistory racketId={racket.id} />}
      {may && <Buttons racket={racket} me={me} busy={work.isPending} take={take} ask={ask} />}
      {asked && !conflict && (
        <WorkDialog
          title={t`Work on ${called}`}
          work={workflow}
          busy={work.isPending}
          error={work.error}
          change={change}
          onClose={close}
        />
      )}
      {conflict && (
        <WorkConflictDialog
          conflict={conflict}
          useMine={() => work.mutate({ ...conflict.yours, version: conflict.theirs.version }, { onSuccess: close })}
          leaveTheirs={() => {
            work.reset();
            close();
          }}
        />
      )}
    </section>
  );
}

function Standing({ racket: { workflow } }: { racket: RacketView }) {
  const { assignee, dueOn } = workflow;
  return (
    <p className="work-stands">
      <StageMark stage={workflow.stage} />
      <span>{assignee === null ? t`Nobody works on it` : tx`assigned to ${<strong>{assignee}</strong>}`}</span>
      {dueOn !== null && <DueMark work={workflow} />}
    </p>
  );
}

interface ButtonsProps {
  racket: RacketView;
  me: string | null;
  busy: boolean;
  take: (change: WorkChange) => void;
  ask: () => void;
}

function Buttons({ racket: { workflow }, me, busy, take, ask }: ButtonsProps) {
  useKeys({ w: ask });
  const isMine = me === null || workflow.assignee === me || workflow.stage === 'closed';
  return (
    <span className="decision-buttons">
      {!isMine && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUserCheck size={14} />}
          loading={busy}
          onClick={() => take(takenBy(me, workflow))}
        >{t`Assign to me`}</Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBriefcase size={14} />}
        title={t`Key W`}
        onClick={ask}
      >{t`Work…`}</Button>
    </span>
  );
}
