import { isOverdue, type RacketWorkflow } from '@ringbreaker/cypher/domain';
import { IconCircle, IconCircleCheck, IconCircleDot, IconClockExclamation, IconSend } from '@tabler/icons-react';
import { localDay, stageName, tellDue } from '../../state/queue/work.ts';

const STAGE_ICONS = { new: IconCircle, reviewing: IconCircleDot, referred: IconSend, closed: IconCircleCheck };

/** How far the work is: a word with a mark of its own form. */
export function StageMark({ stage }: Pick<RacketWorkflow, 'stage'>) {
  const Icon = STAGE_ICONS[stage];
  return (
    <span className={stage === 'new' ? 'triage quiet' : 'triage'}>
      <Icon size={14} aria-hidden="true" />
      {stageName(stage)}
    </span>
  );
}

/** By which day it is to be done; late work has a mark. */
export function DueMark({ work }: { work: Pick<RacketWorkflow, 'stage' | 'dueOn'> }) {
  const today = localDay(new Date());
  const says = tellDue(work, today);
  if (says === null) return null;
  if (!isOverdue(work, today)) return <span className="nowrap">{says}</span>;
  return (
    <span className="overdue">
      <IconClockExclamation size={14} aria-hidden="true" />
      {says}
    </span>
  );
}
