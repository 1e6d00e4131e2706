import { Button, Popover } from '@mantine/core';
import type { RacketDecision } from '@ringbreaker/cypher/domain';
import { readDecisions } from '../../api.ts';
import { minuteOf } from '../../graph/words.ts';
import { tellDecision } from '../../state/queue/decision.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { t, tx } from '../../words/words.ts';

/** Everything that was decided on a racket, on request: who, when and why, the latest first. */
export function DecisionHistory({ racketId }: { racketId: string }) {
  return (
    <Popover width={420} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle" color="gray">{t`All decisions`}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Decisions on ${racketId}`}>
        <Entries racketId={racketId} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Entries({ racketId }: { racketId: string }) {
  const { list, items } = usePages(['decisions', racketId], (cursor, signal) =>
    readDecisions(racketId, cursor, signal),
  );
  return (
    <>
      <ListState list={list} height={60} />
      <ol className="decision-list" reversed tabIndex={0}>
        {items.map((decision) => (
          <Entry key={decision.id} decision={decision} />
        ))}
      </ol>
      <LoadMore list={list} m="xs">{t`Load earlier ones`}</LoadMore>
    </>
  );
}

function Entry({ decision }: { decision: RacketDecision }) {
  const { at, author, reason, version, undoes } = decision;
  return (
    <li>
      <strong>{tellDecision(decision)}</strong>
      {undoes !== null && <span className="quiet">{tx` (number ${undoes})`}</span>}
      {reason && <q>{reason}</q>}
      <span className="under">
        {version}. {author}, <time dateTime={at}>{minuteOf(at)}</time>
      </span>
    </li>
  );
}
