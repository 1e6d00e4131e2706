import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readOverview } from '../../api.ts';
import { readRackets } from '../../api-rackets.ts';
import { addRacket } from '../../explorer/actions/expand.ts';
import { restoreSaved } from '../../explorer/keep/restore.ts';
import { counted, minuteOf } from '../../graph/words.ts';
import type { SavedCanvas } from '../../state/canvas/autosave.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { wantSearch } from '../../state/search-wanted.ts';
import { BandBadge } from '../marks/Marks.tsx';
import { SinceLastVisit } from '../time/SinceLastVisit.tsx';
import { FirstViews } from '../views/FirstViews.tsx';
import { serverSays, t, tx } from '../../words/words.ts';
import { AssignedToMe } from './AssignedToMe.tsx';
import { titleOf, whatCalled } from '../../state/racket/racket-title.ts';

const FIRST_FEW = { lifecycle: 'active', sort: 'rank' };

/** One begins with the search, where no step has led here and no address is about to be opened. */
function startFromSearch(): void {
  if (useExplorer.getState().history.past.length === 0 && window.location.hash === '') wantSearch();
}

/** What an empty canvas offers: the last one, a search, what has changed, what one is to do, what was kept, the first rackets. */
export function EmptyCanvas({ offer }: { offer: SavedCanvas | null }) {
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) });
  const top = useQuery({
    queryKey: ['rackets', 'first'],
    queryFn: ({ signal }) => readRackets(FIRST_FEW, null, signal),
  });
  const rackets = top.data?.items.slice(0, 6) ?? [];
  useEffect(startFromSearch, []);
  return (
    <div className="empty-canvas">
      <Title order={1} size="h4">{t`Start from anything`}</Title>
      <Text
        size="sm"
        c="dimmed"
      >{tx`Press ${(<kbd>/</kbd>)} and try a phone, the last digits of an account, an address, a parcel, a listing or a racket’s id.`}</Text>
      {offer && (
        <Button
          variant="light"
          fullWidth
          className="restore-offer"
          onClick={() => restoreSaved(offer)}
        >{tx`Restore your last canvas (${counted(offer.canvas.nodes.size, 'thing')}, ${minuteOf(offer.savedAt)})`}</Button>
      )}
      <SinceLastVisit overview={overview.data} />
      <AssignedToMe />
      <FirstViews />
      {rackets.length > 0 && <h2 className="panel-heading">{t`Or from the top of the list`}</h2>}
      <ul className="node-list">
        {rackets.map((racket) => (
          <li key={racket.id}>
            <button type="button" onClick={() => void addRacket(racket.id, 'value')}>
              <BandBadge band={racket.band} />
              <span className="nowrap">{whatCalled(racket)}</span>
              <span className="grow clip quiet">
                {racket.name !== null && `${titleOf(racket)} · `}
                {serverSays(racket.topReason)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
