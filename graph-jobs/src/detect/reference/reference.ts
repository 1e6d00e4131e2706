import { canonicalize } from 'json-canonicalize';
import {
  brandMedians as readMedians,
  currentReference,
  saveReference as savePart,
  sellerCount,
  type Database,
  type Lease,
} from '@ringbreaker/cypher';
import type { BrandMedian } from '../evidence/facts.ts';
import { judgingDay } from '../evidence/judging-clock.ts';
import { PARTS, type Parts } from './reference-parts.ts';

/** A part of the reference as it is stored, parsed, with the day of which it speaks. */
interface StoredPart {
  readonly version: number;
  readonly asOf: string;
  /** Of how many sellers it speaks; null where its size is not asked for. */
  readonly sellers: number | null;
  readonly body: unknown;
}

/** The stored parts of the reference by their names; a part not made yet is not there. */
export type StoredParts = ReadonlyMap<string, StoredPart>;

/** Reads the newest version of each part. */
export async function readParts(database: Database): Promise<StoredParts> {
  const rows = await database.run(currentReference, {});
  return new Map(rows.map(({ part, body, ...made }) => [part, { ...made, body: JSON.parse(body) as unknown }]));
}

/** Keeps a part under its next number and answers it. */
export async function keepPart(
  database: Database,
  lease: Lease,
  { part, asOf, sellers, body }: { part: string; asOf: string; sellers: number | null; body: unknown },
): Promise<number> {
  const rows = await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    return transaction.run(savePart, { part, asOf, sellers, body: canonicalize(body) });
  });
  return rows[0]?.version ?? 0;
}

/**
 * The reference of one run: the stored parts while they speak of this month and of a marketplace of this size, else new
 * ones. What ties and signals say goes on with the month, as ages do: wrong removals of honest goods add up, and by
 * last spring's rates each of them would speak louder every month.
 */
export class ReferenceInUse {
  readonly versions: Record<string, number> = {};
  /** Whether a part that is stored speaks of another month or of a marketplace of another size, and is made anew. */
  readonly isOver: boolean;
  readonly #database: Database;
  readonly #lease: Lease;
  readonly #now: Moment;
  readonly #stored: Map<string, StoredPart>;

  private constructor(database: Database, lease: Lease, { now, stored }: { now: Moment; stored: StoredParts }) {
    this.#database = database;
    this.#lease = lease;
    this.#now = now;
    this.#stored = new Map([...stored].filter(([, part]) => speaksOf(now, part)));
    this.isOver = Object.keys(PARTS).some((part) => stored.has(part) && !this.#stored.has(part));
  }

  /** @param request.renew makes every part anew */
  static async open(database: Database, lease: Lease, request: { renew: boolean; asOf: string }) {
    const [{ sellers } = { sellers: 0 }] = await database.run(sellerCount, {});
    const stored = request.renew ? new Map<string, never>() : await readParts(database);
    return new ReferenceInUse(database, lease, { now: { asOf: request.asOf, sellers }, stored });
  }

  /** The stored part, null where it will be made anew: where there is none, or it does not hold what is asked for now. */
  peek<K extends keyof Parts>(part: K): Parts[K] | null {
    const stored = PARTS[part].safeParse(this.#stored.get(part)?.body);
    return stored.success ? (stored.data as Parts[K]) : null;
  }

  /** The stored part, else a new one, which is stored. */
  async use<K extends keyof Parts>(part: K, make: () => Promise<Parts[K]> | Parts[K]): Promise<Parts[K]> {
    const known = this.peek(part);
    if (known !== null) {
      this.versions[part] = this.#stored.get(part)?.version ?? 0;
      return known;
    }
    const body = await make();
    const version = await keepPart(this.#database, this.#lease, { part, ...this.#now, body });
    // A run that asks twice makes a part once.
    this.#stored.set(part, { version, ...this.#now, body });
    this.versions[part] = version;
    return body;
  }

  /** Usual prices over all listings. */
  async medians(): Promise<readonly BrandMedian[]> {
    return this.use('brandMedians', async () => sortMedians(await this.#database.run(readMedians, {})));
  }
}

/** What a run, or a part of the reference, speaks of. */
export interface Moment {
  readonly asOf: string;
  readonly sellers: number;
}

/** Whether a part was made in this month, and the marketplace has neither doubled nor halved since. */
export function speaksOf(now: Moment, { asOf, sellers }: Pick<StoredPart, 'asOf' | 'sellers'>): boolean {
  // As where a sample was loaded before the rest.
  const isOfSize = sellers === null || (now.sellers < 2 * sellers && 2 * now.sellers > sellers);
  return isOfSize && judgingDay(asOf) === judgingDay(now.asOf);
}

function sortMedians(medians: readonly BrandMedian[]): BrandMedian[] {
  const nameOf = ({ brand, category, currency }: BrandMedian) => [brand, category, currency].join('\n');
  return [...medians].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
