import { isValueKind, type LeadReport, type NodeKind } from '@ringbreaker/cypher/domain';
import type { PlainLink } from '../picture/picture.ts';
import { growLead, LEAD_LIMITS, LEAD_STOP, type LeadLimits } from './grow-lead.ts';
import type { LeadReader } from './lead-reader.ts';
import { ownSignalsOf, type OwnRows } from './own-signals-of.ts';
import { readBasis, type StoredPart } from './read-basis.ts';
import { tellLead } from './tell-lead.ts';

/** What the graph says of the thing that a lead begins with. */
export interface SeedThing {
  readonly kind: NodeKind;
  readonly label: string;
  readonly sellers: readonly string[];
  readonly values: readonly (readonly [key: string, kind: string])[];
}

/** What a lead is grown from: the seed, what the graph answers, and what the current run stored. */
export interface LeadSources {
  readonly seed: SeedThing & { readonly key: string };
  readonly reader: Omit<LeadReader, 'own'>;
  /** Null where the asker may not see all that accounts show: then nothing of it is weighed. */
  readonly own: OwnRows | null;
  readonly reference: readonly StoredPart[];
  readonly runSeq: number | null;
}

/** What a person may set. */
export interface LeadWish extends Partial<Pick<LeadLimits, 'atLeast' | 'most'>> {
  readonly isLate: () => boolean;
}

/** Grows a lead with what detection stored, and tells how it grew; null where nobody is behind the seed. */
export async function leadFrom(
  { seed, reader, own, reference, runSeq }: LeadSources,
  { atLeast = LEAD_STOP, most = LEAD_LIMITS.most, isLate }: LeadWish,
): Promise<{ report: LeadReport; links: PlainLink[] } | null> {
  const values = isValueKind(seed.kind) ? [[seed.key, seed.kind] as const] : seed.values;
  const begin = {
    sellers: seed.sellers,
    // Whose parcel it is says more than where it came from.
    values: seed.sellers.length > 0 ? [] : values.map(([key, kind]) => ({ key, kind })),
  };
  if (begin.sellers.length + begin.values.length === 0) return null;
  const basis = readBasis(reference);
  const weighs = own !== null && basis.rates !== null;
  const read = { ...reader, own: own && ownSignalsOf(own, basis.medians) };
  const limits = { ...LEAD_LIMITS, atLeast, most, isLate };
  const growth = await growLead(read, begin, { basis, limits });
  const { key, kind, label } = seed;
  return tellLead(growth, {
    seed: { key, kind, label },
    runSeq,
    basis: { reference: basis.version, signals: weighs },
    limits,
  });
}
