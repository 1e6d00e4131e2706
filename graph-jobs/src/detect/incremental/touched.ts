import { affectedSellers, changedSellers, locatedCounts, renamedSellers, type Database } from '@ringbreaker/cypher';
import { SOURCES_A_DELIVERY } from '@ringbreaker/cypher/domain';
import { BOUNDS } from '../read-signals.ts';
import { roughCount } from '../rough-count.ts';
import { linkKind } from '../link-weights.ts';
import { inParts } from '../../in-parts.ts';
import type { Anew, Changed } from './fresh-uses.ts';

/** A batch that was written since the last run: a step of loading, and the keys at both ends. */
export interface Touched {
  readonly step: string;
  readonly keys: readonly string[];
  readonly others: readonly string[];
}

/** What is asked of the keys where the links of a step start (or of its things), and of those where they end. */
type Asks<Question extends string> = Readonly<Record<string, readonly [of: Question | null, ofOthers?: Question]>>;

const OF_USES = ['holders', 'accounts', 'suppliers', 'listings', 'shipments'] as const;
const OF_FACTS = [
  ...(['holders', 'listings', 'shipments', 'outcomes', 'payments', 'accounts', 'brands', 'addresses'] as const),
] as const;

/** Whose uses a step changes. Who supplies a supplier joins its customers. */
const ASKS_OF_USES: Asks<(typeof OF_USES)[number]> = {
  ...{ OPERATES: ['holders', 'holders'], USES: ['holders'], LOCATED_AT: ['holders'], PAID_TO: ['holders'] },
  ...{ SUPPLIES: [null, 'holders'], NAMED: ['accounts'], LISTS: [null, 'listings'], DEPICTS: ['listings'] },
  ...{ SENT: [null, 'shipments'], SENT_AS: ['shipments'], SHIPPED_FROM: ['shipments'] },
};

/** Of whom a step changes what is read beside uses. What is not named here (OWNS, OF_BRAND, ...) is not read. */
const ASKS_OF_FACTS: Asks<(typeof OF_FACTS)[number]> = {
  ...{ Seller: ['holders'], Store: ['holders'], Party: ['holders'], Brand: ['brands'], AUTHORISED_FOR: ['holders'] },
  ...{ Listing: ['listings'], LISTS: [null, 'listings'], DEPICTS: ['listings'] },
  ...{ Shipment: ['shipments'], SENT: [null, 'shipments'], SHIPPED_TO: ['shipments'] },
  ...{ Payment: ['payments'], FROM: ['payments'], TO: ['payments'], NAMED: ['accounts'] },
  ...{ Outcome: ['outcomes'], CONCERNS: ['outcomes'] },
};

const KEYS_A_QUERY = 5_000;
/** On an account into which more are paid a name is everybody's. */
const NAME_CAP = linkKind('Name').cap;
const WIDEST = { image: BOUNDS.image.widest, place: BOUNDS.place.widest, flows: BOUNDS.flows.most };

/** Steps by which sellers come by values of which no link need have been written since, and the kinds of these. */
const WAYS: readonly { readonly steps: readonly string[]; readonly kinds: ReadonlySet<string> | null }[] = [
  { steps: ['OPERATES'], kinds: null },
  { steps: ['SUPPLIES'], kinds: new Set(['Supplier', 'Source']) },
  { steps: ['PAID_TO'], kinds: new Set(['Name']) },
  { steps: ['SENT'], kinds: new Set(['Origin', 'Sender']) },
  { steps: ['LISTS'], kinds: new Set(['Image']) },
];
/** Steps that write links of values. */
const TELLING = ['USES', 'LOCATED_AT', 'PAID_TO', 'NAMED', 'DEPICTS', 'SENT_AS', 'SHIPPED_FROM'];

/**
 * The sellers that use something else than before, or on other days, and what of it may be new.
 * @param alike values that a person said are another one
 */
export async function readChanged(
  database: Database,
  touched: readonly Touched[],
  alike: readonly string[],
): Promise<Changed> {
  const read = (steps: readonly string[]) =>
    readUsersOfSteps(
      database,
      touched.filter(({ step }) => steps.includes(step)),
      alike,
    );
  const anew: Anew[] = [];
  for (const { steps, kinds } of WAYS) anew.push({ sellers: await read(steps), kinds });
  const sellers = await read(TELLING);
  for (const way of anew) for (const seller of way.sellers) sellers.add(seller);
  return { sellers, anew, told: new Set(TELLING.flatMap((step) => keysOf(touched, step, 'others'))) };
}

