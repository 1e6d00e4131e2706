import { affectedSellers, locatedCounts, type Database } from '@ringbreaker/cypher';
import { roughCount } from '../rough-count.ts';
import { BOUNDS } from '../read-signals.ts';
import { countBy, inParts } from './in-parts.ts';

/** A batch that was written since the last run: a step of loading, and the keys at both ends. */
export interface Touched {
  readonly step: string;
  readonly keys: readonly string[];
  readonly others: readonly string[];
}

/** Things of which something was written, by what is asked about them. */
type Asked = Readonly<Record<(typeof QUESTIONS)[number], readonly string[]>>;

const QUESTIONS = [
  ...(['holders', 'listings', 'shipments', 'outcomes', 'payments', 'accounts', 'suppliers', 'brands'] as const),
  'addresses',
] as const;

/** Which questions each step asks of the keys where a link starts (or of the things), and of those where it ends. */
const ASKS: Readonly<Record<string, readonly [of: keyof Asked | null, ofOthers?: keyof Asked]>> = {
  ...{ Seller: ['holders'], Store: ['holders'], Party: ['holders'], Listing: ['listings'], Shipment: ['shipments'] },
  ...{ Payment: ['payments'], Outcome: ['outcomes'], Brand: ['brands'] },
  ...{ OPERATES: ['holders', 'holders'], USES: ['holders'], LOCATED_AT: ['holders'], PAID_TO: ['holders'] },
  ...{ SUPPLIES: [null, 'holders'], NAMED: ['accounts'], AUTHORISED_FOR: ['holders'] },
  ...{ LISTS: ['holders', 'listings'], DEPICTS: ['listings'], SENT: ['holders'], SENT_AS: ['shipments'] },
  ...{ SHIPPED_FROM: ['shipments'], SHIPPED_TO: ['shipments'], FROM: ['payments'], TO: ['payments'] },
  ...{ CONCERNS: ['outcomes'], OF_BRAND: [null], OWNS: [null], DIRECTS: [null], ASSOCIATE: [null] },
};

const KEYS_A_QUERY = 2_000;

/** The sellers of whom detection would read something else than before, the values they share apart. */
export async function readAffected(database: Database, touched: readonly Touched[]): Promise<Set<string>> {
  const asked = new Map(QUESTIONS.map((question) => [question, new Set<string>()]));
  const ask = (question: keyof Asked | null | undefined, keys: readonly string[]) => {
    if (question) for (const key of keys) asked.get(question)?.add(key);
  };
  for (const { step, keys, others } of touched) {
    const [of, ofOthers] = ASKS[step] ?? [null];
    ask(of, keys);
    ask(ofOthers, others);
    // Who supplies a supplier joins its customers.
    if (step === 'SUPPLIES') ask('suppliers', others);
  }
  ask('addresses', await findOtherwiseWide(database, touched));
  const sellers = new Set<string>();
  for (const [question, keys] of asked) {
    for (const part of inParts([...keys], KEYS_A_QUERY)) {
      const nothing = Object.fromEntries(QUESTIONS.map((name) => [name, []])) as unknown as Record<
        keyof Asked,
        string[]
      >;
      for (const { seller } of await database.run(affectedSellers, { ...nothing, [question]: part, ...WIDEST }))
        sellers.add(seller);
    }
  }
  return sellers;
}

const WIDEST = { image: BOUNDS.image.widest, place: BOUNDS.place.widest, flows: BOUNDS.flows.most };

/** Addresses shown in another way than before, and those that by now are told as wider than before. */
async function findOtherwiseWide(database: Database, touched: readonly Touched[]): Promise<string[]> {
  const shown = touched.flatMap(({ step, keys }) => (step === 'values' ? keys : []));
  const fresh = countBy(touched.flatMap(({ step, others }) => (step === 'LOCATED_AT' ? others : [])));
  const found = shown.filter((key) => key.startsWith('addr:'));
  for (const addresses of inParts([...fresh.keys()], KEYS_A_QUERY)) {
    for (const { key, users } of await database.run(locatedCounts, { addresses })) {
      if (roughCount(users) !== roughCount(users - (fresh.get(key) ?? 0))) found.push(key);
    }
  }
  return found;
}
