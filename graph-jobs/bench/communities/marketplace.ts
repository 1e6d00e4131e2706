import type { LinkList } from '#jobs/detect/communities/community-graph';
import { drawFrom, drawOrder, type Draw } from './random.ts';

/** A seller's own phone, e-mail addresses, accounts and addresses: one to so many. */
const OWN_VALUES = 6;
/** Shared values for each seller, and the number of their users: mostly two or three, now and then thousands. */
const SHARED_EACH = 0.093;
const USERS = { least: 2, most: 20_000, exponent: 2.4 };
/** Share of shared values whose users lie near each other, as one operator's accounts do; the others join strangers. */
const NEAR = 0.6;

/**
 * Who uses which value on a marketplace: sellers are nodes 0..sellers-1, values follow, numbered as they come up.
 * About 3.6 values and 4.1 links a seller; nearly all values have one user, a few have thousands.
 */
export function drawMarketplace(sellers: number, seed: number): LinkList {
  const draw = drawFrom(seed);
  const order = drawOrder(sellers, draw);
  const shared = Array.from({ length: sellers }, (): number[] => []);
  const count = Math.round(sellers * SHARED_EACH);
  const lastUse = new Int32Array(sellers).fill(-1);
  for (let value = 0; value < count; value++) {
    for (const place of drawUsers(value, lastUse, draw)) shared[order[place]!]!.push(value);
  }
  return numberValues(shared, count, draw);
}

/** The users of a shared value, as places on a line along which operators lie. */
function drawUsers(value: number, lastUse: Int32Array, draw: Draw): number[] {
  const sellers = lastUse.length;
  const users = Math.min(draw.powerLaw(USERS), sellers >> 2);
  const width = draw.share() < NEAR ? 3 * users : sellers;
  const from = draw.below(sellers);
  const places: number[] = [];
  while (places.length < users) {
    const place = (from + draw.below(width)) % sellers;
    if (lastUse[place] === value) continue;
    lastUse[place] = value;
    places.push(place);
  }
  return places;
}

function numberValues(shared: readonly (readonly number[])[], sharedValues: number, draw: Draw): LinkList {
  const sources: number[] = [];
  const targets: number[] = [];
  const numbers = new Int32Array(sharedValues).fill(-1);
  let next = shared.length;
  for (const [seller, values] of shared.entries()) {
    for (const value of values) {
      if (numbers[value]! < 0) numbers[value] = next++;
      sources.push(seller);
      targets.push(numbers[value]!);
    }
    for (let own = 1 + draw.below(OWN_VALUES); own > 0; own--) {
      sources.push(seller);
      targets.push(next++);
    }
  }
  return { size: next, sources: Int32Array.from(sources), targets: Int32Array.from(targets) };
}