async function readUsersOfSteps(
  database: Database,
  touched: readonly Touched[],
  alike: readonly string[],
): Promise<Set<string>> {
  const asked = gather(touched, ASKS_OF_USES);
  asked.add('suppliers', keysOf(touched, 'SUPPLIES', 'others'));
  const fresh = countBy(keysOf(touched, 'PAID_TO', 'others'));
  const withFresh = (accounts: readonly string[]) =>
    accounts.map((key): [string, number] => [key, fresh.get(key) ?? 0]);
  return ask(asked, OF_USES, (keys) =>
    database.run(changedSellers, {
      ...{ ...keys, accounts: withFresh(keys.accounts), alike: [...alike], widest: NAME_CAP },
    }),
  );
}

/**
 * The sellers that were paid under a name which says nothing since it stands on a provider's account.
 * @param latestDelivery number of the last delivery that the last run saw
 */
export async function readDeserted(
  database: Database,
  touched: readonly Touched[],
  latestDelivery: number,
): Promise<string[]> {
  const accounts = [...new Set(keysOf(touched, 'NAMED', 'keys'))];
  const newFrom = firstSourceAfter(latestDelivery);
  const found = await Promise.all(
    [...inParts(accounts, KEYS_A_QUERY)].map((part) =>
      database.run(renamedSellers, { accounts: part, newFrom, widest: NAME_CAP }),
    ),
  );
  return found.flat().map(({ seller }) => seller);
}

function keysOf(touched: readonly Touched[], wanted: string, end: 'keys' | 'others'): string[] {
  return touched.flatMap((batch) => (batch.step === wanted ? batch[end] : []));
}

/** The number of the first row that comes after a delivery. */
function firstSourceAfter(delivery: number): number {
  return (delivery + 1) * SOURCES_A_DELIVERY;
}

/**
 * The sellers of whom detection would read other facts than before.
 * @param latestDelivery number of the last delivery that the last run saw
 */
export async function readAffected(
  database: Database,
  touched: readonly Touched[],
  latestDelivery: number,
): Promise<Set<string>> {
  const asked = gather(touched, ASKS_OF_FACTS);
  asked.add('addresses', await findOtherwiseWide(database, touched));
  const newFrom = firstSourceAfter(latestDelivery);
  return ask(asked, OF_FACTS, (keys) =>
    database.run(affectedSellers, { ...keys, ...WIDEST, newFrom, widest: NAME_CAP }),
  );
}

/** Keys by what is asked of them. */
class Asked<Question extends string> {
  readonly keys = new Map<Question, Set<string>>();

  add(question: Question | null | undefined, keys: readonly string[]): void {
    if (!question) return;
    const known = this.keys.get(question) ?? new Set();
    this.keys.set(question, known);
    for (const key of keys) known.add(key);
  }
}

function gather<Question extends string>(touched: readonly Touched[], asks: Asks<Question>): Asked<Question> {
  const asked = new Asked<Question>();
  for (const { step, keys, others } of touched) {
    const [of, ofOthers] = asks[step] ?? [null];
    asked.add(of, keys);
    asked.add(ofOthers, others);
  }
  return asked;
}

async function ask<Question extends string>(
  asked: Asked<Question>,
  questions: readonly Question[],
  query: (keys: Record<Question, string[]>) => Promise<{ seller: string }[]>,
): Promise<Set<string>> {
  const sellers = new Set<string>();
  const nothing = Object.fromEntries(questions.map((question) => [question, []])) as unknown as Record<
    Question,
    string[]
  >;
  for (const [question, keys] of asked.keys) {
    for (const part of inParts(keys, KEYS_A_QUERY)) {
      for (const { seller } of await query({ ...nothing, [question]: part })) sellers.add(seller);
    }
  }
  return sellers;
}

/** Addresses shown in another way than before, and those that by now are told as wider than before. */
async function findOtherwiseWide(database: Database, touched: readonly Touched[]): Promise<string[]> {
  const shown = keysOf(touched, 'values', 'keys');
  const fresh = countBy(keysOf(touched, 'LOCATED_AT', 'others'));
  const found = shown.filter((key) => key.startsWith('addr:'));
  for (const addresses of inParts(fresh.keys(), KEYS_A_QUERY)) {
    for (const { key, users } of await database.run(locatedCounts, { addresses })) {
      if (roughCount(users) !== roughCount(users - (fresh.get(key) ?? 0))) found.push(key);
    }
  }
  return found;
}

/** How often each key is there. */
function countBy(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
