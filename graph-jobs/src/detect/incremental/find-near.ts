import { joinsAlone, linkKind } from '../link-weights.ts';
import { project, usersOf, type Projection } from '../projection.ts';
import { corroboration, weighValues, type ValueWeights } from '../weigh-values.ts';
import { rowsOfValues, type UseColumns } from '../use-table.ts';
import { findUsersOfCut, mayHaveFallenSilent, mayHaveSaidMore } from './doubt.ts';
import { markFresh, type Changed } from './fresh-uses.ts';
import type { NearUses } from './near-uses.ts';
import { countFresh, countUsersAmong, markUsed, readAround, readUsers, usersBound, type Fresh } from './read-around.ts';

/** What is looked at again: whole components, with everything that their values' weights depend on. */
export interface Near {
  readonly sellers: ReadonlySet<string>;
  readonly projection: Projection;
  /** Exact for every value of these sellers; nothing else links. */
  readonly weights: ValueWeights;
}

/** From where a search starts, and how far it may go. */
export interface Start {
  /** Sellers whose uses may be others than at the last run. */
  readonly changed: Changed;
  /** Sellers of whom other facts are read: of no matter where they share nothing. */
  readonly affected: ReadonlySet<string>;
  /** Of the changed, users of values that became one with another, or no longer are. */
  readonly renamed: ReadonlySet<string>;
  /** Sellers that are looked at again for another reason. */
  readonly again: ReadonlySet<string>;
  /** Who was in a community or an operator with any of these: what belonged together is looked at together. */
  readonly matesOf: (sellers: readonly string[]) => Promise<Iterable<string>>;
  /** Sellers past which all may as well be looked at. */
  readonly most: number;
}

/** What a search knows so far. */
interface Search {
  /** Whom to look at. */
  readonly sellers: Set<string>;
  /** Whoever lost somebody who spoke for them: what two of them share may say less than it did. */
  readonly deserted: Set<string>;
  /** By value and epoch (`nameOf`), of all that a seller to look at uses: nothing else is weighed. */
  readonly weights: Map<string, number>;
}

/**
 * Finds the components, as they are and as they were, of all sellers of whom something changed. A value's weight
 * depends on its users and on what these share beside it, so the uses of its users are read with it. Nobody else's
 * component can have changed: a value says otherwise than before only if one of its users did, or if one that spoke
 * for two of its users has fallen silent; and where it says less, all of its users are looked at.
 * @returns null where that would be more than `most` sellers
 */
export async function findNear(uses: NearUses, start: Start): Promise<Near | null> {
  await uses.readSellers(start.changed.sellers);
  const fresh = countFresh(uses.columns(), start.changed);
  const search: Search = { sellers: new Set(), deserted: new Set(start.renamed), weights: new Map() };
  // Each round looks around those who came by the last one: what the others use has been read, and weighed.
  let open: ReadonlySet<string> = await whereToBegin(uses, start, fresh);
  while (open.size > 0) {
    open = await withMates(open, search.sellers, start.matesOf);
    for (const seller of open) search.sellers.add(seller);
    if (search.sellers.size > start.most) return null;
    open = reach(await readAround(uses, open, fresh), { open, search, changed: start.changed });
  }
  const columns = uses.columns();
  const projection = project(rowsOfValues(columns, markUsed(columns, search.sellers)));
  const weights = Float64Array.from(
    projection.values.keys,
    (_, value) => search.weights.get(nameOf(projection, value)) ?? 0,
  );
  return { sellers: search.sellers, projection: await uses.readHeld(projection, weights), weights };
}

/** With whoever belongs together with these by what belonged together, and is not looked at yet. */
async function withMates(
  open: ReadonlySet<string>,
  sellers: ReadonlySet<string>,
  matesOf: Start['matesOf'],
): Promise<Set<string>> {
  const all = new Set(open);
  for (let fresh = [...all]; fresh.length > 0;) {
    const mates = [...(await matesOf(fresh))];
    fresh = mates.filter((mate) => !all.has(mate) && !sellers.has(mate));
    for (const mate of fresh) all.add(mate);
  }
  return all;
}

