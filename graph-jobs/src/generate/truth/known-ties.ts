import { StaticDisjointSet } from 'mnemonist';
import { addressRows } from '../places/addresses.ts';
import { contactRows } from '../values/contacts.ts';
import { dateText } from '../days.ts';
import { listingRows } from '../goods/listings.ts';
import { supplierOwner } from '../people/owners.ts';
import { accountRows } from '../values/payment-accounts.ts';
import { relationRows } from '../people/relations.ts';
import { shipmentRows } from '../goods/shipments.ts';
import { supplierOf } from '../rackets/supply.ts';
import type { Cell } from '../tables/tables.ts';
import type { Racket, Seller, World } from '../model.ts';

/** The accounts of a planted racket that what is on record on a day holds together. */
export type HeldTogether = (racket: Racket, day: number) => readonly Seller[];

/** Who shows a value, each from which day on; from the opening where the row bears no day. */
type Users = Map<Seller, string>;

/**
 * Who of a racket could be told from the tables of a day: its largest part that hangs together by values which are
 * mostly the racket's own. What nobody has seen yet ties nobody, and nor do the values of many.
 */
export function findKnownTies(world: World): HeldTogether {
  const members = new Map<Racket, Seller[]>();
  const values = new Map<string, Users>();
  for (const seller of world.everyone) {
    const { racket } = seller.operator;
    if (!racket) continue;
    members.set(racket, [...(members.get(racket) ?? []), seller]);
    for (const [value, since] of shownBy(seller, world)) noteUse(values, { value, seller, since, isNew: true });
  }
  // Of the others only those matter who show what a member shows.
  for (const seller of world.everyone) {
    if (seller.operator.racket) continue;
    for (const [value, since] of shownBy(seller, world)) noteUse(values, { value, seller, since, isNew: false });
  }
  const ofRacket = shareOut(values);
  return (racket, day) => {
    const there = (members.get(racket) ?? []).filter(({ opened }) => opened <= day);
    return largestPart(there, ofRacket.get(racket) ?? [], day);
  };
}

function noteUse(
  values: Map<string, Users>,
  { value, seller, since, isNew }: { value: string; seller: Seller; since: Cell | undefined; isNew: boolean },
): void {
  if (!values.has(value)) {
    if (!isNew) return;
    values.set(value, new Map());
  }
  const users = values.get(value);
  const day = String(since ?? '');
  if (day < (users?.get(seller) ?? '~')) users?.set(seller, day);
}

/** The values that two members of a racket and more show, by racket. */
function shareOut(values: ReadonlyMap<string, Users>): Map<Racket, Users[]> {
  const ofRacket = new Map<Racket, Users[]>();
  for (const users of values.values()) {
    const seen = new Set<Racket>();
    const shared = new Set<Racket>();
    for (const { operator } of users.keys()) {
      if (!operator.racket) continue;
      if (seen.has(operator.racket)) shared.add(operator.racket);
      seen.add(operator.racket);
    }
    for (const racket of shared) ofRacket.set(racket, [...(ofRacket.get(racket) ?? []), users]);
  }
  return ofRacket;
}

function largestPart(there: readonly Seller[], values: readonly Users[], day: number): Seller[] {
  const today = dateText(day) as string;
  const place = new Map(there.map((seller, at) => [seller, at]));
  const sets = new StaticDisjointSet(there.length);
  for (const users of values) {
    const known = [...users].filter(([{ opened }, since]) => opened <= day && since <= today);
    const [first, ...rest] = known.flatMap(([seller]) => place.get(seller) ?? []);
    if (first === undefined || (rest.length + 1) * 2 <= known.length) continue;
    for (const other of rest) sets.union(first, other);
  }
  const [largest = []] = sets.compile().sort((a, b) => b.length - a.length);
  return Array.from(largest, (at) => there[at] as Seller);
}

/** What a seller shows, by the rows of its tables, and the day from which each row is known. */
function* shownBy(seller: Seller, world: World): Generator<[value: string, since: Cell | undefined]> {
  for (const [, , kind, value, , since] of contactRows(seller, world)) yield [`${kind} ${value}`, since];
  for (const [, , , street, city, , , , , , since] of addressRows(seller, world))
    yield [`address ${street} ${city}`, since];
  for (const [, , scheme, account, , , , since] of accountRows(seller, world)) yield [`${scheme} ${account}`, since];
  for (const row of listingRows(seller, world)) if (row[10]) yield [`image ${row[10]}`, row[7]];
  for (const [, , , , , since, , sender, origin] of shipmentRows(seller, world)) {
    yield [`sender ${sender}`, since];
    yield [`origin ${origin}`, since];
  }
  const source = supplierOf(seller)?.source;
  for (const [, party, type, , , since] of relationRows(seller)) {
    yield [`party ${party}`, since];
    if (type === 'supplies' && source) yield [`party ${supplierOwner(source).id}`, since];
  }
}
