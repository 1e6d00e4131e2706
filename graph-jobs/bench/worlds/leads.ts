import { growLead, LEAD_LIMITS, LEAD_STOP, type Growth, type LeadSeed } from '#jobs/analysis/grow/grow-lead';
import { LEAD_READS, type LeadReader } from '#jobs/analysis/grow/lead-reader';
import { groupBy } from '#jobs/detect/links/group-by';
import type { TruthRow } from '#jobs/evaluate';
import { entityKey } from '@ringbreaker/cypher/domain';
import type { PureRun } from '../levels/detect-purely.ts';

/** What leads reached that were grown from one account, or one value, of each planted racket: means over the leads. */
export interface LeadFigures {
  readonly grown: number;
  /** Shares of accounts, 0 to 1: of those in a lead that are of the racket, of the racket's that are in the lead. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Accounts that belong to no planted racket, and all accounts in a lead. */
  readonly honest: number;
  readonly accounts: number;
}

type Figures = Omit<LeadFigures, 'grown'>;

export interface Leads {
  readonly fromSeller: LeadFigures;
  readonly fromValue: LeadFigures;
}

/** Ties that a lead does not follow yet. */
const NOT_FOLLOWED = new Set(['Destination', 'Owner', 'Holding', 'Director', 'Associate', 'Payee']);
/** What an investigator learns by a test purchase. */
const LEARNED = new Set(['Phone', 'Email', 'Address', 'PaymentAccount', 'Handle', 'Domain']);
const LIMITS = { ...LEAD_LIMITS, atLeast: LEAD_STOP, isLate: () => false };

/**
 * Grows a lead from one seller of each planted racket, and from one value of that seller, after a run: what an
 * investigator gets of a marketplace that nobody here has seen.
 */
export async function measureLeads(run: PureRun, truth: readonly TruthRow[]): Promise<Leads> {
  const uses = run.uses.filter(({ kind }) => !NOT_FOLLOWED.has(kind));
  const bySeller = groupBy(uses, ({ seller }) => seller);
  const { reference } = run.known;
  if (!reference) throw new RangeError('The run learned nothing.');
  const basis = { ties: reference.estimates.ties, rates: reference.estimates.signals };
  const reader = readerOf(uses, bySeller, run);
  const planted = groupBy(
    truth.filter(({ racket }) => racket),
    ({ racket }) => racket,
  );
  const guilty = new Set([...planted.values()].flat().map(({ sellerId }) => keyOf(sellerId)));
  const [fromSeller, fromValue] = [new Tally(guilty), new Tally(guilty)];
  for (const members of planted.values()) {
    const racket = new Set(members.map(({ sellerId }) => keyOf(sellerId)));
    const sharing = [...racket].filter((key) => bySeller.has(key)).sort();
    // In the middle of the racket's keys: neither its first account nor its last one.
    const seller = sharing[sharing.length >> 1];
    if (racket.size < 3 || seller === undefined) continue;
    const lead = (seed: LeadSeed) => growLead(reader, seed, { basis, limits: LIMITS });
    fromSeller.add(await lead({ sellers: [seller], values: [] }), racket);
    const values = (bySeller.get(seller) ?? []).filter(({ kind }) => LEARNED.has(kind));
    const value = values[values.length >> 1];
    if (value) fromValue.add(await lead({ sellers: [], values: [{ key: value.value, kind: value.kind }] }), racket);
  }
  return { fromSeller: fromSeller.mean(), fromValue: fromValue.mean() };
}

const keyOf = (sellerId: string) => entityKey('Seller', sellerId);

/** Adds up what leads hold of the racket that they were grown from. */
class Tally {
  readonly #guilty: ReadonlySet<string>;
  readonly #all: Figures[] = [];

  constructor(guilty: ReadonlySet<string>) {
    this.#guilty = guilty;
  }

  add({ seeds, steps }: Growth, racket: ReadonlySet<string>): void {
    const witnesses = [...seeds, ...steps.map(({ witness }) => witness)];
    const found = witnesses.flatMap(({ accounts }) => accounts.map(({ key }) => key));
    const right = found.filter((key) => racket.has(key)).length;
    this.#all.push({
      precision: found.length > 0 ? right / found.length : 1,
      recall: right / racket.size,
      f1: (2 * right) / (found.length + racket.size),
      honest: found.filter((key) => !this.#guilty.has(key)).length,
      accounts: found.length,
    });
  }

  mean(): LeadFigures {
    return { grown: this.#all.length, ...meanOf(this.#all) };
  }
}

/** The mean of each figure. */
export function meanOf(all: readonly Figures[]): Figures {
  const of = (figure: keyof Figures) => all.reduce((sum, one) => sum + one[figure], 0) / Math.max(1, all.length);
  const [precision, recall, f1] = [of('precision'), of('recall'), of('f1')];
  return { precision, recall, f1, honest: of('honest'), accounts: of('accounts') };
}

/** Answers as the graph does after the run. */
function readerOf(uses: PureRun['uses'], bySeller: ReadonlyMap<string, PureRun['uses']>, run: PureRun): LeadReader {
  const operatorOf = new Map(run.known.operators.map(({ seller, operator }) => [seller, operator]));
  const accountsOf = groupBy(operatorOf.keys(), (seller) => operatorOf.get(seller));
  const communityOf = new Map(run.found.map(({ sellerId, racketId }) => [keyOf(sellerId), racketId]));
  const weights = new Map(run.findings.rackets.flatMap(({ ties }) => ties.map((tie) => [tie.value, tie.weight])));
  const byValue = groupBy(uses, ({ kind, value }) => `${kind}\n${value}`);
  return {
    accounts: async (some) => {
      const keys = new Set(some.flatMap((seller) => accountsOf.get(operatorOf.get(seller)) ?? [seller]));
      return [...keys].map((key) => ({
        key,
        label: key,
        status: null,
        closedAt: null,
        closureReason: null,
        operatorId: operatorOf.get(key) ?? null,
        communityId: communityOf.get(key) ?? null,
        racketId: null,
      }));
    },
    uses: async (some) => some.flatMap((seller) => (bySeller.get(seller) ?? []).map((use) => ({ ...use, way: [] }))),
    users: async (values) =>
      values.map(({ key, kind }) => {
        const users = new Set((byValue.get(`${kind}\n${key}`) ?? []).map(({ seller }) => seller));
        const few = users.size <= LEAD_READS.widest ? [...users].map((seller) => [seller, []] as const) : [];
        const told = { degree: users.size, sellers: users.size, users: few, weight: weights.get(key) ?? null };
        return { value: key, kind, label: key, ...told };
      }),
    own: async (accounts) => new Map(accounts.map(({ key }) => [key, run.signalsOf(key)])),
  };
}
