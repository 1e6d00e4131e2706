import type { LevelSettings } from '../levels.ts';
import type { Operator, Racket, Seller } from '../model.ts';
import type { ResolvedOptions } from '../options.ts';
import { birthDay } from './outcomes.ts';

// So few operators can have parcels and pictures each, and none that another one has.
const FEW_OPERATORS = 3;
const POOLED_PAYOUT = 0.35;
// Sellers of a racket without a confirmed outcome whose parcels bear the racket's senders.
const SENDERS_SEEN = 5;
// Sellers of such a racket whose windows show its prices.
const WINDOWS_SEEN = 5;
/** Pieces in each. */
export const PIECES_SEEN = 2;

/**
 * Makes sure that each operator hangs on its racket by as many kinds of link as the level asks. Most have them by the
 * rows they have anyhow (goods, parcels, pictures); for the others a supplier is added or the payout is pooled.
 */
export function tieRackets(rackets: Racket[], sellers: Seller[], { settings, snapshots }: ResolvedOptions): void {
  const accounts = new Map<Operator, Seller[]>();
  for (const seller of sellers) {
    if (!seller.operator.racket) continue;
    const own = accounts.get(seller.operator);
    if (own) own.push(seller);
    else accounts.set(seller.operator, [seller]);
  }
  for (const racket of rackets) {
    let pooled = 0;
    const isSmall = racket.operators.length > 1 && racket.operators.length <= FEW_OPERATORS;
    for (const operator of racket.operators) {
      const own = accounts.get(operator) ?? [];
      if (isSmall ? tieBoth(own) : tieOperator(operator, own, settings)) operator.payout = pooled++;
    }
    if (racket.signal === 'flags') {
      const members = racket.operators.flatMap((operator) => accounts.get(operator) ?? []);
      showItself(members, birthDay(members, snapshots));
    }
  }
}

/** Gives an operator among few its racket's supplier, and has it paid by the racket: chance would tie it to nobody. */
function tieBoth([first]: Seller[]): true {
  if (first) first.slots.supplied = true;
  return true;
}

/** Whether the operator is paid by an account of its racket. */
function tieOperator(operator: Operator, accounts: Seller[], settings: LevelSettings): boolean {
  const count = (rowsOf: (seller: Seller) => number) => accounts.reduce((sum, seller) => sum + rowsOf(seller), 0);
  const supplied = accounts.some((seller) => seller.slots.supplied);
  const sent = count((seller) => seller.slots.shipments) >= 2;
  const pictured = count((seller) => seller.slots.listings + Number(seller.slots.picture)) >= 3;
  let ties = [supplied, sent, pictured].filter(Boolean).length;
  const first = accounts[0];
  if (ties < settings.ties && !supplied && first) {
    first.slots.supplied = true;
    ties++;
  }
  return ties < settings.ties || operator.draw.at('pooled payout').chance(POOLED_PAYOUT);
}

/**
 * Gives parcels and windows to members of a racket that is known by nothing else, so that there is enough to see from
 * the first delivery on that knows it.
 */
function showItself(members: Seller[], day: number): void {
  const there = members.filter(({ opened }) => opened <= day);
  for (const seller of fullestFirst(there, 'shipments').slice(0, SENDERS_SEEN)) {
    seller.slots.shipments = Math.max(1, seller.slots.shipments);
    seller.shownBy = day;
  }
  for (const seller of fullestFirst(there, 'listings').slice(0, WINDOWS_SEEN)) {
    seller.slots.listings = Math.max(PIECES_SEEN, seller.slots.listings);
    seller.shownBy = day;
  }
}

/** Those first that have enough of it anyhow. */
function fullestFirst(sellers: readonly Seller[], what: 'shipments' | 'listings'): Seller[] {
  const least = what === 'shipments' ? 1 : PIECES_SEEN;
  const has = ({ slots }: Seller) => Number(slots[what] >= least);
  return [...sellers].sort((a, b) => has(b) - has(a));
}
