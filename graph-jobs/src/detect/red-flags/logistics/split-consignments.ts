import { saying, asId } from '@ringbreaker/cypher/domain';
import { dayOf } from '../../links/days.ts';
import type { ConsignmentFacts } from '../../evidence/facts.ts';
import { parcelRef, type Finding, type RedFlag } from '../red-flag.ts';

const PARCELS = 5;
const DAYS = 7;

/** Value up to which a parcel passes without duty, by country: as of 2025; change them as the law does. */
const LIMITS: readonly { countries: readonly string[]; currency: string; limit: number; until?: string }[] = [
  { countries: ['US'], currency: 'USD', limit: 800, until: '2025-08-29' },
  { countries: ['GB'], currency: 'GBP', limit: 135 },
  { countries: ['AU'], currency: 'AUD', limit: 1_000 },
  {
    countries: ('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT ' + 'LT LU LV MT NL PL PT RO SE SI SK').split(' '),
    currency: 'EUR',
    limit: 150,
  },
];

/** R12: what goes to one address in one week is sent in parcels that each stay under the duty-free limit. */
export const splitConsignments: RedFlag = {
  id: 'R12',
  family: 'logistics',
  strength: 0.5,
  needs: [
    'shipments.declared_value',
    'shipments.currency',
    'shipments.destination',
    'shipments.destination_country',
    'shipments.shipped_at',
  ],
  guard:
    'Five parcels of one seller to one full address in seven days, each under the limit and together over it; an address that everybody ships to (a depot, a forwarder) is not read.',
  find({ signals }) {
    const found = signals.consignments.flatMap(findSplit);
    return found.sort((a, b) => b.evidence.length - a.evidence.length).slice(0, 3);
  },
};

function findSplit({ seller, place, country, currency, parcels }: ConsignmentFacts): Finding[] {
  const rule = LIMITS.find((entry) => entry.countries.includes(country ?? '') && entry.currency === currency);
  if (!rule) return [];
  const under = parcels
    .map(([parcel, shippedAt, value]) => ({ parcel, shippedAt, day: dayOf(shippedAt), value }))
    .filter(({ value, shippedAt }) => value > 0 && value < rule.limit && (!rule.until || shippedAt < rule.until))
    .sort((a, b) => a.day - b.day || (a.parcel < b.parcel ? -1 : 1));
  const weeks = under.map(({ day }) => under.filter((other) => other.day >= day && other.day < day + DAYS));
  const week = weeks.reduce((most, window) => (window.length > most.length ? window : most), []);
  const worth = week.reduce((sum, { value }) => sum + value, 0);
  if (week.length < PARCELS || worth <= rule.limit) return [];
  return [
    {
      says: saying`${week.length} parcels to one address within ${DAYS} days, each declared under ${rule.limit} ${asId(rule.currency)} and ${Math.round(worth)} ${asId(rule.currency)} together.`,
      sellers: [seller],
      evidence: week.flatMap(({ parcel }) => [
        parcelRef(seller, parcel),
        { from: parcel, type: 'SHIPPED_TO', to: place },
      ]),
    },
  ];
}
