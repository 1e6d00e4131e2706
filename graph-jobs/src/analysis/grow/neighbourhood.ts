import { compareTexts } from '../../compare-texts.ts';
import { POLICY } from '../../detect/policy.ts';
import { weighOwn, type SignalRates } from '../../detect/suspicion/estimate-signals.ts';
import { strengthOf, type TieStrengths } from '../../detect/suspicion/estimate-ties.ts';
import { asOneWitness } from '../../detect/suspicion/own-signals.ts';
import type { LeadAccount, LeadReader, Way } from './lead-reader.ts';

/** What detection estimated of ties and signals, and stored; before any run what is believed of ties. */
export interface LeadBasis {
  readonly ties: TieStrengths;
  readonly rates: SignalRates | null;
}

/** The accounts of one operator, or one account by itself: one witness, as in detection. */
export interface LeadWitness {
  readonly key: string;
  readonly accounts: readonly LeadAccount[];
  /** Values that it is known to share. */
  readonly ties: Set<LeadValue>;
  bits: number;
  /** Log-odds by what it shows itself. */
  own: number;
}

/** A value that was looked at, and who uses it. */
export interface LeadValue {
  readonly name: string;
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  /** How many use it: witnesses or, of a hub, sellers or links. */
  readonly users: number;
  /** Sorted; of a hub none. */
  readonly witnesses: readonly string[];
  /** By seller. */
  readonly ways: ReadonlyMap<string, Way>;
  readonly witnessOf: (seller: string) => string;
  readonly strength: number;
  readonly fate: 'tie' | 'hub' | 'weak';
}

/** What is known of the graph around a lead. It is read a few neighbourhoods at a time, and no hub is ever opened. */
export class LeadNeighbourhood {
  readonly values = new Map<string, LeadValue>();
  readonly witnesses = new Map<string, LeadWitness>();
  readonly #witnessOf = new Map<string, string>();
  readonly #opened = new Set<string>();
  readonly #weighed = new Set<string>();
  readonly #reader: LeadReader;
  readonly #basis: LeadBasis;

  constructor(reader: LeadReader, basis: LeadBasis) {
    this.#reader = reader;
    this.#basis = basis;
  }

  /** How many accounts were looked at. */
  get explored(): number {
    return this.#witnessOf.size;
  }

  isOpen(witness: string): boolean {
    return this.#opened.has(witness);
  }

  /** The witnesses that stand for some sellers, sorted; a seller that is nowhere has none. */
  async meet(sellers: readonly string[]): Promise<LeadWitness[]> {
    const strangers = [...new Set(sellers)].filter((seller) => !this.#witnessOf.has(seller)).sort(compareTexts);
    if (strangers.length > 0) this.#keep(await this.#reader.accounts(strangers));
    const keys = new Set(sellers.flatMap((seller) => this.#witnessOf.get(seller) ?? []));
    return [...keys].sort(compareTexts).map((key) => this.witnesses.get(key) as LeadWitness);
  }

  /** Reads what some witnesses share, and with whom. */
  async open(witnesses: readonly LeadWitness[]): Promise<void> {
    const closed = witnesses.filter(({ key }) => !this.#opened.has(key));
    if (closed.length === 0) return;
    const sellers = closed.flatMap(({ accounts }) => accounts.map(({ key }) => key)).sort(compareTexts);
    await this.look((await this.#reader.uses(sellers)).map(({ value, kind }) => ({ key: value, kind })));
    for (const { key } of closed) this.#opened.add(key);
  }

  /** Reads who uses some values, those that are not known yet. */
  async look(values: readonly { key: string; kind: string }[]): Promise<void> {
    const strangers = new Map(values.map((value) => [nameOf(value.kind, value.key), value]));
    for (const name of strangers.keys()) if (this.values.has(name)) strangers.delete(name);
    if (strangers.size === 0) return;
    const asked = [...strangers].sort(([a], [b]) => compareTexts(a, b)).map(([, value]) => value);
    const found = await this.#reader.users(asked);
    await this.meet(found.flatMap(({ users }) => users.map(([seller]) => seller)));
    const known = found.map((users) => this.#valueOf(users));
    for (const value of known) this.values.set(value.name, value);
    const ties = known.filter(({ fate }) => fate === 'tie');
    for (const tie of ties) for (const key of tie.witnesses) this.witnesses.get(key)?.ties.add(tie);
    await this.weigh([...new Set(ties.flatMap((tie) => tie.witnesses))]);
  }

  /** Reads what some witnesses show by themselves, those of whom it is not known yet. */
  async weigh(keys: readonly string[]): Promise<void> {
    const strangers = keys.filter((key) => !this.#weighed.has(key)).sort(compareTexts);
    for (const key of strangers) this.#weighed.add(key);
    const [read, { rates }] = [this.#reader.own, this.#basis];
    if (!read || !rates || strangers.length === 0) return;
    const witnesses = strangers.map((key) => this.witnesses.get(key) as LeadWitness);
    const bits = await read(witnesses.flatMap(({ accounts }) => accounts));
    for (const witness of witnesses) {
      witness.bits = asOneWitness(witness.accounts.reduce((all, { key }) => all | (bits.get(key) ?? 0), 0));
      witness.own = weighOwn(witness.bits, rates);
    }
  }

  readonly #nameOf = (seller: string) => this.#witnessOf.get(seller) ?? seller;

  #keep(accounts: readonly LeadAccount[]): void {
    const byWitness = new Map<string, LeadAccount[]>();
    for (const account of [...accounts].sort((a, b) => compareTexts(a.key, b.key))) {
      const witness = account.operatorId ?? account.key;
      byWitness.set(witness, [...(byWitness.get(witness) ?? []), account]);
      this.#witnessOf.set(account.key, witness);
    }
    for (const [key, own] of byWitness) {
      if (!this.witnesses.has(key)) this.witnesses.set(key, { key, accounts: own, ties: new Set(), bits: 0, own: 0 });
    }
  }

  #valueOf(found: Awaited<ReturnType<LeadReader['users']>>[number]): LeadValue {
    const { value: key, kind, label, degree, sellers, users, weight } = found;
    const name = nameOf(kind, key);
    const witnesses = [...new Set(users.flatMap(([seller]) => this.#witnessOf.get(seller) ?? []))].sort(compareTexts);
    const isHub = (users.length === 0 && (sellers > 0 || degree > 0)) || witnesses.length > POLICY.ties.widest;
    const about = { name, key, kind, label, ways: new Map(users), witnessOf: this.#nameOf };
    if (isHub) {
      const many = witnesses.length || sellers || degree;
      return { ...about, users: many, witnesses: [], strength: 0, fate: 'hub' };
    }
    // Where the run saved a weight, it is the one that every screen shows.
    const strength = weight ?? strengthOf(this.#basis.ties, kind, Math.max(2, witnesses.length));
    const fate = strength < POLICY.ties.floor ? 'weak' : 'tie';
    return { ...about, users: witnesses.length, witnesses, strength, fate };
  }
}

function nameOf(kind: string, key: string): string {
  return `${kind}\n${key}`;
}
