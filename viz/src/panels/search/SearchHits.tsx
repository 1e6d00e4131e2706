import type { SearchHit, SearchView } from '@ringbreaker/cypher/domain';
import { Combobox, Kbd } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { describeError } from '../../problem.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { serverSays, t, tx } from '../../words/words.ts';
import type { Called } from '../../state/racket/called.ts';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { useCalled } from '../../state/racket/use-called.ts';
import type { HitPlace } from './open-hit.ts';

/** That nothing is found, and what was looked for. */
function NothingFound({ query, tried }: { query: string; tried: readonly string[] }) {
  return (
    <div className="search-nothing" role="status">
      <p>{tx`Nothing is found for “${<b>{query}</b>}”.`}</p>
      {tried.length > 0 && (
        <>
          <p className="quiet">{t`It was looked for as:`}</p>
          <ul>
            {tried.map((reading) => (
              <li key={reading}>{serverSays(reading)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{t`The last four digits of a number are enough, or the first three letters of a name.`}</p>
    </div>
  );
}

/** That the search failed, why, and a way to ask again. The box keeps the focus, so that the answer is seen. */
function NotFound({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { detail, todo } = describeError(error);
  return (
    <Combobox.Empty role="alert">
      {detail} {todo}{' '}
      <button
        type="button"
        className="link-button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onRetry}
      >{t`Try again`}</button>
    </Combobox.Empty>
  );
}

/** Its id, how it stands and how many links it has, each by itself: an id is no word. */
const sayParts = (detail: string) =>
  detail
    .split(', ')
    .map(serverSays)
    .join(t`, `);

interface SearchHitsProps {
  query: string;
  found: { data: SearchView | undefined; error: unknown; refetch: () => Promise<unknown> };
  groups: SearchView['groups'];
  /** Whether this still is the answer to what was typed before. */
  late: boolean;
  onQuery: () => void;
  /** Opens a hit elsewhere than Enter does. */
  onOpen: (hit: SearchHit, place: HitPlace) => void;
}

/** What was found, grouped by kind. */
export function SearchHits({ query, found: { data: found, error, refetch }, groups, late, ...act }: SearchHitsProps) {
  const called = useCalled(
    groups.flatMap(({ hits }) => hits.filter(({ kind }) => kind === 'Racket').map(({ key }) => key)),
  );
  if (error && !late) return <NotFound error={error} onRetry={() => void refetch()} />;
  if (!found || error) return <Combobox.Empty>{t`Searching…`}</Combobox.Empty>;
  if (groups.length === 0) return <NothingFound query={query} tried={found.tried} />;
  return (
    <>
      <Combobox.Options
        mah={420}
        style={{ overflowY: 'auto' }}
        className={late ? 'search-late' : undefined}
        aria-label={t`What was found`}
        aria-busy={late}
        tabIndex={0}
      >
        {groups.map(({ kind, hits }) => (
          <Combobox.Group key={kind} label={lookOf(kind).plural}>
            {hits.map((hit) => (
              <Hit key={hit.key} hit={asCalled(hit, called)} late={late} onOpen={(place) => act.onOpen(hit, place)} />
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <Foot extent={found.extent} onQuery={act.onQuery} />
    </>
  );
}

/** A racket by its title, where nobody named it, and then its id. */
function asCalled(hit: SearchHit, called: Called): SearchHit {
  const known = hit.label === hit.key ? called.get(hit.key) : undefined;
  return known ? { ...hit, label: whatCalled(known), detail: `${hit.key}, ${hit.detail}` } : hit;
}

/** One hit, with ways to open it on a new canvas, and its racket, by the pointer: the keyboard's are in the foot and in its record. */
function Hit({ hit, late, onOpen }: { hit: SearchHit; late: boolean; onOpen: (place: HitPlace) => void }) {
  const opens = (place: HitPlace) => ({
    onClick: (event: React.MouseEvent) => {
      event.stopPropagation();
      onOpen(place);
    },
  });
  return (
    <Combobox.Option value={hit.key} className="search-hit">
      <KindIcon kind={hit.kind} size={20} />
      <span className="search-hit-text">
        <span className="search-hit-label">{hit.label}</span>
        {hit.detail && <span className="search-hit-detail">{sayParts(hit.detail)}</span>}
      </span>
      {hit.racketId && (
        <span className="tag search-racket" title={t`Open its page`} {...opens('racket')}>
          {t`in a suspected racket`}
        </span>
      )}
      {hit.alone && <span className="tag">{t`of one member of a suspected racket alone`}</span>}
      {hit.matched !== 'text' && !late && (
        <span className="tag">{hit.matched === 'exact' ? t`exact` : t`last digits`}</span>
      )}
      {/* An option has no buttons in it for those who listen. */}
      <span className="search-anew" title={t`On a new canvas (Ctrl+Enter)`} aria-hidden="true" {...opens('new canvas')}>
        <IconFilePlus size={16} stroke={1.7} />
      </span>
    </Combobox.Option>
  );
}

/** What the keys do, and how much of what was found is shown. */
function Foot({ extent, onQuery }: { extent: SearchView['extent']; onQuery: () => void }) {
  return (
    <Combobox.Footer className="search-footer">
      <span>{tx`${<Kbd size="xs">Enter</Kbd>} add to canvas`}</span>
      <span>{tx`${<Kbd size="xs">Ctrl+Enter</Kbd>} new canvas`}</span>
      <span>{tx`${<Kbd size="xs">Shift+Enter</Kbd>} open record`}</span>
      <span>{tx`${<Kbd size="xs">Esc</Kbd>} to the canvas`}</span>
      {/* The box keeps the focus, so that what was found stays open. */}
      <button
        type="button"
        className="link-button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onQuery}
      >{tx`${<Kbd size="xs">Alt+Q</Kbd>} show query`}</button>
      {extent.partial && <span>{tx`first ${count(extent.returned)} of ${count(extent.total)}`}</span>}
    </Combobox.Footer>
  );
}
