import { Button, Popover } from '@mantine/core';
import { readWorkflow } from '../../api-workflow.ts';
import { minuteOf } from '../../graph/words.ts';
import { tellWork } from '../../state/queue/work.ts';
import { t } from '../../words/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';

/** Every step of the work on a racket, on request: who and when, the latest first. */
export function WorkHistory({ racketId }: { racketId: string }) {
  return (
    <Popover width={420} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle" color="gray">{t`All steps`}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Steps of the work on ${racketId}`}>
        <Steps racketId={racketId} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Steps({ racketId }: { racketId: string }) {
  const { list, items } = usePages(['workflow', racketId], (cursor, signal) => readWorkflow(racketId, cursor, signal));
  return (
    <>
      <ListState list={list} height={60} />
      <ol className="decision-list" reversed tabIndex={0}>
        {items.map((step) => (
          <li key={step.id}>
            <strong>{tellWork(step)}</strong>
            {step.cameWith !== null && <span className="under">{t`came with ${step.cameWith}`}</span>}
            <span className="under">
              {step.version}. {step.author}, <time dateTime={step.at}>{minuteOf(step.at)}</time>
            </span>
          </li>
        ))}
      </ol>
      <LoadMore list={list} m="xs">{t`Load earlier ones`}</LoadMore>
    </>
  );
}
