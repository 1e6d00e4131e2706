import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Agency } from '../agencies/agencies.ts';
import type { WorldRequest } from '../world.ts';
import type { Agent, Accountant, Logistics, Market, Wholesaler } from './plan/market.ts';
import { LAST, type Person, type Place } from './people.ts';
import type { HABITS, Range, Settings, Sharing } from './settings.ts';
import type { Product, Trade } from './words/goods.ts';

export type HonestKind = keyof typeof HABITS;

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly number: string;
  readonly founded: number;
  dissolved: number | null;
  readonly registered: Place;
  readonly agent: Agent | null;
  readonly directors: readonly Person[];
  readonly owner: Person | null;
  readonly accountant: Accountant | null;
  readonly logistics: Logistics | null;
}

export interface Purse {
  readonly scheme: 'iban' | 'bank' | 'psp' | 'wallet';
  readonly account: string;
  readonly holder: string;
  readonly institution: string | null;
  readonly country: string;
}

/** What somebody is reached by and works with. */
export interface Kit {
  readonly phone: readonly string[];
  readonly email: readonly string[];
  readonly device: readonly string[];
  readonly ip: readonly string[];
  readonly handle: readonly string[];
  readonly purses: readonly Purse[];
}

export type ContactKind = Exclude<keyof Sharing, 'payout'>;

/** Seen from a day on, and up to a day where it was given up. */
interface Contact {
  readonly kind: ContactKind;
  readonly value: string;
  from: number;
  readonly until?: number | null;
}

interface Held {
  readonly purse: Purse;
  readonly from: number;
}

export interface Offer {
  readonly product: Product;
  readonly title: string;
  /** In euros. */
  readonly price: number;
  readonly image: string;
  readonly posted: number;
  removed: number | null;
  reason: string | null;
  /** Counterfeit goods. */
  readonly isCopy: boolean;
}

export type Finding = 'counterfeit' | 'genuine' | 'unclear' | 'selective distribution' | null;

/** Something that became known of an account. */
export interface Incident {
  readonly type: 'removal' | 'closure' | 'test_buy' | 'raid' | 'seizure' | 'arrest' | 'lawsuit';
  readonly day: number;
  readonly finding: Finding;
}

export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly platform: string;
  readonly name: string;
  readonly country: string;
  /** Who it is registered to; of a company the director. */
  readonly person: Person;
  readonly company: Company | null;
  readonly opened: number;
  closed: number | null;
  closure: string | null;
  readonly contacts: Contact[];
  readonly purses: Held[];
  readonly offers: Offer[];
  readonly incidents: Incident[];
}

/** Independent merchants who order one container together and pay one treasurer. */
export interface Pool {
  readonly key: string;
  readonly draw: Draw;
  readonly trade: Trade;
  readonly logistics: Logistics;
  readonly broker: string;
  readonly supplier: Wholesaler;
  readonly treasurer: Purse;
  /** Where its orders are written about. */
  readonly chat: string;
  readonly founded: number;
  /** Who sells it copies, from a day on. */
  tainted: { readonly racket: Racket; readonly from: number } | null;
}

/** A racket's workshop, and under which names it sends. */
export interface Workshop {
  readonly senders: readonly string[];
  readonly origins: readonly { readonly city: string; readonly country: string }[];
}

export interface Racket {
  readonly name: string;
  readonly draw: Draw;
  readonly trade: Trade;
  readonly size: number;
  readonly story: Story;
  readonly agents: readonly Agent[];
  readonly nominees: readonly Person[];
  readonly workshop: Workshop;
  /** Its companies are formed from the one day to the other. */
  readonly times: Range;
  /** Back offices, each with accounts of its own. */
  readonly cells: Operator[];
}

export type Story = 'steady' | 'growing' | 'born' | 'ended' | 'shrinking' | 'parting' | 'merging';

/** Which racket an operator works for; a later one replaces the one before. */
export interface Span {
  readonly racket: string;
  readonly from: number | null;
  /** What the money of the accounts goes on to. */
  readonly collecting: readonly Purse[];
}

/** The accounts that one person, household or company runs. */
export interface Operator {
  readonly key: string;
  readonly kind: HonestKind | 'racket';
  readonly draw: Draw;
  readonly country: string;
  readonly trade: Trade;
  readonly kit: Kit;
  readonly sharing: Sharing;
  readonly pool: Pool | null;
  readonly racket: Racket | null;
  readonly spans: Span[];
  readonly accounts: Account[];
  /** Brands that authorise it, all of them brands of its trade. */
  readonly authorised: readonly string[];
}

export interface Plan {
  readonly request: WorldRequest;
  readonly settings: Settings;
  readonly root: Draw;
  readonly market: Market;
  readonly pools: Pool[];
  readonly operators: Operator[];
  /** Agents' clerks, and the accounts whose contacts are theirs. */
  agencies: readonly Agency<Account>[];
}

/** A number between two. */
export function within(draw: Draw, [low, high]: Range): number {
  return low + draw.uniform() * (high - low);
}

/** A day from the one to the other, the first where there is none between. */
export function dayBetween(draw: Draw, low: number, high: number): number {
  return high <= low ? low : draw.between(low, high);
}

/** Where a marketplace is written down. */
export interface Desk {
  readonly book: Book;
  readonly plan: Plan;
  /** Parties that are written already. */
  readonly parties: Set<string>;
  /** Day of the first delivery; what has no day of its own is known from then on. */
  readonly firstDay: number;
}

/** A day as a date, none after the last one. */
export const dated = (day: number | null): string | null => (day === null || day > LAST ? null : dateText(day));

/** Until when an account worked. */
export const endOf = ({ closed }: Account): number => Math.min(closed ?? LAST, LAST);
