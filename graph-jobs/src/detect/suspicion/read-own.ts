import type { Database } from '@ringbreaker/cypher';
import { inLanes, inParts } from '../../in-parts.ts';
import type { ListingFacts, Signals } from '../evidence/facts.ts';
import { readSellers } from '../links/read-graph.ts';
import { readSignals } from '../evidence/read-signals.ts';
import type { Own, OwnRequest } from '../snapshot/reader.ts';
import { OfferTable } from './offers.ts';
import { hintersIn, readOwnSignals } from './own-signals.ts';

/** Sellers looked at together: what is read of them is let go as soon as their bits are known. */
const SELLERS_AT_ONCE = 20_000;

/** Reads what the given sellers show by themselves. */
export async function readOwnOf(
  database: Database,
  keys: readonly string[],
  { asOf, medians, onRead }: OwnRequest,
): Promise<Own> {
  const signals = new Map<string, number>();
  const offers = new OfferTable();
  let done = 0;
  await inLanes(inParts(keys, SELLERS_AT_ONCE), async (part) => {
    const sellers = await readSellers(database, part);
    const first = await readSignals(database, asOf, {
      listings: part,
      outcomes: part,
      supplierOutcomes: part,
      authorisations: part,
    });
    const hints = await readHints(database, asOf, first.listings);
    const own = readOwnSignals({ ...first, ...hints, sellers }, medians);
    for (const [seller, some] of own) signals.set(seller, some);
    offers.addAll(first.listings);
    onRead((done += part.length));
  });
  return { signals, offers: offers.offers() };
}

/** What only some sellers can show: brands hidden by who names none, and goods listed again by who had some taken down. */
export async function readHints(
  database: Database,
  asOf: string,
  listings: readonly ListingFacts[],
): Promise<Pick<Signals, 'hiddenBrands' | 'reposts'>> {
  const { hiddenBrands, reposts } = await readSignals(database, asOf, hintersIn(listings));
  return { hiddenBrands, reposts };
}
