import { usersOf, type Projection } from '../links/projection.ts';
import { EXCLUSIVE, IDENTITY } from '../snapshot/exclusive.ts';

/** What more sellers use than this is a place or a provider, unless its users have nothing of their own. */
export const ACCOUNTS = 12;
/** Who has more accounts than this is an office or a provider, whatever is declared or shared. */
export const MOST_ACCOUNTS = 100;
/** So many users of such a value have nothing of their own, at least. */
const FEWEST = 5;

/**
 * The values of more than `ACCOUNTS` accounts that count as identity all the same: those of whose users most have
 * nothing of their own. Who runs thirty shops has three telephones and four bank accounts for them. The clients of an
 * agency and the neighbours of a hall have a telephone or a bank account that nobody else uses. Where most accounts have
 * none, as where only what several use was delivered, it says nothing.
 */
export function findWideIdentity(projection: Projection): ReadonlySet<number> {
  const sharing = new Set<number>();
  const found = new Set<number>();
  for (const [value, kind] of projection.values.kinds.entries()) {
    if (!(IDENTITY as readonly string[]).includes(kind)) continue;
    const users = usersOf(projection, value);
    for (const user of users) sharing.add(user);
    if (users.length <= ACCOUNTS || users.length > MOST_ACCOUNTS) continue;
    const { some, none } = countExclusive(projection, users);
    if (none >= FEWEST && none > some) found.add(value);
  }
  const { some, none } = countExclusive(projection, sharing);
  return none > some ? new Set() : found;
}

/** How many of some sellers have something of their own, and how many have nothing. */
function countExclusive({ exclusive }: Projection, sellers: Iterable<number>): { some: number; none: number } {
  let [some, none] = [0, 0];
  for (const seller of sellers) {
    if (exclusive[seller] === EXCLUSIVE.some) some++;
    if (exclusive[seller] === EXCLUSIVE.none) none++;
  }
  return { some, none };
}
