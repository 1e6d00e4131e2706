import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readRackets } from '../../api-rackets.ts';
import { addRacket } from '../../explorer/actions/expand.ts';
import { restoreSaved } from '../../explorer/keep/restore.ts';
import { counted, minuteOf } from '../../graph/words.ts';
import type { SavedCanvas } from '../../state/canvas/autosave.ts';
import { BandBadge } from '../marks/Marks.tsx';
import { FirstViews } from '../views/FirstViews.tsx';
import { serverSays, t, tx } from '../../words/words.ts';
import { titleOf, whatCalled } from '../../state/racket/racket-title.ts';

const FIRST_FEW = { lifecycle: 'active', sort: 'rank' };

/** What an empty canvas offers: the last one, a search, what was kept, the first rackets of the list. */
export function EmptyCanvas({ offer }: { offer: SavedCanvas | null }) {
  const top = useQuery({
    queryKey: ['rackets', 'first'],
    queryFn: ({ signal }) => readRackets(FIRST_FEW, null, signal),
  });
  const rackets = top.data?.items.slice(0, 6) ?? [];
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
