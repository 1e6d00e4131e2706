import { Button, Popover } from '@mantine/core';
import type { RacketNaming } from '@ringbreaker/cypher/domain';
import { readNames } from '../../api-names.ts';
import { minuteOf } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { t } from '../../words/words.ts';

/** Everything that a racket was called, on request: who and when, the latest first. */
export function NameHistory({ racketId }: { racketId: string }) {
  return (
    <Popover width={360} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" color="gray">{t`All names`}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Names of ${racketId}`}>
        <Entries racketId={racketId} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Entries({ racketId }: { racketId: string }) {
  const { list, items } = usePages(['racket-names', racketId], (cursor, signal) => readNames(racketId, cursor, signal));
  return (
    <>
      <ListState list={list} height={60} />
      <ol className="decision-list" reversed tabIndex={0}>
        {items.map((naming) => (
          <Entry key={naming.id} naming={naming} />
        ))}
      </ol>
      <LoadMore list={list} m="xs">{t`Load earlier ones`}</LoadMore>
    </>
  );
}

function Entry({ naming: { name, cameWith, version, author, at } }: { naming: RacketNaming }) {
  return (
    <li>
      {name === null ? <span className="quiet">{t`The name was taken away`}</span> : <strong>{name}</strong>}
      <span className="under">
        {version}. {author}
        {cameWith !== null && t`, as ${cameWith} merged into it`}, <time dateTime={at}>{minuteOf(at)}</time>
      </span>
    </li>
  );
}