function nameOf({ values }: Projection, value: number): string {
  return `${values.kinds[value] as string}\n${values.keys[value] as string}\n${values.epochs[value] as number}`;
}

/** Of all of whom something changed those who share anything with anybody: alone nobody is in a community. */
async function whereToBegin(uses: NearUses, { changed, affected, renamed, again }: Start, fresh: Fresh) {
  const all = new Set([...changed.sellers, ...affected]);
  await uses.readSellers(all);
  await readUsers(uses, markUsed(uses.columns(), all), { fresh, boundOf: usersBound });
  const columns = uses.columns();
  const counts = countUsersAmong(columns);
  const sellers = new Set([...renamed, ...again]);
  for (let row = 0; row < columns.seller.length; row++) {
    const key = columns.sellers[columns.seller[row] as number] as string;
    if ((counts[columns.value[row] as number] as number) > 1 && all.has(key)) sellers.add(key);
  }
  return sellers;
}

/**
 * Weighs what the sellers of a round use, and finds those who belong to what is looked at: tied to these by a value that
 * says something, or that may have before.
 * @returns whom to look around next
 */
function reach(
  around: UseColumns,
  { open, search, changed }: { open: ReadonlySet<string>; search: Search; changed: Changed },
): Set<string> {
  const projection = project(around);
  const weights = weighValues(projection);
  const kinds = projection.values.kinds.map(linkKind);
  const among = (keys: ReadonlySet<string>) => Uint8Array.from(projection.sellers, (key) => Number(keys.has(key)));
  const isOpen = among(open);
  const isChanged = among(changed.sellers);
  const isFresh = markFresh(around, changed);
  const reached = new Set(findDeserted(projection, isFresh).filter((user) => !search.deserted.has(user)));
  for (const user of reached) search.deserted.add(user);
  const isDeserted = among(search.deserted);
  const countCorroborated = corroboration(projection);
  const keyOf = (user: number) => projection.sellers[user] as string;
  for (const [value, kind] of kinds.entries()) {
    const users = usersOf(projection, value);
    if (!users.some((user) => isOpen[user])) continue;
    search.weights.set(nameOf(projection, value), weights[value] as number);
    const [fresh, lost] = [countMarked(rowsOf(projection, value), isFresh), countMarked(users, isDeserted)];
    // What the users of a generic value share beside it was not read: it may be anything.
    const corroborated = () => (users.length > kind.cap ? users.length : countCorroborated(value));
    const isInDoubt = () =>
      fresh + lost > 0 && mayHaveSaidMore({ kind, users: users.length, corroborated: corroborated(), fresh, lost });
    // A name joins nobody: it leads on only where it may say more or less than it did of those whom it leads to.
    const leadsOn =
      joinsAlone(projection.values.kinds[value] as string) || fresh + lost + countMarked(users, isChanged) > 0;
    if (!leadsOn || (!weights[value] && !isInDoubt())) continue;
    for (const user of users) if (!search.sellers.has(keyOf(user))) reached.add(keyOf(user));
  }
  return reached;
}

/** Users of what no longer speaks for two of them, though it may have before; what they share may say less than it did. */
function findDeserted(projection: Projection, isFresh: Uint8Array): string[] {
  const silent = projection.values.kinds.flatMap((kind, value) => {
    const users = usersOf(projection, value);
    const isSilent = mayHaveFallenSilent(linkKind(kind), users.length, countMarked(rowsOf(projection, value), isFresh));
    return isSilent ? Array.from(users, (user) => projection.sellers[user] as string) : [];
  });
  return [...findUsersOfCut(projection.uses, isFresh), ...silent];
}

/** The row that tells of each user of a value. */
function rowsOf({ useRows, userOffsets }: Projection, value: number): Int32Array {
  return useRows.subarray(userOffsets[value], userOffsets[value + 1]);
}

function countMarked(cells: Int32Array, marks: Uint8Array): number {
  return cells.reduce((sum, cell) => sum + (marks[cell] as number), 0);
}
