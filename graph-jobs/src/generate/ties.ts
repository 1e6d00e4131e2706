import type { LevelSettings } from './levels.ts';
import type { Hand, Racket, Seller } from './model.ts';

const POOLED_PAYOUT = 0.35;
// Sellers of a racket without a confirmed outcome whose parcels bear the racket's senders.
const SENDERS_SEEN = 4;

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
    for (const hand of racket.hands) {
      if (tieOperator(hand, accounts.get(hand) ?? [], settings)) hand.payout = pooled++;
    }
    if (racket.signal === 'flags') showSenders(racket.hands.flatMap((hand) => accounts.get(hand) ?? []));
  }
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

function showSenders(members: Seller[]): void {
  const seen = members.filter((seller) => seller.slots.shipments > 0).length;
  const rest = members.filter((seller) => seller.slots.shipments === 0);
  for (const seller of rest.slice(0, Math.max(0, SENDERS_SEEN - seen))) seller.slots.shipments = 1;
}
