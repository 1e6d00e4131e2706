import { CloseButton, Skeleton } from '@mantine/core';
import { lazy, Suspense, useCallback, useState } from 'react';
import { toggleMap } from '../../explorer/actions/actions.ts';
import { count, counted } from '../../graph/words.ts';
import { select, useExplorer } from '../../state/canvas/explorer-store.ts';
import type { Where } from '../../state/canvas/where.ts';
import { coarseOf, MOST_PLACED } from '../../state/canvas/where.ts';
import { ListState } from '../lists/ListState.tsx';
import { NotPlaced } from './NotPlaced.tsx';
import { PlaceList } from './PlaceList.tsx';
import { RouteList } from './RouteList.tsx';
import { useWhere } from './use-where.ts';
import { t, tx } from '../../words/words.ts';

const WorldView = lazy(() =>
  import('../../explorer/map/WorldView.tsx').then((module) => ({ default: module.WorldView })),
);

/** Where the things of the canvas are: a map, and the same as a list, with the same selection as the canvas. */
export function Places() {
  const { asked, where, isCut, partial } = useWhere();
  const selection = useExplorer((state) => state.selection);
  const fits = useExplorer((state) => state.mapFits);
  // What was asked before says nothing of a canvas that is another.
  const isAnother = asked.isPlaceholderData && where?.spots.length === 0;
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const pick = useCallback((keys: readonly string[], add: boolean) => select(keys, add ? 'add' : 'replace'), []);
  return (
    <section className={`places ${failed ? 'places-alone' : ''}`} aria-label={t`Map of the canvas`}>
      {!failed && (
        <div className="places-map">
          {where && where.spots.length > 0 && (
            <Suspense>
              <WorldView where={where} selection={selection} onPick={pick} onFail={fail} fits={fits} />
            </Suspense>
          )}
        </div>
      )}
      <div className="places-list">
        <header className="card-head">
          <b>{t`Places`}</b>
          <span className="grow" />
          <CloseButton size="sm" aria-label={t`Close the map`} onClick={toggleMap} />
        </header>
        {failed && (
          <p
            className="places-note"
            role="alert"
          >{t`This browser gives no WebGL, so the map can’t be drawn; the list says the same.`}</p>
        )}
        <ListState list={asked} height={120} />
        {isAnother ? <Skeleton height={120} /> : where && <Summary where={where} />}
        {(isCut || partial) && (
          <p className="places-note">
            {isCut
              ? t`Only the first ${count(MOST_PLACED)} things are placed.`
              : t`Of a thing with many addresses 50 are placed.`}
          </p>
        )}
        {where && <PlaceList spots={where.spots} selection={selection} onPick={pick} />}
        {where && <RouteList routes={where.routes} selection={selection} onPick={pick} />}
        {where && <NotPlaced where={where} onPick={pick} />}
      </div>
    </section>
  );
}

/** How much is placed, and how exactly, in a sentence. */
function Summary({ where: { spots, routes } }: { where: Where }) {
  if (spots.length === 0)
    return (
      <p className="places-note">{t`Nothing on the canvas says where it is. Expand a seller to bring its addresses.`}</p>
    );
  const coarse = coarseOf(spots).length;
  const parcels = new Set(routes.flatMap(({ shipments }) => shipments)).size;
  return (
    <div className="places-note">
      <p>
        {t`${counted(spots.length, 'place')}${parcels > 0 ? t`, ${counted(parcels, 'shipment')} between them` : ''}.`}
      </p>
      {coarse > 0 && (
        <p>{tx`${<span className="coarse-key" aria-hidden="true" />} ${coarse === 1 ? t`1 is` : t`${count(coarse)} are`} known by region or country alone: what is there may be anywhere in it.`}</p>
      )}
    </div>
  );
}
