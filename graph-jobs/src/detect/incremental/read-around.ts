import { EVERYBODYS, isPassedOn } from '../epochs.ts';
import { linkKind } from '../link-weights.ts';
import { project, sortByValue, usersOf, type Projection } from '../projection.ts';
import { roughUsers } from '../rough-count.ts';
import { rowsOfValues, type UseColumns } from '../use-table.ts';
import { speakersCap } from '../weigh-values.ts';
import { markFresh, type Changed } from './fresh-uses.ts';
import type { NearUses } from './near-uses.ts';

/**
 * Reads all that sellers use, all who use it, what these use, and who uses what two of these share.
 * @returns who uses what the sellers use, and what could speak for these users; without what so many use that it says
 *   nothing, and said nothing before
 */
export async function readAround(uses: NearUses, sellers: ReadonlySet<string>, fresh: Fresh): Promise<UseColumns> {
  await uses.readSellers(sellers);
  const own = markUsed(uses.columns(), sellers);
  await readUsers(uses, own, { fresh, boundOf: usersBound });
  const ownNarrow = unmarkWide(uses.columns(), own, { fresh, boundOf: usersBound });
  const ring = findRing(project(rowsOfValues(uses.columns(), ownNarrow)), sellers);
  await uses.readSellers(ring);
  // As they were written: a pause between two of the users may be filled by somebody who was not read yet.
  const shared = Uint8Array.from(countUsersAmong(uses.columns(), ring), (count) => Number(count > 1));
  await readUsers(uses, shared, { fresh, boundOf: speakersBound });
  const columns = uses.columns();
  const speakers = unmarkWide(columns, shared, { fresh, boundOf: speakersBound });
  return rowsOfValues(
    columns,
    speakers.map((isSpeaker, value) => isSpeaker | (ownNarrow[value] ?? 0)),
  );
}

/** The marks of the values that no more use, the new ones apart, than the bound; of those numbered since there are none. */
function unmarkWide(
  uses: UseColumns,
  marks: Uint8Array,
  { fresh, boundOf }: { fresh: Fresh; boundOf: (kind: string) => number },
): Uint8Array {
  const known = countUsersAmong(uses);
  return Uint8Array.from(uses.values, (_, value) => {
    const before = (known[value] as number) - (fresh.get(nameIn(uses, value)) ?? 0);
    return Number(marks[value] === 1 && before <= boundOf(uses.kinds[value] as string));
  });
}

function nameIn({ kinds, values }: UseColumns, value: number): string {
  return `${kinds[value] as string}\n${values[value] as string}`;
}

/** How many of the users of each value, by its name, may be new; none of the others'. */
export type Fresh = ReadonlyMap<string, number>;

/** Past so many users a value says nothing, and all that is told of it stays the same: a pause may make it narrower. */
export function usersBound(kind: string): number {
  return isPassedOn(kind) ? EVERYBODYS : Math.max(linkKind(kind).cap, roughUsers(EVERYBODYS));
}

/** Past so many users a value that is read for what it says of others says nothing. */
function speakersBound(kind: string): number {
  return isPassedOn(kind) ? EVERYBODYS : speakersCap(linkKind(kind));
}

/** Reads who uses the marked values, up to a bound and as many more as may be new; not where so many are known. */
export async function readUsers(
  uses: NearUses,
  marks: ArrayLike<number>,
  { fresh, boundOf }: { fresh: Fresh; boundOf: (kind: string) => number },
): Promise<void> {
  const columns = uses.columns();
  const known = countUsersAmong(columns);
  const asked = columns.values.flatMap((key, value) => {
    const kind = columns.kinds[value] as string;
    const most = boundOf(kind) + roundUp(fresh.get(nameIn(columns, value)) ?? 0);
    return marks[value] && (known[value] as number) <= most ? [{ kind, key, most: most + 1 }] : [];
  });
  await uses.readValues(asked);
}

/** To a power of two, so that few queries ask for all. */
function roundUp(count: number): number {
  return count === 0 ? 0 : 2 ** Math.ceil(Math.log2(count));
}

/** The users of values whose weight depends on what these share beside it: two alone need nobody to speak for them. */
function findRing(projection: Projection, sellers: ReadonlySet<string>): Set<string> {
  const ring = new Set<string>();
  const isNear = projection.sellers.map((seller) => sellers.has(seller));
  for (const [value, kind] of projection.values.kinds.entries()) {
    const users = usersOf(projection, value);
    if (users.length < 3 || users.length > linkKind(kind).cap || !users.some((user) => isNear[user])) continue;
    for (const user of users) ring.add(projection.sellers[user] as string);
  }
  return ring;
}

/** A mark for each value that one of the sellers uses. */
export function markUsed(uses: UseColumns, sellers: ReadonlySet<string>): Uint8Array {
  const isNear = uses.sellers.map((seller) => sellers.has(seller));
  const marks = new Uint8Array(uses.values.length);
  for (let row = 0; row < uses.seller.length; row++)
    if (isNear[uses.seller[row] as number]) marks[uses.value[row] as number] = 1;
  return marks;
}

/** How many of the given sellers, or of all that were read, use each value; twice the same seller is once. */
export function countUsersAmong(uses: UseColumns, sellers?: ReadonlySet<string>): Int32Array {
  const isAmong = sellers && uses.sellers.map((seller) => sellers.has(seller));
  const { offsets, rows } = sortByValue(uses);
  const metFor = new Int32Array(uses.sellers.length).fill(-1);
  return Int32Array.from(uses.values, (_, value) => {
    let count = 0;
    for (let at = offsets[value] as number; at < (offsets[value + 1] as number); at++) {
      const seller = uses.seller[rows[at] as number] as number;
      if (metFor[seller] === value || (isAmong && !isAmong[seller])) continue;
      metFor[seller] = value;
      count += 1;
    }
    return count;
  });
}

/** How many users of each value may be new, by the value's name. */
export function countFresh(uses: UseColumns, changed: Changed): Fresh {
  const isFresh = markFresh(uses, changed);
  const users = new Map<string, Set<number>>();
  for (let row = 0; row < isFresh.length; row++) {
    if (!isFresh[row]) continue;
    const value = uses.value[row] as number;
    const name = nameIn(uses, value);
    users.set(name, (users.get(name) ?? new Set()).add(uses.seller[row] as number));
  }
  return new Map([...users].map(([name, sellers]) => [name, sellers.size]));
}
