import type { LevelSettings } from './levels.ts';
import type { Hand, Racket, Seller } from './model.ts';

// So few operators can have parcels and pictures each, and none that another one has.
const FEW_OPERATORS = 3;
const POOLED_PAYOUT = 0.35;
// Sellers of a racket without a confirmed outcome whose parcels bear the racket's senders.
const SENDERS_SEEN = 5;
// Sellers of such a racket whose windows show its prices, and pieces in each.
const WINDOWS_SEEN = 5;
const PIECES_SEEN = 2;

/**
 * Makes sure that each operator hangs on its racket by as many kinds of link as the level asks. Most have them by the
 * rows they have anyhow (goods, parcels, pictures); for the others a supplier is added or the payout is pooled.
 */
export function tieRackets(rackets: Racket[], sellers: Seller[], settings: LevelSettings): void {
  const accounts = new Map<Hand, Seller[]>();
  for (const seller of sellers) {
    if (!seller.hand.racket) continue;
    const own = accounts.get(seller.hand);
    if (own) own.push(seller);
    else accounts.set(seller.hand, [seller]);
  }
  for (const racket of rackets) {
    let pooled = 0;
    const isSmall = racket.hands.length > 1 && racket.hands.length <= FEW_OPERATORS;
    for (const hand of racket.hands) {
      const own = accounts.get(hand) ?? [];
      if (isSmall ? tieBoth(own) : tieOperator(hand, own, settings)) hand.payout = pooled++;
    }
    if (racket.signal === 'flags') showItself(racket.hands.flatMap((hand) => accounts.get(hand) ?? []));
  }
}

/** Gives an operator among few its racket's supplier, and has it paid by the racket: chance would tie it to nobody. */
function tieBoth([first]: Seller[]): true {
  if (first) first.slots.supplied = true;
  return true;
}

/** Whether the operator is paid by an account of its racket. */
function tieOperator(hand: Hand, accounts: Seller[], settings: LevelSettings): boolean {
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
  return ties < settings.ties || hand.draw.at('pooled payout').chance(POOLED_PAYOUT);
}

/** Gives parcels and windows to members of a racket that is known by nothing else, so that there is enough to see. */
function showItself(members: Seller[]): void {
  const rest = members.filter(({ slots }) => slots.shipments === 0);
  const sent = members.length - rest.length;
  for (const { slots } of rest.slice(0, Math.max(0, SENDERS_SEEN - sent))) slots.shipments = 1;
  const bare = members.filter(({ slots }) => slots.listings < PIECES_SEEN);
  const shown = members.length - bare.length;
  for (const { slots } of bare.slice(0, Math.max(0, WINDOWS_SEEN - shown))) slots.listings = PIECES_SEEN;
}
