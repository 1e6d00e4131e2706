import type { Draw } from '#jobs/generate/draw';
import type { Country } from './countries.ts';
import type { Life } from './lives.ts';
import type { Kind } from './kinds.ts';
import type { Mark } from './marks.ts';
import type { Niche } from './goods.ts';

/** A seller account; all that is drawn for it stands under its own draw. */
export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly country: Country;
  readonly niche: Niche;
  readonly life: Life;
  readonly marks: readonly Mark[];
  /** Whom it belongs with in any way; accounts of other groups are strangers. */
  readonly group: string;
  /** The operator, where it runs several accounts. */
  readonly operator: string | null;
  readonly isPlanted: boolean;
}

/** One account's time with a value, as days. */
export interface Use {
  readonly account: Account;
  readonly from: number;
  readonly until: number;
}

/** A value that several accounts use; its text follows from its kind and its draw. */
export interface Shared {
  readonly kind: Kind;
  readonly draw: Draw;
  readonly uses: readonly Use[];
}

/** Accounts that belong together, what they share, and which racket they are when, if they are one. */
export interface Group {
  readonly accounts: readonly Account[];
  readonly shared: readonly Shared[];
  readonly rackets: readonly Stay[];
}

/** An account's time in a racket; open ends are null. */
export interface Stay {
  readonly account: Account;
  readonly racket: string;
  readonly from: number | null;
  readonly until: number | null;
}

/** A number that stands for a draw among others: short to hash, where a text would be long. */
export function keyOf(draw: Draw): number {
  return Math.floor(draw.uniform() * 2 ** 31);
}

/** A use from about the account's opening on, for as long as it is open. */
export function useOf(account: Account, draw: Draw): Use {
  const { opened, seenUntil } = account.life;
  const late = account.draw.at('late').at(keyOf(draw)).between(0, 9);
  return { account, from: Math.min(seenUntil, opened + late), until: seenUntil };
}

/** A value of this kind that these accounts use all their lives. */
export function sharedBy(accounts: readonly Account[], kind: Kind, draw: Draw): Shared {
  return { kind, draw, uses: accounts.map((account) => useOf(account, draw)) };
}
