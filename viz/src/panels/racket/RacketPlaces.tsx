import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMapPin } from '@tabler/icons-react';
import { useMemo } from 'react';
import { readRacketPlaces } from '../../api-places.ts';
import { count, counted } from '../../graph/words.ts';
import { nameOf } from '../../state/canvas/where.ts';
import { notPlacedOf, placesOfRacket, type RacketCountry } from '../../state/racket/racket-places.ts';
import { ListState } from '../lists/ListState.tsx';
import { TableHead } from '../lists/TableHead.tsx';
import { QUESTIONS } from '../../questions.ts';
import { QueryButton } from '../query/QueryButton.tsx';
import { t, tx } from '../../words/words.ts';

const COLUMNS = [t`Place`, t`Based there`, t`Ship from there`, t`Take returns there`];

interface RacketPlacesProps {
  racketId: string;
  /** Opens the map of the racket with some members selected. */
  onMap: (members: readonly string[]) => void;
}

/** The countries and towns of a racket's members: where they are, ship from and take returns. */
export function RacketPlaces({ racketId, onMap }: RacketPlacesProps) {
  const list = useQuery({
    queryKey: ['racket-places', racketId],
    queryFn: ({ signal }) => readRacketPlaces(racketId, signal),
  });
  const countries = useMemo(() => (list.data ? placesOfRacket(list.data) : []), [list.data]);
  const notPlaced = list.data ? notPlacedOf(list.data) : 0;
  return (
    <section className="card racket-places" aria-labelledby="racket-places-title">
      <div className="card-head">
        <Title order={2} size="h4" id="racket-places-title">{t`Places`}</Title>
        {countries.length > 0 && <span className="quiet">{t`A click shows who is there on the map.`}</span>}
        <span className="grow" />
        <QueryButton small of={t`the places`} ask={() => QUESTIONS.places(racketId)} />
      </div>
      <ListState list={list} height={120} m="md" />
      {list.data && countries.length === 0 && (
        <p className="racket-places-note quiet">{t`No address and no country of its members is known, or none could be placed.`}</p>
      )}
      {countries.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t`Places of its members`}>
          <table className="table">
            <TableHead columns={COLUMNS} figures={COLUMNS.slice(1)} />
            <tbody>
              {countries.map((country) => (
                <CountryRows key={country.code} country={country} onMap={onMap} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notPlaced > 0 && (
        <p className="racket-places-note quiet">{tx`${counted(notPlaced, 'address', 'addresses')} could not be placed.`}</p>
      )}
    </section>
  );
}

function CountryRows({ country, onMap }: { country: RacketCountry; onMap: RacketPlacesProps['onMap'] }) {
  // A country of which no town is told is a line by itself.
  const towns = country.towns.filter(({ place }) => place.precision !== 'country');
  return (
    <>
      <PlaceRow name={country.name} at={country} onMap={onMap} isCountry />
      {towns.map((town) => (
        <PlaceRow key={town.place.id} name={nameOf(town.place)} at={town} onMap={onMap} />
      ))}
    </>
  );
}

interface PlaceRowProps {
  name: string;
  at: Pick<RacketCountry, 'members' | 'at' | 'from' | 'to'>;
  onMap: RacketPlacesProps['onMap'];
  isCountry?: boolean;
}

function PlaceRow({ name, at, onMap, isCountry = false }: PlaceRowProps) {
  return (
    <tr className={isCountry ? 'racket-country' : 'racket-town'}>
      <th scope="row">
        <button
          type="button"
          className="link-button"
          aria-label={t`${name}: show ${counted(at.members.length, 'member')} on the map`}
          onClick={() => onMap(at.members)}
        >
          {isCountry && <IconMapPin size={14} stroke={1.8} aria-hidden="true" />} {name}
        </button>
      </th>
      {[at.at, at.from, at.to].map((members, column) => (
        <td key={COLUMNS[column + 1]} className="num">
          {members.length > 0 ? count(members.length) : <span className="quiet">–</span>}
        </td>
      ))}
    </tr>
  );
}
