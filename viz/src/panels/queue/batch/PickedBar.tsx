import { Button } from '@mantine/core';
import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { IconBriefcase, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { counted } from '../../../graph/words.ts';
import type { Batch } from '../../../state/queue/decide-each.ts';
import type { Deciding } from '../../../state/queue/decision.ts';
import { useMay } from '../../../state/me.ts';
import { type AskedStep, DecideButtons } from '../../decisions/DecideButtons.tsx';
import { later } from '../../later.tsx';
import { useBatch } from './use-batch.ts';
import { useWorkBatch } from './use-work-batch.ts';
import { t, tx } from '../../../words/words.ts';

const DecideDialog = later(() => import('../../decisions/DecideDialog.tsx').then((part) => part.DecideDialog));
const WorkDialog = later(() => import('../../work/WorkDialog.tsx').then((part) => part.WorkDialog));
const NotDecided = later(() => import('./NotDecided.tsx').then((part) => part.NotDecided));

interface PickedBarProps {
  rackets: readonly RacketSummary[];
  /** The day that the run speaks of; null where there is none. */
  asOf: string | null;
  /** Picks these and no others. */
  keep: (ids: readonly string[]) => void;
  onExport: () => void;
}

/** What can be done with the rackets that are picked: decide on all for one reason, or take them along as a table. */
export function PickedBar({ rackets, asOf, keep, onExport }: PickedBarProps) {
  const may = useMay()('POST /rackets/:id/decisions');
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const batch = useBatch((done) => {
    setAsked(null);
    keep(failedOf(done));
  });
  const decide = (wanted: Deciding) => void batch.run(rackets, wanted);
  return (
    <>
      {rackets.length > 0 && (
        <div className="picked-bar" role="region" aria-label={t`What is picked`}>
          <b role="status">{tx`${counted(rackets.length, 'racket')} picked`}</b>
          <span className="grow" />
          {may && asOf !== null && <DecideButtons ask={setAsked} />}
          <WorkButton rackets={rackets} keep={keep} />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={onExport}
          >{t`CSV of these`}</Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => keep([])}>{t`Clear the selection`}</Button>
        </div>
      )}
      {asked && asOf !== null && (
        <DecideDialog
          named={counted(rackets.length, 'racket')}
          several={rackets.length > 1}
          asOf={asOf}
          step={asked}
          busy={batch.progress !== null}
          progress={batch.progress && t`${batch.progress.tried} of ${batch.progress.of} done`}
          error={null}
          decide={decide}
          onClose={() => setAsked(null)}
        />
      )}
      {batch.left && (
        <NotDecided
          left={batch.left}
          decideAnyway={(left) => void batch.decideAnyway(left)}
          leaveTheirs={batch.leaveTheirs}
        />
      )}
    </>
  );
}

/** Asks how the work on all that are picked is to stand. */
function WorkButton({ rackets, keep }: Pick<PickedBarProps, 'rackets' | 'keep'>) {
  const may = useMay()('POST /rackets/:id/workflow');
  const [asked, setAsked] = useState(false);
  const batch = useWorkBatch((left) => {
    setAsked(false);
    keep(left);
  });
  if (!may) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBriefcase size={14} />}
        onClick={() => setAsked(true)}
      >{t`Work…`}</Button>
      {asked && (
        <WorkDialog
          title={t`Work on ${counted(rackets.length, 'racket')}`}
          work={null}
          busy={batch.progress !== null}
          progress={batch.progress && t`${batch.progress.tried} of ${batch.progress.of} done`}
          error={null}
          change={(change) => void batch.run(rackets, change)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

const failedOf = ({ failed }: Batch) => failed.map(({ racket }) => racket.id);
