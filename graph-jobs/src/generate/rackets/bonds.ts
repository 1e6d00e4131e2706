import { drawAccount } from '../values/account-numbers.ts';
import { closureOf } from '../time/activity.ts';
import { AS_OF, dateText } from '../days.ts';
import type { Draw } from '../draw.ts';
import type { Bond, Racket, Seller } from '../model.ts';
import { drawImage } from '../values/online-values.ts';
import { makeOwner } from '../people/owners.ts';
import type { Row } from '../tables/tables.ts';
import { snapshotDays, STEADY } from '../time/timeline.ts';

const SMALLEST = 5;
// Out of a hundred steady rackets of five and more sellers so many come together with another one, or part from it.
const MERGING = 0.26;
const PARTING = 0.12;
// Of the sellers of either side so many have what both have in common, and at least three.
const SHARE = 0.5;
const LEAST = 3;

/** Plans which rackets come together and which part, among those to which nothing else happens; none for one delivery. */
export function planBonds(root: Draw, rackets: readonly Racket[], snapshots: number): Bond[] {
  if (snapshots === 1) return [];
  const steady = rackets.filter(
    ({ operators, size }) => size >= SMALLEST && operators.every((operator) => operator.timeline === STEADY),
  );
  const chosen = steady.filter(({ draw }) => draw.at('bond').chance(MERGING + PARTING));
  const bonds: Bond[] = [];
  // Neighbours in the list are of like size, so that neither is a mere appendix of the other.
  for (let i = 0; i + 1 < chosen.length; i += 2) {
    const [one, other] = [chosen[i] as Racket, chosen[i + 1] as Racket];
    const draw = root.at('bond').at(one.index);
    const day = snapshotDays(snapshots)[draw.at('step').between(1, snapshots - 1)] as number;
    const merges = draw.at('merges').chance(MERGING / (MERGING + PARTING));
    const turn = day - draw.at('day').between(3, 27);
    bonds.push({ draw, rackets: [one, other], from: merges ? turn : null, until: merges ? null : turn });
  }
  return bonds;
}

/** Says which sellers of bonded rackets have what these have in common. */
export function bondSellers(bonds: readonly Bond[], sellers: readonly Seller[]): void {
  for (const bond of bonds) {
    for (const racket of bond.rackets) {
      const own = sellers
        .filter(({ operator }) => operator.racket === racket)
        .map((seller) => ({ seller, key: seller.draw.at('bonded').uniform() }))
        .sort((a, b) => a.key - b.key);
      const count = Math.max(LEAST, Math.round(SHARE * own.length));
      for (const { seller } of own.slice(0, count)) seller.bond = bond;
    }
  }
}

/** Whether two rackets are one on a day. */
export function isInForce({ from, until }: Bond, day: number): boolean {
  return (from ?? -Infinity) <= day && day < (until ?? Infinity);
}

/**
 * The contacts row of a seller by which its racket is one with another: a picture that both show. A phone of both would
 * say that one operator runs all of them, and the truth knows of two and more.
 */
export function* bondContactRows(seller: Seller): Generator<Row> {
  const { bond, id } = seller;
  if (bond) yield ['seller', id, 'image', drawImage(bond.draw.at('picture')), null, ...bondDays(seller)];
}

/** The payment_accounts row of a seller by which its racket is one with another: the account that both are paid to. */
export function* bondAccountRows(seller: Seller): Generator<Row> {
  const { bond, id } = seller;
  if (!bond) return;
  const code = bond.rackets[0].suppliers[0]?.country.code ?? 'CN';
  const side = seller.draw.at('bond account').between(0, 1);
  const { scheme, account, institution, country } = drawAccount(bond.draw.at('account').at(side), code);
  const holder = makeOwner(bond.draw.at('holder'), code).name;
  yield ['seller', id, scheme, account, holder, institution, country, ...bondDays(seller)];
}

function bondDays(seller: Seller): [string | null, string | null] {
  const { from = null, until = null } = seller.bond ?? {};
  const first = Math.max(seller.opened, from ?? 0);
  const last = Math.min(closureOf(seller).day ?? AS_OF, until ?? AS_OF);
  return [dateText(first), dateText(Math.max(first, last))];
}
