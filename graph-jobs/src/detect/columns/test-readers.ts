import { brandMedians, type Database } from '@ringbreaker/cypher';
import { canonicalize } from 'json-canonicalize';
import { compareTexts } from '../../compare-texts.ts';
import { sharedRows } from '../links/use-table.ts';
import { offeredBy, type Offers } from '../suspicion/offers.ts';
import type { BrandMedian } from '../evidence/facts.ts';
import { IDENTITY } from '../snapshot/exclusive.ts';
import type { Reader } from '../snapshot/reader.ts';
import { withReader } from './with-reader.ts';

const IDENTITIES: ReadonlySet<string> = new Set(IDENTITY);

/** What a reader says of sellers that share something, as canonical lines, and what was said of why the graph is read. */
interface Told {
  readonly uses: readonly string[];
  readonly parties: readonly string[];
  readonly exclusive: readonly string[];
  readonly own: readonly string[];
  readonly offers: readonly string[];
  readonly said: readonly string[];
}

/**
 * Reads from the archive, or from the graph where there is none.
 * @param by.medians usual prices to tell signals by; those of today unless said
 * @param by.keeps whether what is read is kept, and what was kept is used
 */
export async function tellReader(
  database: Database,
  archive: string | null,
  asOf: string,
  by: { readonly medians?: readonly BrandMedian[] | undefined; readonly keeps?: boolean } = {},
): Promise<Told> {
  const said: string[] = [];
  const medians = by.medians ?? (await database.run(brandMedians, {}));
  const source = {
    archive,
    say: (sentence: string) => void said.push(sentence),
    ...(by.keeps && { keepFor: medians }),
  };
  const told = await withReader(database, source, (reader) => tell(reader, { asOf, medians, onRead: () => undefined }));
  return { ...told, said };
}

async function tell(reader: Reader, about: Parameters<Reader['own']>[1]): Promise<Omit<Told, 'said'>> {
  const { uses: all, parties } = await reader.uses(() => undefined);
  const uses = sharedRows(all);
  const sharing = new Set(uses.map(({ seller }) => seller));
  const lines = (bits: ReadonlyMap<string, number>) =>
    [...bits].filter(([seller, some]) => sharing.has(seller) && some > 0).map(([seller, some]) => `${seller} ${some}`);
  const own = await reader.own([...sharing], about);
  // Of others it is not asked, and not every reader tells it.
  const ofIdentity = new Set(uses.filter(({ kind }) => IDENTITIES.has(kind)).map(({ seller }) => seller));
  const exclusive = all.sellers.flatMap((seller, at) =>
    ofIdentity.has(seller) ? [`${seller} ${all.exclusive[at]}`] : [],
  );
  return {
    uses: uses.map((use) => canonicalize(use)).sort(compareTexts),
    exclusive: exclusive.sort(compareTexts),
    parties: [...parties.same].map((pair) => pair.join(' ')).sort(compareTexts),
    own: lines(own.signals).sort(compareTexts),
    offers: tellOffers(own.offers)
      .filter((line) => sharing.has(line.split('\t')[0] ?? ''))
      .sort(compareTexts),
  };
}

/** What sellers offer, a line for each seller and brand. */
function tellOffers(offers: Offers): string[] {
  const listings = new Map<string, number>();
  for (const seller of offers.sellers) {
    for (const [brand, count] of offeredBy(offers, seller)) {
      const name = `${seller}\t${offers.names[brand]}`;
      listings.set(name, (listings.get(name) ?? 0) + count);
    }
  }
  return [...listings].map(([name, count]) => `${name}\t${count}`);
}
