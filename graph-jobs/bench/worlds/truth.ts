import type { WorldTable } from './world.ts';

/** Whose a seller is, from a day on and up to a day (ISO dates; left out: always). */
export interface Membership {
  readonly seller: string;
  /** Name of the one who runs it, where it runs several accounts. */
  readonly operator?: string | null;
  /** Name of the racket it works for. */
  readonly racket?: string | null;
  readonly from?: string;
  readonly until?: string;
}

type Lives = ReadonlyMap<string, { readonly opened: string; readonly closed: string | null }>;

/** The sellers of each racket on a day, and those of them whose accounts are open. */
type Standing = ReadonlyMap<string, { readonly all: ReadonlySet<string>; readonly open: ReadonlySet<string> }>;

const SMALLEST_RACKET = 3;
/** Sizes within a tenth are the same size. */
const SAME_SIZE = 1.1;
const MOST = 0.5;

/**
 * Truth and truth_events of each day (`input-contract.md`): a racket is in the truth from its third account on. Events
 * follow from who was in which racket before and now, by the rules of the lifecycle; size means open accounts.
 * @returns two tables a day
 */
export function truthEvents(
  memberships: readonly Membership[],
  lives: Lives,
  days: readonly string[],
): (readonly WorldTable[])[] {
  let before: Standing = new Map();
  const everSeen = new Set<string>();
  return days.map((day) => {
    const there = memberships.filter((membership) => isInForce(membership, lives, day));
    const now = standingOf(there, lives, day);
    const events = eventsBetween(before, now, everSeen).map(({ event, racket, others }) => {
      return [day, event, racket, others, null];
    });
    for (const racket of now.keys()) everSeen.add(racket);
    before = now;
    const truth = there.map(({ seller, operator, racket }) => {
      return [seller, operator ?? null, racket && now.has(racket) ? racket : null];
    });
    return [
      { name: 'truth', columns: ['seller_id', 'operator', 'racket'], rows: truth },
      { name: 'truth_events', columns: ['as_of', 'event', 'racket', 'other_rackets', 'seller_id'], rows: events },
    ];
  });
}

function isInForce({ seller, from, until }: Membership, lives: Lives, day: string): boolean {
  const opened = lives.get(seller)?.opened;
  if (opened === undefined || opened > day) return false;
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

function standingOf(there: readonly Membership[], lives: Lives, day: string): Standing {
  const standing = new Map<string, { all: Set<string>; open: Set<string> }>();
  for (const { seller, racket } of there) {
    if (!racket) continue;
    const sides = standing.get(racket) ?? { all: new Set(), open: new Set() };
    standing.set(racket, sides);
    sides.all.add(seller);
    const closed = lives.get(seller)?.closed ?? null;
    if (closed === null || closed > day) sides.open.add(seller);
  }
  return new Map([...standing].filter(([, { all }]) => all.size >= SMALLEST_RACKET));
}

interface Told {
  readonly event: string;
  readonly racket: string;
  readonly others: string | null;
}

function eventsBetween(before: Standing, now: Standing, everSeen: ReadonlySet<string>): Told[] {
  const events: Told[] = [];
  const tell = (event: string, racket: string, others: readonly string[] = []) =>
    events.push({ event, racket, others: others.length > 0 ? [...others].sort().join(';') : null });
  const comes = (from: Standing, to: Standing, racket: string) =>
    [...from]
      .filter(([name]) => name !== racket && !to.has(name))
      .filter(([, { all }]) => {
        const target = to.get(racket)?.all;
        return target !== undefined && [...all].filter((seller) => target.has(seller)).length >= MOST * all.size;
      });
  for (const [racket, { open }] of now) {
    const old = before.get(racket);
    const joined = comes(before, now, racket).map(([name]) => name);
    const parted = comes(now, before, racket).map(([name]) => name);
    if (joined.length > 0) tell('merged', racket, joined);
    else if (parted.length > 0) tell('split', racket, parted);
    else if (!old) {
      const isOffspring = [...before].some(([name]) => comes(now, before, name).some(([child]) => child === racket));
      if (!isOffspring) tell(everSeen.has(racket) ? 'returned' : 'born', racket);
    } else if (open.size === 0) {
      if (old.open.size > 0) tell('dissolved', racket);
    } else if (old.open.size === 0) tell('returned', racket);
    else if (open.size > old.open.size * SAME_SIZE) tell('grown', racket);
    else if (open.size * SAME_SIZE < old.open.size) tell('shrunk', racket);
  }
  return events.sort((a, b) => (a.racket < b.racket ? -1 : 1));
}
