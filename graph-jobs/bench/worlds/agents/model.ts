import type { Draw } from '#jobs/generate/draw';
import type { Brand } from './goods.ts';
import type { HubKind } from './settings.ts';
import type { City, Country, Street } from './places.ts';
import type { PersonName } from './names.ts';

/** What a value is used for. */
export type Slot =
  | 'phone'
  | 'email'
  | 'handle'
  | 'device'
  | 'ip'
  | 'logo'
  | 'home'
  | 'registered'
  | 'warehouse'
  | 'return'
  | 'bank'
  | 'sender'
  | 'pictures'
  | 'supplier';

export interface Place {
  readonly country: Country;
  readonly city: City;
  readonly street: Street;
  readonly number: number;
  readonly unit: number | null;
  readonly post: string;
}

/** A thing that exists once in the world, and the accounts that ever used it. */
export interface Value {
  readonly serial: number;
  readonly text: string;
  readonly country: string;
  readonly place?: Place;
  readonly scheme?: string;
  readonly holder?: string;
  readonly institution?: string;
  readonly users: Set<Account>;
}

export interface Use {
  readonly slot: Slot;
  readonly value: Value;
  readonly from: number;
  to: number | null;
}

/** An offer of goods; days, and the reason why it went. */
export interface Offer {
  readonly number: number;
  readonly brand: Brand;
  readonly posted: number;
  removed: number | null;
  reason: string | null;
}

export interface Parcel {
  readonly number: number;
  readonly sent: number;
  readonly brand: Brand;
  readonly sender: Value | null;
  seized: boolean;
}

export interface Finding {
  readonly type: string;
  readonly day: number;
  readonly finding: string | null;
}

/** How an account sells: openly fake, fake but careful, honest, or honest and far too cheap. */
export type Manner = 'loud' | 'quiet' | 'honest' | 'clearance';

/** A seller's account on the platform, and all that it leaves behind. */
export class Account {
  readonly uses: Use[] = [];
  readonly offers: Offer[] = [];
  readonly parcels: Parcel[] = [];
  readonly findings: Finding[] = [];
  readonly holders: { readonly person: Person; readonly from: number }[];
  closed: number | null = null;
  closureReason: string | null = null;
  manner: Manner = 'honest';
  brands: readonly Brand[] = [];
  /** How busy it is, in [0, 1), and the months over which it spreads its trade. */
  pace = 0;
  span = 6;

  constructor(
    readonly id: string,
    readonly draw: Draw,
    readonly opened: number,
    founder: Person,
  ) {
    this.holders = [{ person: founder, from: opened }];
  }

  get holder(): Person {
    return (this.holders.at(-1) as { person: Person }).person;
  }

  /** The value in use now; of a closed account the one it had at the end. */
  value(slot: Slot): Value | undefined {
    return this.uses.findLast((use) => use.slot === slot && use.to === null)?.value;
  }

  /** The value that was in use on a day. */
  valueOn(slot: Slot, day: number): Value | undefined {
    return this.uses.findLast((use) => use.slot === slot && use.from <= day && (use.to === null || use.to > day))
      ?.value;
  }

  /** Begins to use a value beside what there is. */
  adds(slot: Slot, value: Value, day: number): void {
    if (this.uses.some((use) => use.value === value && use.slot === slot)) return;
    this.uses.push({ slot, value, from: Math.max(day, this.opened), to: null });
    value.users.add(this);
  }

  /** Begins to use a value in place of what there was. */
  takes(slot: Slot, value: Value, day: number): void {
    if (this.value(slot) === value) return;
    for (const use of this.uses) if (use.slot === slot && use.to === null) use.to = Math.max(day, use.from);
    this.adds(slot, value, day);
  }

  closes(day: number, reason: string): void {
    this.closed = Math.max(day, this.opened + 1);
    this.closureReason = reason;
  }
}

/** Somebody who holds accounts. */
export interface Person {
  readonly key: string;
  readonly draw: Draw;
  readonly name: PersonName;
  readonly country: Country;
  readonly city: City;
  /** What is theirs now. */
  readonly own: Partial<Record<Slot, Value>>;
  readonly accounts: Account[];
  /** How many accounts they want in the end. */
  readonly wants: number;
  readonly relatives: Person[];
  readonly firm: Firm | null;
  /** Where they are a client, by kind of service. */
  readonly clientOf: Map<HubKind, Partial<Record<Slot, Value>>>;
  /** Counterfeiters only. */
  readonly crook: Crook | null;
}

interface Firm {
  readonly id: string;
  readonly name: string;
  readonly founded: number;
}

interface Crook {
  readonly caution: number;
  readonly recruiter: Person | null;
  racket: Racket;
  /** The rackets they worked for, each from a day on. */
  readonly stays: { readonly racket: Racket; readonly from: number }[];
}

export interface Racket {
  readonly name: string;
  readonly draw: Draw;
  readonly born: number;
  /** The month in which the plans are to be fulfilled. */
  readonly ripe: number;
  readonly country: Country;
  readonly city: City;
  readonly brands: readonly Brand[];
  /** Part of its accounts that are loud. */
  readonly loud: number;
  /** Nobody in it is bold. */
  readonly isSilent: boolean;
  people: Person[];
  /** Accounts that are still to be opened. */
  left: number;
  /** Nobody lists or ships before this month. */
  dormantUntil: number;
}

/** All accounts of a racket. */
export const accountsOf = (racket: Racket): Account[] => racket.people.flatMap((person) => person.accounts);
