import { IconArrowRight } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { count, counted } from '../../graph/words.ts';
import { nameOf, sayPlace, type Route } from '../../state/canvas/where.ts';
import { t, tx } from '../../words/words.ts';

interface RouteListProps {
  routes: readonly Route[];
  selection: ReadonlySet<string>;
  onPick: (keys: readonly string[], add: boolean) => void;
}

const AT_FIRST = 50;

/** From where to where shipments went, the ways that most took first. */
export function RouteList({ routes, selection, onPick }: RouteListProps) {
  const [all, setAll] = useState(false);
  if (routes.length === 0) return null;
  const shown = all ? routes : routes.slice(0, AT_FIRST);
  return (
    <>
      <h2 className="panel-heading places-heading">{t`Shipments`}</h2>
      <ul className="place-list">
        {shown.map(({ from, to, shipments }) => (
          <li key={`${from.id} ${to.id}`}>
            <button
              type="button"
              className="place-name"
              aria-pressed={shipments.every((key) => selection.has(key))}
              title={t`From ${sayPlace(from)} to ${sayPlace(to)}`}
              onClick={(event) => onPick(shipments, event.shiftKey || event.ctrlKey || event.metaKey)}
            >
              <span className="grow">
                {nameOf(from)} <IconArrowRight size={13} aria-hidden="true" className="route-arrow" />
                <span className="visually-hidden">{t`to`}</span> {nameOf(to)}
              </span>
              <span className="quiet num">
                {count(shipments.length)}
                <span className="visually-hidden">{shipments.length === 1 ? t` shipment` : t` shipments`}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < routes.length && (
        <Button
          size="xs"
          variant="light"
          m="xs"
          onClick={() => setAll(true)}
        >{tx`Show all ${counted(routes.length, 'way')}`}</Button>
      )}
    </>
  );
}
