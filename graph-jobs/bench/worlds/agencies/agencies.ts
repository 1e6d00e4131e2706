import { heavyTail, type Draw } from '#jobs/generate/draw';

/** Somebody whom an agency can have as a client, with the accounts that the agency would run. */
export interface Prospect<T> {
  /** Stable: the prospect is drawn by it. */
  readonly key: string;
  readonly accounts: readonly T[];
  /** Where its agency sits, and the land around. */
  readonly place: string;
  readonly region: string;
  /** Household, circle or racket. An agency has one client of each, as its clients are strangers. */
  readonly group: string;
  readonly isBad: boolean;
}

/** One who runs the contact side of many clients that are strangers to each other. */
export interface Agency<T> {
  readonly draw: Draw;
  /** An honest account of its place. */
  readonly local: T;
  readonly clients: readonly Prospect<T>[];
}

/** Client accounts of an agency: mostly 5 to 12, a few have up to 20. */
const SIZE = { low: 5, high: 20.99, alpha: 1.7 } as const;
/** Share of all accounts that are clients of agencies. */
const SHARE = 0.065;
/** Of five agencies one serves mostly members of rackets, and two have a few of them among their clients. */
const CLIENTELES = ['bad', 'mixed', 'honest', 'mixed', 'honest'] as const;

/** Shares the clients of a marketplace out among agencies; no prospect goes to two, and order plays no part. */
export function foundAgencies<T>(draw: Draw, sellers: number, prospects: readonly Prospect<T>[]): Agency<T>[] {
  const agencies: Agency<T>[] = [];
  const free = new Set(prospects);
  const first = draw.at('clienteles').between(0, CLIENTELES.length - 1);
  for (let at = 0, left = Math.round(sellers * SHARE); left >= SIZE.low; at++) {
    const own = draw.at(at);
    const place = placeFor(own.at('place'), free);
    if (place === undefined) break;
    const near = [...free].filter((one) => !one.isBad && one.place === place);
    const most = Math.min(left, Math.floor(heavyTail(own.at('size').uniform(), SIZE)));
    const honest = strangers(ranked(own, near), most);
    const [size, local] = [accountsIn(honest), honest[0]?.accounts[0]];
    if (local === undefined) break;
    const bad = strangers(
      badNear(own, free, honest[0]),
      badAmong(own.at('bad'), CLIENTELES[(at + first) % CLIENTELES.length], size),
    );
    // Who makes room for a member of a racket finds no other agency: the others are the same without rackets.
    for (const client of [...honest, ...bad]) free.delete(client);
    agencies.push({ draw: own, local, clients: [...strangers(honest, size - accountsIn(bad)), ...bad] });
    left -= size;
  }
  return agencies;
}

/** A place with clients enough, the more likely the more there are. */
function placeFor<T>(draw: Draw, free: ReadonlySet<Prospect<T>>): string | undefined {
  const groups = new Map<string, Set<string>>();
  for (const { place, group, isBad } of free)
    if (!isBad) groups.set(place, (groups.get(place) ?? new Set()).add(group));
  const places = [...groups].filter(([, { size }]) => size >= SIZE.low).sort(([a], [b]) => (a < b ? -1 : 1));
  if (places.length === 0) return undefined;
  return draw.weighted(places, ([, { size }]) => size)[0];
}

function badAmong(draw: Draw, clientele: (typeof CLIENTELES)[number] | undefined, size: number): number {
  if (clientele === 'bad') return Math.round(size * (0.6 + 0.3 * draw.uniform()));
  return clientele === 'mixed' ? draw.between(1, Math.min(3, Math.floor((size - 1) / 2))) : 0;
}

/** Members of rackets: from the agency's place first, then from its land, then from anywhere. */
function badNear<T>(draw: Draw, free: ReadonlySet<Prospect<T>>, client: Prospect<T> | undefined): Prospect<T>[] {
  const distance = ({ place, region }: Prospect<T>) =>
    Number(place !== client?.place) + Number(region !== client?.region);
  const bad = [...free].filter(({ isBad }) => isBad);
  return ranked(draw, bad).sort((a, b) => distance(a) - distance(b));
}

function ranked<T>(draw: Draw, prospects: readonly Prospect<T>[]): Prospect<T>[] {
  const all = prospects.map((prospect) => ({ prospect, rank: draw.at('client').at(prospect.key).uniform() }));
  return all.sort((a, b) => a.rank - b.rank).map(({ prospect }) => prospect);
}

function accountsIn<T>(prospects: readonly Prospect<T>[]): number {
  return prospects.reduce((sum, { accounts }) => sum + accounts.length, 0);
}

/** The first prospects of groups of their own, of so many accounts at most. */
function strangers<T>(prospects: readonly Prospect<T>[], most: number): Prospect<T>[] {
  const groups = new Set<string>();
  const chosen: Prospect<T>[] = [];
  let accounts = 0;
  for (const prospect of prospects) {
    if (groups.has(prospect.group) || accounts + prospect.accounts.length > most) continue;
    groups.add(prospect.group);
    chosen.push(prospect);
    accounts += prospect.accounts.length;
  }
  return chosen;
}

/** The days on which a client is with its agency; `until` is null where it stays. */
export interface Stay {
  readonly from: number;
  readonly until: number | null;
}

/** When a client comes to its agency, at the opening or later, and when it leaves, if it does. */
export function stayOf(draw: Draw, life: readonly [number, number], odds: { comes: number; leaves: number }): Stay {
  const [opened, end] = life;
  const later = draw.at('later').chance(odds.comes) ? 0.6 * draw.at('from').uniform() : 0;
  const from = opened + Math.floor(later * (end - opened));
  const leaves = draw.at('leaves').chance(odds.leaves) && from + 60 < end;
  return { from, until: leaves ? draw.at('until').between(from + 45, end) : null };
}
