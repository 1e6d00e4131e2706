import { saying } from '@ringbreaker/cypher/domain';
import type { DetourFacts } from '../../evidence/facts.ts';
import { parcelRef, sellersOf, type RedFlag } from '../red-flag.ts';

const HUBS = ['HK', 'AE', 'SG'];
/** Hubs named for one destination alone (OECD and EUIPO 2017). */
const HUBS_TO: Readonly<Record<string, readonly string[]>> = { US: ['PA'] };
const EUROPE = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const HUBS_TO_EUROPE = ['AL', 'EG', 'UA', 'MA'];
const PARCELS = 10;
const SHARE = 0.5;

/** R13: half of the parcels pass a third country that is known for changing documents. */
export const transitDetour: RedFlag = {
  id: 'R13',
  family: 'logistics',
  strength: 0.3,
  needs: ['shipments.transit_countries', 'shipments.origin_country', 'shipments.destination_country'],
  guard:
    'Half of ten and more parcels, of two sellers; a country on the way only, neither origin nor destination; weak, for most goods that pass a hub do so lawfully and the tables do not show whether documents changed.',
  find({ signals }) {
    const over = signals.detours.filter(passesHub);
    const parcels = signals.parcels.reduce((sum, row) => sum + row.parcels, 0);
    const detours = over.reduce((sum, row) => sum + row.parcels, 0);
    const sellers = sellersOf(over);
    if (detours < PARCELS || detours < SHARE * parcels || sellers.length < 2) return [];
    return {
      says: saying`${detours} of ${parcels} parcels pass a third country that is known for changing documents.`,
      sellers,
      evidence: over.map(({ seller, sample }) => parcelRef(seller, sample)),
    };
  },
};

function passesHub({ origin, transit, destination }: DetourFacts): boolean {
  if (origin === null || destination === null) return false;
  const hubs = [...HUBS, ...(HUBS_TO[destination] ?? []), ...(EUROPE.includes(destination) ? HUBS_TO_EUROPE : [])];
  return transit.split(';').some((country) => hubs.includes(country) && country !== origin && country !== destination);
}
