import { EVERYBODYS, isPassedOn } from '../epochs.ts';
import { linkKind } from '../link-weights.ts';
import { project, sortByValue, usersOf, type Projection } from '../projection.ts';
import { corroboration, CORROBORATION_CAP, weighValues, type ValueWeights } from '../weigh-values.ts';
import { roughUsers } from '../rough-count.ts';
import { rowsOfValues, type UseColumns } from '../use-table.ts';
import { findUsersOfCut, mayHaveFallenSilent, mayHaveSaidMore } from './doubt.ts';
import type { NearUses } from './near-uses.ts';

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
  readonly changed: ReadonlySet<string>;
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
  await uses.readSellers(start.changed);
  const fresh = countByName(uses.columns(), start.changed);
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
  const all = new Set([...changed, ...affected]);
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
 * Reads all that sellers use, all who use it, what these use, and who uses what two of these share.
 * @returns who uses what the sellers use, and what could speak for these users
 */
async function readAround(uses: NearUses, sellers: ReadonlySet<string>, fresh: Fresh): Promise<UseColumns> {
  await uses.readSellers(sellers);
  const own = markUsed(uses.columns(), sellers);
  await readUsers(uses, own, { fresh, boundOf: usersBound });
  const ring = findRing(project(rowsOfValues(uses.columns(), own)), sellers);
  await uses.readSellers(ring);
  // As they were written: a pause between two of the users may be filled by somebody who was not read yet.
  const shared = countUsersAmong(uses.columns(), ring).map((count) => Number(count > 1));
  await readUsers(uses, shared, { fresh, boundOf: speakersBound });
  const columns = uses.columns();
  return rowsOfValues(
    columns,
    Uint8Array.from(columns.values, (_, value) => (own[value] ?? 0) | (shared[value] ?? 0)),
  );
}

/** How many of the users of each value, by its name, may be new; none of the others'. */
type Fresh = ReadonlyMap<string, number>;

/** Past so many users a value says nothing, and all that is told of it stays the same: a pause may make it narrower. */
function usersBound(kind: string): number {
  return isPassedOn(kind) ? EVERYBODYS : Math.max(linkKind(kind).cap, roughUsers(EVERYBODYS));
}

/** Past so many users a value that is read for what it says of others says nothing. */
function speakersBound(kind: string): number {
  return isPassedOn(kind) ? EVERYBODYS : CORROBORATION_CAP;
}

/** Reads who uses the marked values, up to a bound and as many more as may be new; not where so many are known. */
async function readUsers(
  uses: NearUses,
  marks: ArrayLike<number>,
  { fresh, boundOf }: { fresh: Fresh; boundOf: (kind: string) => number },
): Promise<void> {
  const columns = uses.columns();
  const known = countUsersAmong(columns);
  const asked = columns.values.flatMap((key, value) => {
    const kind = columns.kinds[value] as string;
    const most = boundOf(kind) + roundUp(fresh.get(`${kind}\n${key}`) ?? 0);
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
function markUsed(uses: UseColumns, sellers: ReadonlySet<string>): Uint8Array {
  const isNear = uses.sellers.map((seller) => sellers.has(seller));
  const marks = new Uint8Array(uses.values.length);
  for (let row = 0; row < uses.seller.length; row++)
    if (isNear[uses.seller[row] as number]) marks[uses.value[row] as number] = 1;
  return marks;
}

/** How many of the given sellers, or of all that were read, use each value; twice the same seller is once. */
function countUsersAmong(uses: UseColumns, sellers?: ReadonlySet<string>): Int32Array {
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

/** How many of the given sellers use each value that any of them uses, by its name. */
function countByName(uses: UseColumns, sellers: ReadonlySet<string>): Fresh {
  const counts = countUsersAmong(uses, sellers);
  const names = uses.values.map((key, value) => `${uses.kinds[value] as string}\n${key}`);
  return new Map(names.flatMap((name, value) => (counts[value] ? [[name, counts[value]]] : [])));
}

/**
 * Weighs what the sellers of a round use, and finds those who belong to what is looked at: tied to these by a value that
 * says something, or that may have before.
 * @returns whom to look around next
 */
function reach(
  around: UseColumns,
  { open, search, changed }: { open: ReadonlySet<string>; search: Search; changed: ReadonlySet<string> },
): Set<string> {
  const projection = project(around);
  const weights = weighValues(projection);
  const kinds = projection.values.kinds.map(linkKind);
  const among = (keys: ReadonlySet<string>) => Uint8Array.from(projection.sellers, (key) => Number(keys.has(key)));
  const [isOpen, isFresh] = [among(open), among(changed)];
  const reached = new Set(findDeserted(around, projection, changed).filter((user) => !search.deserted.has(user)));
  for (const user of reached) search.deserted.add(user);
  const isDeserted = among(search.deserted);
  const countCorroborated = corroboration(projection);
  const keyOf = (user: number) => projection.sellers[user] as string;
  for (const [value, kind] of kinds.entries()) {
    const users = usersOf(projection, value);
    if (!users.some((user) => isOpen[user])) continue;
    search.weights.set(nameOf(projection, value), weights[value] as number);
    const [fresh, lost] = [countMarked(users, isFresh), countMarked(users, isDeserted)];
    // What the users of a generic value share beside it was not read: it may be anything.
    const corroborated = () => (users.length > kind.cap ? users.length : countCorroborated(value));
    const isInDoubt = () =>
      fresh + lost > 0 && mayHaveSaidMore({ kind, users: users.length, corroborated: corroborated(), fresh, lost });
    if (!weights[value] && !isInDoubt()) continue;
    for (const user of users) if (!search.sellers.has(keyOf(user))) reached.add(keyOf(user));
  }
  return reached;
}

/** Users of what no longer speaks for two of them, though it may have before; what they share may say less than it did. */
function findDeserted(around: UseColumns, projection: Projection, changed: ReadonlySet<string>): string[] {
  const isFresh = Uint8Array.from(projection.sellers, (key) => Number(changed.has(key)));
  const silent = projection.values.kinds.flatMap((kind, value) => {
    const users = usersOf(projection, value);
    const isSilent = mayHaveFallenSilent(linkKind(kind), users.length, countMarked(users, isFresh));
    return isSilent ? Array.from(users, (user) => projection.sellers[user] as string) : [];
  });
  return [...findUsersOfCut(around, changed), ...silent];
}

function countMarked(users: Int32Array, marks: Uint8Array): number {
  return users.reduce((sum, user) => sum + (marks[user] as number), 0);
}
