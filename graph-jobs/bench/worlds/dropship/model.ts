import type { Draw } from '#jobs/generate/draw';
import type { Brand } from './words.ts';
import type { Land } from './lands.ts';

/** What several accounts may have of one operator. */
export type Trait =
  | 'person'
  | 'helper'
  | 'home'
  | 'phone'
  | 'mailbox'
  | 'login'
  | 'handle'
  | 'device'
  | 'ip'
  | 'registrant'
  | 'domain'
  | 'payout'
  | 'onward'
  | 'returns'
  | 'sender'
  | 'agent'
  | 'depot'
  | 'office'
  | 'picture'
  | 'title';

/** Honest ones first; a team and a lane are parts of a racket. */
export type CircleKind =
  | 'serial'
  | 'family'
  | 'collective'
  | 'kin'
  | 'flip'
  | 'class'
  | 'desk'
  | 'studio'
  | 'racket'
  | 'team'
  | 'lane';

/** How likely an account of a circle has a trait from it. */
export type Shares = Readonly<Partial<Record<Trait, number>>>;

/** Accounts that have something in common, for whatever reason. */
export interface Circle {
  readonly kind: CircleKind;
  readonly draw: Draw;
  readonly land: Land;
  readonly shares: Shares;
  /** The day from which its eras are counted. */
  readonly start: number;
  /** Days after which its telephones and mailboxes are others; infinite for honest people. */
  readonly eraDays: number;
}

/** What an account lives on: `fakes` belongs to rackets and lone sellers. */
export type Trade = 'dropper' | 'printer' | 'maker' | 'reseller' | 'retailer' | 'fakes';

export interface Person {
  readonly id: string;
  readonly draw: Draw;
  readonly given: string;
  readonly family: string;
  readonly land: Land;
}

export interface Shop {
  readonly id: string;
  readonly draw: Draw;
  readonly name: string;
  readonly domain: string;
  readonly opened: number;
  readonly closed: number | null;
}

/** A merchant account: one identity, its payout account and its shops. */
export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly trade: Trade;
  readonly land: Land;
  /** Under whose name it stands, which need not be who runs it. */
  readonly holder: Person;
  readonly company: string | null;
  /** Those that share with it, the closest first. */
  readonly circles: readonly Circle[];
  readonly brands: readonly Brand[];
  readonly opened: number;
  readonly closed: number | null;
  readonly reason: string | null;
  readonly shops: readonly Shop[];
  /** Where goods come from: the land of the agent or the workshop. */
  readonly source: Land;
}

/** An account before it is dressed: who belongs together, and when. */
export interface Sketch {
  readonly draw: Draw;
  readonly trade: Trade;
  readonly land: Land;
  readonly circles: readonly Circle[];
  readonly brands: readonly Brand[];
  readonly opened: number;
  readonly closed: number | null;
  readonly reason: string | null;
  /** Shops of one chain of replacements look for names like each other. */
  readonly stem?: Draw;
}
