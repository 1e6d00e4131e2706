import { canonicalize } from 'json-canonicalize';
import { z } from 'zod';
import {
  brandMedians as readMedians,
  currentReference,
  saveReference as savePart,
  type Database,
  type Lease,
} from '@ringbreaker/cypher';
import type { BrandMedian } from './facts.ts';

/** What chance alone gives, worked out once over the whole marketplace; null where there is too little to say. */
export interface NullLevels {
  /** Density that one in a hundred blocks of sellers and values passes when links are shuffled. */
  readonly blockDensity: number | null;
  /** Exposure that one in twenty of the exposed sellers passes. */
  readonly exposure: number | null;
  /** Weeks (days since 1970-01-01 by seven) in which far more accounts than usual were opened. */
  readonly busyWeeks: readonly number[];
}

/** What is global by nature: looked up, made only on request, the same for every run until then. */
export interface KeptReference {
  readonly brandMedians: readonly BrandMedian[];
  readonly nullLevels: NullLevels;
}

/** Where nothing is known of chance. */
export const NO_LEVELS: NullLevels = { blockDensity: null, exposure: null, busyWeeks: [] };

const PARTS = {
  brandMedians: z.array(
    z.object({
      ...{ brand: z.string(), category: z.string().nullable(), currency: z.string().nullable() },
      ...{ median: z.number(), listings: z.number() },
    }),
  ),
  nullLevels: z.object({
    ...{ blockDensity: z.number().nullable(), exposure: z.number().nullable() },
    busyWeeks: z.array(z.number().int()),
  }),
};

/** The parts of the reference that are stored, each parsed, and its version; a part not made yet is not there. */
export type StoredParts = ReadonlyMap<string, { readonly version: number; readonly body: unknown }>;

/** Reads the newest version of each part. */
export async function readParts(database: Database): Promise<StoredParts> {
  const rows = await database.run(currentReference, {});
  return new Map(rows.map(({ part, version, body }) => [part, { version, body: JSON.parse(body) as unknown }]));
}

/** Keeps a part under its next number and answers it. */
export async function keepPart(
  database: Database,
  lease: Lease,
  { part, asOf, body }: { part: string; asOf: string; body: unknown },
): Promise<number> {
  const rows = await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    return transaction.run(savePart, { part, asOf, body: canonicalize(body) });
  });
  return rows[0]?.version ?? 0;
}

/** The reference to judge by, and the versions of its parts. */
export interface ReferenceInUse extends KeptReference {
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * The stored reference, or a new one where there is none or it is asked for: brand medians read from all listings,
 * null levels worked out by `makeLevels`.
 */
export async function useReference(
  database: Database,
  lease: Lease,
  { renew, asOf, makeLevels }: { renew: boolean; asOf: string; makeLevels: () => Promise<NullLevels> },
): Promise<ReferenceInUse> {
  const stored = renew ? new Map<string, never>() : await readParts(database);
  const keep = async <T>(part: keyof typeof PARTS, make: () => Promise<T> | T) => {
    const found = stored.get(part);
    if (found) return { version: found.version, body: PARTS[part].parse(found.body) as T };
    const body = await make();
    return { version: await keepPart(database, lease, { part, asOf, body }), body };
  };
  const medians = await keep<readonly BrandMedian[]>('brandMedians', async () =>
    sortMedians(await database.run(readMedians, {})),
  );
  const levels = await keep('nullLevels', makeLevels);
  return {
    brandMedians: medians.body,
    nullLevels: levels.body,
    versions: { brandMedians: medians.version, nullLevels: levels.version },
  };
}

function sortMedians(medians: readonly BrandMedian[]): BrandMedian[] {
  const nameOf = ({ brand, category, currency }: BrandMedian) => [brand, category, currency].join('\n');
  return [...medians].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
