import type { ConsignmentFacts, DetourFacts, PackingFacts, ParcelFacts } from '#jobs/detect/evidence/facts';
import { groupBy } from '#jobs/detect/links/group-by';
import { BOUNDS } from '#jobs/detect/evidence/read-bounds';
import { BLANK_PATTERN, LABEL_PATTERN, matches } from '#jobs/detect/red-flags/words';
import { medianOf, numberOrNull, orNull } from './cells.ts';
import type { StoredLinks } from './links.ts';
import type { Tables } from './tables.ts';

interface Parcel {
  readonly key: string;
  readonly seller: string;
  readonly mode: string;
  readonly items: number | null;
  readonly value: number | null;
  readonly currency: string | null;
  readonly shippedAt: string;
  readonly description: string | null;
  readonly origin: string | null;
  readonly transit: string | null;
  readonly destination: string | null;
  /** The address that it goes to, and how many parcels do. */
  readonly place: string | null;
  readonly toPlace: number;
}

type Operated = ReadonlyMap<string, readonly string[]>;

/** Everything that parcels tell of their senders. */
export function parcelSignals(tables: Tables, links: StoredLinks, operated: Operated) {
  const parcels = readParcels(tables, links, operated);
  return {
    parcels: [...groupBy(parcels, ({ seller, currency }) => `${seller}\n${currency}`).values()].map(summarise),
    detours: findDetours(parcels),
    consignments: findConsignments(parcels),
    packing: findPacking(parcels),
  };
}

function readParcels(tables: Tables, links: StoredLinks, operated: Operated): Parcel[] {
  const places = new Map([...links.of('SHIPPED_TO')].map(({ from, to }) => [from, to]));
  const counts = new Map([...groupBy(places.values(), (place) => place)].map(([place, all]) => [place, all.length]));
  const parcels = tables.map('shipments', (read) => {
    const shop = read('store_id') ? `store:${read('store_id')}` : `seller:${read('seller_id')}`;
    const key = `shipment:${read('shipment_id')}`;
    const place = places.get(key) ?? null;
    const sellers = shop.startsWith('seller:') ? [shop] : (operated.get(shop) ?? []);
    const parcel = {
      key,
      mode: read('mode'),
      items: numberOrNull(read('items')),
      value: numberOrNull(read('declared_value')),
      currency: orNull(read('currency')),
      shippedAt: read('shipped_at'),
      description: orNull(read('description')),
      origin: orNull(read('origin_country')),
      transit: orNull(read('transit_countries')),
      destination: orNull(read('destination_country')),
      place,
      toPlace: counts.get(place ?? '') ?? 0,
    };
    return sellers.filter((seller) => seller !== 'seller:').map((seller) => ({ ...parcel, seller }));
  });
  return parcels.flat();
}

function summarise(rows: Parcel[]): ParcelFacts {
  const [{ seller, currency }] = rows as [Parcel];
  const counted = rows.filter(({ items, mode }) => items !== null && mode !== '');
  const small = counted.filter(({ items, mode }) => (items ?? 0) < BOUNDS.parcels.few && SMALL_MODES.has(mode));
  const values = rows.map(({ items, value }) => (items !== null && items > 0 && value !== null ? value / items : null));
  return {
    seller,
    currency,
    parcels: rows.length,
    counted: counted.length,
    small: small.length,
    valued: values.filter((value) => value !== null).length,
    medianUnitValue: medianOf(values),
    sample: leastKey(rows),
  };
}

const SMALL_MODES = new Set(['post', 'express']);

function leastKey(rows: readonly Parcel[]): string {
  return rows.map(({ key }) => key).sort()[0] ?? '';
}

function findDetours(parcels: readonly Parcel[]): DetourFacts[] {
  const detours = parcels.filter(({ transit }) => transit !== null);
  const routes = groupBy(detours, ({ seller, origin, transit, destination }) =>
    [seller, origin, transit, destination].join('\n'),
  );
  return [...routes.values()].map((rows) => {
    const [{ seller, origin, transit, destination }] = rows as [Parcel];
    return { seller, origin, transit: transit ?? '', destination, parcels: rows.length, sample: leastKey(rows) };
  });
}

function findConsignments(parcels: readonly Parcel[]): ConsignmentFacts[] {
  const { widest, parcels: fewest } = BOUNDS.consignments;
  const dated = parcels.filter(
    ({ place, toPlace, shippedAt, value }) => place !== null && toPlace <= widest && shippedAt !== '' && value !== null,
  );
  const groups = groupBy(dated, ({ seller, place, destination, currency }) =>
    [seller, place, destination, currency].join('\n'),
  );
  return [...groups.values()]
    .filter(({ length }) => length >= fewest)
    .map((rows) => {
      const [{ seller, place, destination, currency }] = rows as [Parcel];
      const cells = rows.map(({ key, shippedAt, value }) => [key, shippedAt, value ?? 0] as const);
      return { seller, place: place ?? '', country: destination, currency, parcels: cells };
    });
}

function findPacking(parcels: readonly Parcel[]): PackingFacts[] {
  const sorted = parcels.flatMap((parcel) => {
    const sort = sortOf(parcel.description);
    const isTold = parcel.shippedAt !== '' && parcel.place !== null && parcel.toPlace <= BOUNDS.place.widest;
    return sort && isTold ? [{ parcel, sort }] : [];
  });
  const groups = groupBy(sorted, ({ parcel, sort }) => [parcel.seller, parcel.place, sort].join('\n'));
  return [...groups.values()].map((rows) => {
    const [{ parcel, sort }] = rows as [(typeof sorted)[number]];
    const cells = rows.map(
      ({ parcel: { key, shippedAt, description } }) => [key, shippedAt, description ?? ''] as const,
    );
    return { seller: parcel.seller, place: parcel.place ?? '', sort, parcels: cells };
  });
}

function sortOf(description: string | null): PackingFacts['sort'] | null {
  if (matches(LABEL_PATTERN, description)) return 'labels';
  return matches(BLANK_PATTERN, description) ? 'blanks' : null;
}
