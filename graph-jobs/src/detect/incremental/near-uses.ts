import { usesOfSellers, usersOfValues, type Database } from '@ringbreaker/cypher';
import { groupBy } from '../group-by.ts';
import type { Projection } from '../projection.ts';
import { readHeld } from '../read-graph.ts';
import type { ValueWeights } from '../weigh-values.ts';
import { UseTable, type Use, type UseColumns } from '../use-table.ts';
import { inLanes, inParts } from '../../in-parts.ts';

/** A value by its kind and the key that it stands under. */
interface ValueName {
  readonly kind: string;
  readonly key: string;
}

/** A value, and how many sellers at the most are read of it, by each way. */
export interface AskedValue extends ValueName {
  readonly most: number;
}

/** Who uses a value: how each does, or of what many use only who they are. */
interface Users {
  readonly value: string;
  readonly kind: string;
  readonly uses: readonly [string, string, string, number | null, number | null][];
  readonly others: readonly string[];
}

/** What a use that is not told of lies in: behind any key, so that one that is told of goes first. */
const BEHIND_ALL = '\uffff';

const SELLERS_A_QUERY = 1_000;
const VALUES_A_QUERY = 2_000;

/** Kinds that are read by a way of their own; the others are values that a seller, its store or its owner uses. */
const WAYS = {
  Party: 'parties',
  Supplier: 'suppliers',
  Source: 'sources',
  Name: 'names',
  Origin: 'origins',
  Sender: 'senders',
  Image: 'images',
} as const;
/** Kinds that come both by a way of their own and as a value. */
const BOTH_WAYS = new Set(['Image', 'Name']);

/** Uses that lie near what was touched, read bit by bit: all of a seller's, or all of a value's, each once. */
export class NearUses {
  readonly #database: Database;
  readonly #table: UseTable;
  readonly #writtenAs: ReadonlyMap<string, readonly string[]>;
  readonly #alike: string[];
  readonly #sellers = new Set<string>();
  /** How many users of each were read at the most. */
  readonly #values = new Map<string, number>();

  /**
   * @param sameAs the key that a value stands under, where that is another one's
   * @param alike values that a person said are another one: they are read though nobody else holds them
   */
  constructor(database: Database, sameAs: ReadonlyMap<string, string>, alike: readonly string[]) {
    this.#database = database;
    this.#alike = [...alike];
    this.#table = new UseTable(sameAs);
    const byKey = groupBy(sameAs, ([, key]) => key);
    this.#writtenAs = new Map([...byKey].map(([key, pairs]) => [key, pairs.map(([written]) => written)]));
  }

  columns(): UseColumns {
    return this.#table.columns();
  }

  /** Reads all that the given sellers use, but for what nobody else can use. */
  async readSellers(sellers: Iterable<string>): Promise<void> {
    const open = [...new Set(sellers)].filter((seller) => !this.#sellers.has(seller));
    await inLanes(inParts(open, SELLERS_A_QUERY), async (sellers) => {
      for await (const [seller, uses] of this.#database.stream(usesOfSellers, { sellers, alike: this.#alike }))
        for (const use of uses as OwnUse[]) this.#table.add(toUse(seller as string, use));
    });
    for (const seller of open) this.#sellers.add(seller);
  }

  /** Reads who uses the given values, whatever key they were written under. */
  async readValues(values: readonly AskedValue[]): Promise<void> {
    const open = values.filter((value) => (this.#values.get(textOf(value)) ?? 0) < value.most);
    for (const [most, names] of groupBy(open, (value) => value.most)) {
      const written = names.flatMap(({ kind, key }) => {
        return (this.#writtenAs.get(key) ?? [key]).map((one) => ({ kind, key: one }));
      });
      for await (const row of readUsersOf(this.#database, byWay(written), most)) this.#addUsers(row);
      for (const name of names) this.#values.set(textOf(name), most);
    }
  }

  #addUsers({ value, kind, uses, others }: Users): void {
    for (const [seller, via, type, firstSeen, lastSeen] of uses)
      this.#table.add({ seller, value, kind, via, type, firstSeen, lastSeen });
    const untold = { via: BEHIND_ALL, type: 'USES', firstSeen: null, lastSeen: null };
    for (const seller of others) this.#table.add({ seller, value, kind, ...untold });
  }

  /** Reads which kinds of value sellers have any of, shared or not, where it is asked. */
  readHeld(projection: Projection, weights: ValueWeights): Promise<Projection> {
    return readHeld(this.#database, projection, weights);
  }
}

function textOf({ kind, key }: ValueName): string {
  return `${kind}\n${key}`;
}

/**
 * Reads who uses the given values, by each way that sellers come by them.
 * @param most how many sellers are read of each at the most, by each way
 */
export async function* readUsersOf(database: Database, lists: Partial<Lists>, most: number): AsyncGenerator<Users> {
  for (const way of Object.keys(lists) as (keyof Lists)[]) {
    for (const keys of inParts(lists[way] ?? [], VALUES_A_QUERY)) {
      for (const query of usersOfValues[way])
        for await (const [value, kind, uses, others] of database.stream(query, { keys, most }))
          yield { value, kind, uses, others } as Users;
    }
  }
}

type Lists = Record<'values' | (typeof WAYS)[keyof typeof WAYS], string[]>;

function byWay(names: readonly ValueName[]): Lists {
  const lists: Lists = {
    ...{ values: [], parties: [], suppliers: [], sources: [], names: [], origins: [], senders: [], images: [] },
  };
  for (const { kind, key } of names) {
    const way = (WAYS as Readonly<Record<string, keyof Lists>>)[kind];
    if (way) lists[way].push(key);
    if (!way || BOTH_WAYS.has(kind)) lists.values.push(key);
  }
  return lists;
}

type OwnUse = [string, string, string, string, number | null, number | null];

function toUse(seller: string, [value, kind, via, type, firstSeen, lastSeen]: OwnUse): Use {
  return { seller, value, kind, via, type, firstSeen, lastSeen };
}
