import type { Draw } from '#jobs/generate/draw';
import { accountsOf, type Account, type Person, type Racket, type Slot, type Value } from './model.ts';
import { isOpen, type Town } from './town.ts';

const FEWEST_OPERATORS = 5;
const FEWEST_ACCOUNTS = 3;
const SUBTREE = [0.2, 0.6] as const;
/** How many months it takes until everybody has moved. */
const MOVES = [1, 5] as const;
const CROWDED = 16;
/** What two halves no longer want to have in common: what is a racket's, and what was lent. */
const RACKETS_OWN: readonly Slot[] = ['warehouse', 'sender', 'supplier', 'return'];
const LENT: readonly Slot[] = ['bank', 'device', 'phone', 'ip'];

/** A lieutenant leaves with those whom they drew in; both halves change what they had in common over months. */
export function quarrels(town: Town, racket: Racket, draw: Draw): void {
  if (racket.people.length < FEWEST_OPERATORS) return;
  const camps = racket.people
    .map((person) => [...following(person, racket)])
    .filter(
      (camp) => camp.length >= SUBTREE[0] * racket.people.length && camp.length <= SUBTREE[1] * racket.people.length,
    )
    .filter((camp) => isViable(camp) && isViable(racket.people.filter((one) => !camp.includes(one))));
  if (camps.length === 0) return;
  const camp = draw.at('camp').pick(camps);
  const share = Math.floor((racket.left * camp.length) / racket.people.length);
  const half: Racket = {
    ...racket,
    name: `${racket.name}-${town.month}`,
    draw: draw.at('half'),
    born: town.month,
    people: [],
    left: share,
  };
  racket.left -= share;
  racket.people = racket.people.filter((person) => !camp.includes(person));
  town.rackets.push(half);
  changesTo(camp, half, town.day('opening', draw.at('day')));
  for (const side of [racket, half]) movesApart(town, side);
}

function isViable(camp: readonly Person[]): boolean {
  const accounts = camp.flatMap((person) => person.accounts);
  return accounts.length >= FEWEST_ACCOUNTS && accounts.some(isOpen);
}

function following(head: Person, { people }: Racket): Set<Person> {
  const camp = new Set([head]);
  // People are in the order in which they were drawn in, so that whoever drew somebody in comes first.
  for (const person of people) if (person.crook?.recruiter && camp.has(person.crook.recruiter)) camp.add(person);
  return camp;
}

function changesTo(people: readonly Person[], racket: Racket, from: number): void {
  for (const person of people) {
    if (!person.crook) continue;
    person.crook.racket = racket;
    person.crook.stays.push({ racket, from });
    racket.people.push(person);
  }
}

function movesApart(town: Town, side: Racket): void {
  const house = new House(town, side);
  for (const account of accountsOf(side).filter(isOpen)) {
    const isForeign = (slot: Slot) =>
      [...(account.value(slot)?.users ?? [])].some(({ holder }) => holder.crook && holder.crook.racket !== side);
    const isBetween = [...RACKETS_OWN, ...LENT, 'pictures' as const].some(isForeign);
    if (!isBetween) continue;
    const draw = account.draw.at('moves').at(town.month);
    const lent = LENT.filter(isForeign);
    const common = RACKETS_OWN.filter((slot) => isForeign(slot) || (slot === 'warehouse' && isBetween));
    town.later(draw.at('when').between(...MOVES), () => {
      if (!isOpen(account)) return;
      const day = town.day('change', draw.at('day'));
      for (const slot of common) account.takes(slot, house.common(slot, account.holder), day);
      for (const slot of lent) account.takes(slot, town.fresh(slot, account.holder, draw.at(slot)), day);
    });
  }
}

/** What the racket has in common from now on; when a thing is crowded, it gets another. */
class House {
  readonly #values = new Map<Slot, Value>();
  #count = 0;

  constructor(
    private readonly town: Town,
    private readonly racket: Racket,
  ) {}

  common(slot: Slot, asker: Person): Value {
    const there = this.#values.get(slot);
    if (there && there.users.size < CROWDED) return there;
    const draw = this.racket.draw
      .at('house')
      .at(this.town.month)
      .at(this.#count++);
    const value = this.town.fresh(slot, asker, draw);
    this.#values.set(slot, value);
    return value;
  }
}

/** Takes over a smaller racket of friends; some of the taken move in with the others, month by month. */
export function takesOver(town: Town, racket: Racket, draw: Draw): void {
  const smaller = town.rackets.filter(
    (other) =>
      other !== racket &&
      other.country === racket.country &&
      other.people.length > 0 &&
      accountsOf(other).length * 1.5 <= accountsOf(racket).length &&
      accountsOf(other).length >= FEWEST_ACCOUNTS,
  );
  if (smaller.length === 0) return;
  const friends = draw.at('friends').pick(smaller);
  const hosts = accountsOf(racket).filter(isOpen);
  const guests = accountsOf(friends).filter(isOpen);
  if (hosts.length === 0 || guests.length === 0) return;
  racket.left += friends.left;
  friends.left = 0;
  changesTo(friends.people, racket, town.day('opening', draw.at('day')));
  friends.people = [];
  for (const [at, guest] of guests.entries()) {
    if (at > 1 && !guest.draw.at('movesIn').chance(town.settings.movesIn)) continue;
    town.later(at < 1 ? 1 : guest.draw.at('when').between(...MOVES), () => movesIn(town, guest, hosts));
  }
}

function movesIn(town: Town, guest: Account, hosts: readonly Account[]): void {
  const draw = guest.draw.at('in').at(town.month);
  const slots = RACKETS_OWN.concat('pictures');
  const host = draw.at('host').pick(hosts);
  const slot = slots.find((one) => host.value(one)) ?? 'device';
  const value = host.value(slot);
  if (value && isOpen(guest)) guest.takes(slot, value, town.day('change', draw.at('day')));
}

/** After a raid the others leave the warehouse for a new one. */
export function leavesWarehouse(town: Town, racket: Racket, warehouse: Value): void {
  const house = new House(town, racket);
  for (const account of accountsOf(racket)) {
    if (!isOpen(account) || account.value('warehouse') !== warehouse) continue;
    const draw = account.draw.at('flees').at(town.month);
    town.later(draw.at('when').between(1, 3), () => {
      if (isOpen(account))
        account.takes('warehouse', house.common('warehouse', account.holder), town.day('change', draw.at('day')));
    });
  }
}
