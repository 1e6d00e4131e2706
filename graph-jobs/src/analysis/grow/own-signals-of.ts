import type { BrandMedian, ListingFacts } from '../../detect/evidence/facts.ts';
import { BOUNDS } from '../../detect/evidence/read-bounds.ts';
import { STEERING_PATTERN, STRIKE_PATTERN } from '../../detect/red-flags/words.ts';
import { hintersIn, readOwnSignals, type OwnEvidence } from '../../detect/suspicion/own-signals.ts';
import type { LeadReader } from './lead-reader.ts';

type Rows<T> = (sellers: string[]) => Promise<T>;

/** Reads the rows that signals are told from. */
export interface OwnRows {
  readonly listings: Rows<readonly ListingFacts[]>;
  readonly outcomes: Rows<OwnEvidence['outcomes']>;
  readonly supplierOutcomes: Rows<OwnEvidence['supplierOutcomes']>;
  readonly authorisations: Rows<OwnEvidence['authorisations']>;
  readonly hiddenBrands: Rows<OwnEvidence['hiddenBrands']>;
  readonly reposts: Rows<OwnEvidence['reposts']>;
}

/** What listings are read by: patterns of their texts, and bounds past which a picture says nothing. */
export const SIGNAL_READS = {
  strikes: STRIKE_PATTERN,
  steering: STEERING_PATTERN,
  image: BOUNDS.image,
  reposts: BOUNDS.reposts,
};

/** Tells what accounts show by themselves, as detection does. */
export function ownSignalsOf(read: OwnRows, medians: readonly BrandMedian[]): NonNullable<LeadReader['own']> {
  return async (accounts) => {
    const sellers = accounts.map(({ key }) => key);
    const [listings, outcomes, supplierOutcomes, authorisations] = await Promise.all([
      read.listings(sellers),
      read.outcomes(sellers),
      read.supplierOutcomes(sellers),
      read.authorisations(sellers),
    ]);
    const hinters = hintersIn(listings);
    const hiddenBrands = hinters.hiddenBrands.length > 0 ? await read.hiddenBrands(hinters.hiddenBrands) : [];
    const reposts = hinters.reposts.length > 0 ? await read.reposts(hinters.reposts) : [];
    const facts = new Map(accounts.map((account) => [account.key, account]));
    const found = { listings, outcomes, supplierOutcomes, authorisations, hiddenBrands, reposts };
    return readOwnSignals({ sellers: facts, ...found }, medians);
  };
}
