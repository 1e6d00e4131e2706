import { saying } from '@ringbreaker/cypher/domain';
import { brandKey } from '@ringbreaker/cypher/values';
import { dayOf } from '../../links/days.ts';
import type { PackingFacts } from '../../evidence/facts.ts';
import { groupBy } from '../../links/group-by.ts';
import { parcelRef, sellersOf, type Finding, type RedFlag, type Reference } from '../red-flag.ts';

const DAYS = 60;

/** R15: labels or packaging and goods without a mark are sent to one address within sixty days. */
export const labelsMeetBlanks: RedFlag = {
  id: 'R15',
  family: 'logistics',
  strength: 0.6,
  needs: ['shipments.description', 'shipments.destination', 'shipments.shipped_at'],
  guard:
    'Both sorts at one full address that few ship to; strong only where the labels name a brand that no member may sell: whoever makes goods of its own also buys labels and blank goods, and a contract packer has an authorisation.',
  find({ signals }, reference) {
    if (signals.packing.length === 0) return [];
    const allowed = new Set<string | undefined>(signals.authorisations.map((authorisation) => authorisation.brandKey));
    const brands = brandsOf(reference).filter((brand) => !allowed.has(brandKey(brand)));
    return [...groupBy(signals.packing, ({ place }) => place)]
      .flatMap(([place, rows]) => judgePlace(place, rows, brands))
      .slice(0, 3);
  },
};

function brandsOf({ brandMedians }: Reference): string[] {
  return [...new Set(brandMedians.map(({ brand }) => brand.toLowerCase()))].filter((brand) => brand.length > 2);
}

function judgePlace(place: string, rows: readonly PackingFacts[], brands: readonly string[]): Finding[] {
  const parcels = rows.flatMap(({ seller, sort, parcels: sent }) =>
    sent.map(([parcel, shippedAt, description]) => ({ seller, sort, parcel, day: dayOf(shippedAt), description })),
  );
  const meets = parcels.filter(({ sort, day }) =>
    parcels.some((other) => other.sort !== sort && Math.abs(other.day - day) <= DAYS),
  );
  if (meets.length === 0) return [];
  const labels = meets.filter(({ sort }) => sort === 'labels');
  const named = labels.some(({ description }) => brands.some((brand) => description.toLowerCase().includes(brand)));
  return [
    {
      strength: named ? 0.6 : 0.3,
      says: saying`${labels.length} parcels of labels or packaging${named ? ' that name a brand' : ''} and ${meets.length - labels.length} of unmarked goods went to one address within ${DAYS} days.`,
      sellers: sellersOf(meets),
      evidence: meets.flatMap(({ seller, parcel }) => [
        parcelRef(seller, parcel),
        { from: parcel, type: 'SHIPPED_TO', to: place },
      ]),
    },
  ];
}
