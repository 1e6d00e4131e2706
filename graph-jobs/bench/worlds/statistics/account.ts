import type { Draw } from '#jobs/generate/draw';
import type { Network } from './plan.ts';
import type { Value, ValueKind } from './values.ts';
import type { Country } from './words.ts';

/** That an account uses a value, from a day on and up to a day; null: as long as the account lives. */
export interface Use {
  readonly value: Value;
  from: number;
  until: number | null;
}

/** A seller's account and what it uses. */
export interface Account {
  readonly id: string;
  /** All draws of this account stand under it. */
  readonly draw: Draw;
  readonly country: Country;
  readonly opened: number;
  closed: number | null;
  readonly network: Network | null;
  /** Name of the one who runs it, where there are several accounts. */
  readonly operator: string | null;
  readonly uses: Use[];
}

/** Gives a value to an account, from about its opening on; a second time changes nothing. */
export function take(account: Account, value: Value): void {
  if (account.uses.some((use) => use.value.kind === value.kind && use.value.key === value.key)) return;
  const lag = account.draw.at('lag').at(account.uses.length).between(0, 12);
  account.uses.push({ value, from: account.opened + lag, until: null });
}

/** The first value of a kind that an account uses. */
export function firstOf(account: Account, kind: ValueKind): Value | undefined {
  return account.uses.find((use) => use.value.kind === kind)?.value;
}

/** All values of a kind that an account uses. */
export function allOf(account: Account, kind: ValueKind): Value[] {
  return account.uses.filter((use) => use.value.kind === kind).map((use) => use.value);
}
