import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { readRackets } from '../../api-rackets.ts';
import { addRacket } from '../../explorer/actions/expand.ts';
import { type KeptOffer, takeUp } from '../../explorer/keep/kept-windows.ts';
import { count, counted, minuteOf } from '../../graph/words.ts';
import { useExplorer } from '../../state/canvas/explorer-store.ts';
import { wantSearch } from '../../state/search-wanted.ts';
import { BandBadge } from '../marks/Marks.tsx';
import { SinceLastVisit } from '../time/SinceLastVisit.tsx';
import { FirstViews } from '../views/FirstViews.tsx';
import { serverSays, t, tx } from '../../words/words.ts';
import { AssignedToMe } from './AssignedToMe.tsx';
import { StartPart } from './StartPart.tsx';
import { titleOf, whatCalled } from '../../state/racket/racket-title.ts';

const FIRST_FEW = { lifecycle: 'active', sort: 'rank' };

/** One begins with the search, where no step has led here and no address is about to be opened. */
function startFromSearch(): void {
  if (useExplorer.getState().history.past.length === 0 && window.location.hash === '') wantSearch();
}

const MOST_OFFERED = 3;

function sayOffer({ saved, window, beside }: KeptOffer): ReactNode {
  const things = counted(saved.history.present.canvas.nodes.size, 'thing');
  const when = minuteOf(saved.savedAt);
  if (window === null) return tx`Restore your last canvas (${things}, ${when})`;
  return beside === 0
    ? tx`Go on with a closed window’s canvas (${things}, ${when})`
    : tx`Go on with a closed window’s canvas and ${count(beside)} more (${things}, ${when})`;
}

/** What an empty canvas offers: the last one, a search, what has changed, what one is to do, what was kept, the first rackets. */
export function EmptyCanvas({ offers }: { offers: readonly KeptOffer[] }) {
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
      >{tx`Search for a phone, the last digits of an account, an address, a parcel, a listing or a racket’s id. ${<kbd>/</kbd>} leads to the search.`}</Text>
      {offers.slice(0, MOST_OFFERED).map((offer) => (
        <Button key={offer.window} variant="light" fullWidth className="restore-offer" onClick={() => takeUp(offer)}>
          {sayOffer(offer)}
        </Button>
      ))}
      <SinceLastVisit />
      <AssignedToMe />
      <FirstViews />
      <StartPart heading={t`Or from the top of the list`} lists={[top]} isEmpty={rackets.length === 0}>
        <ul className="node-list">
          {rackets.map((racket) => (
            <li key={racket.id}>
              <button type="button" onClick={() => void addRacket(racket.id, 'value')}>
                <BandBadge band={racket.band} />
                <span className="clip called">{whatCalled(racket)}</span>
                <span className="grow clip quiet">
                  {racket.name !== null && `${titleOf(racket)} · `}
                  {serverSays(racket.topReason)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </StartPart>
    </div>
  );
}
