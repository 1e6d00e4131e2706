import { canonicalize } from 'json-canonicalize';
import {
  brandMedians as readMedians,
  currentReference,
  saveReference as savePart,
  type Database,
  type Lease,
} from '@ringbreaker/cypher';
import type { BrandMedian } from '../evidence/facts.ts';
import { PARTS, type Parts } from './reference-parts.ts';

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

/** The reference of one run: the stored parts, or new ones where there are none or they are asked for. */
export class ReferenceInUse {
  readonly versions: Record<string, number> = {};
  readonly #database: Database;
  readonly #lease: Lease;
  readonly #asOf: string;
  readonly #stored: Map<string, { readonly version: number; readonly body: unknown }>;

  private constructor(database: Database, lease: Lease, { asOf, stored }: { asOf: string; stored: StoredParts }) {
    this.#database = database;
    this.#lease = lease;
    this.#asOf = asOf;
    this.#stored = new Map(stored);
  }

  /** @param request.renew makes every part anew */
  static async open(database: Database, lease: Lease, request: { renew: boolean; asOf: string }) {
    const stored = request.renew ? new Map<string, never>() : await readParts(database);
    return new ReferenceInUse(database, lease, { asOf: request.asOf, stored });
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
    const version = await keepPart(this.#database, this.#lease, { part, asOf: this.#asOf, body });
    // A run that asks twice makes a part once.
    this.#stored.set(part, { version, body });
    this.versions[part] = version;
    return body;
  }

  /** Usual prices over all listings. */
  async medians(): Promise<readonly BrandMedian[]> {
    return this.use('brandMedians', async () => sortMedians(await this.#database.run(readMedians, {})));
  }
}

function sortMedians(medians: readonly BrandMedian[]): BrandMedian[] {
  const nameOf = ({ brand, category, currency }: BrandMedian) => [brand, category, currency].join('\n');
  return [...medians].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
