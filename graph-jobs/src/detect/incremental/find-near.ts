import { linkKind } from '../link-weights.ts';
import { project, usersOf, valuesOf, type Projection } from '../projection.ts';
import { corroboration, weighValues, type ValueWeights } from '../weigh-values.ts';
import type { UseColumns } from '../use-table.ts';
import { findUsersOfCut, mayHaveFallenSilent, mayHaveSaidMore } from './doubt.ts';
import type { NearUses, ValueName } from './near-uses.ts';

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
  /** Who was in a community or an operator with a seller: what belonged together is looked at together. */
  readonly matesOf: (seller: string) => Iterable<string>;
  /** Sellers past which all may as well be looked at. */
  readonly most: number;
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
  const most = countUsersAmong(uses.columns(), start.changed).reduce((a, b) => Math.max(a, b), 0);
  const sellers = await whereToBegin(uses, start, most);
  for (;;) {
    addMates(sellers, start.matesOf);
    if (sellers.size > start.most) return null;
    const before = sellers.size;
    const projection = await readAround(uses, sellers, most);
    const weights = weighValues(projection);
    for (const seller of reach(uses.columns(), projection, weights, { ...start, sellers })) sellers.add(seller);
    if (sellers.size > before) continue;
    const near = keepNear(projection, weights, sellers);
    return { sellers, projection: await uses.readHeld(projection, near), weights: near };
  }
}

/** Of all of whom something changed those who share anything with anybody: alone nobody is in a community. */
async function whereToBegin(uses: NearUses, { changed, affected, renamed, again }: Start, more: number) {
  const all = new Set([...changed, ...affected]);
  await uses.readSellers(all);
  await uses.readValues(valuesUsedBy(uses.columns(), all), more);
  const columns = uses.columns();
  const counts = countUsersAmong(columns, new Set(columns.sellers));
  const sellers = new Set([...renamed, ...again]);
  for (let row = 0; row < columns.seller.length; row++) {
    const key = columns.sellers[columns.seller[row] as number] as string;
    if ((counts[columns.value[row] as number] as number) > 1 && all.has(key)) sellers.add(key);
  }
  return sellers;
}

/** Reads all that sellers use, all who use it, what these use, and who uses what two of these share. */
async function readAround(uses: NearUses, sellers: ReadonlySet<string>, more: number): Promise<Projection> {
  await uses.readSellers(sellers);
  await uses.readValues(valuesUsedBy(uses.columns(), sellers), more);
  const first = project(uses.columns());
  const ring = new Set<string>();
  const isNear = first.sellers.map((seller) => sellers.has(seller));
  for (const [value, kind] of first.values.kinds.entries()) {
    const users = usersOf(first, value);
    if (users.length > linkKind(kind).cap || !users.some((user) => isNear[user])) continue;
    for (const user of users) ring.add(first.sellers[user] as string);
  }
  await uses.readSellers(ring);
  await uses.readValues(valuesSharedBy(uses.columns(), ring), more);
  return project(uses.columns());
}

function valuesUsedBy(uses: UseColumns, sellers: ReadonlySet<string>): ValueName[] {
  const isNear = uses.sellers.map((seller) => sellers.has(seller));
  const values = new Set<number>();
  for (let row = 0; row < uses.seller.length; row++)
    if (isNear[uses.seller[row] as number]) values.add(uses.value[row] as number);
  return [...values].map((value) => ({ kind: uses.kinds[value] as string, key: uses.values[value] as string }));
}

/** As they were written: a pause between two of the users may be filled by somebody who was not read yet. */
function valuesSharedBy(uses: UseColumns, ring: ReadonlySet<string>): ValueName[] {
  const counts = countUsersAmong(uses, ring);
  return [...uses.values.entries()].flatMap(([value, key]) =>
    (counts[value] as number) > 1 ? [{ kind: uses.kinds[value] as string, key }] : [],
  );
}

/** How many of the given sellers use each value; twice the same seller is once. */
function countUsersAmong(uses: UseColumns, sellers: ReadonlySet<string>): Int32Array {
  const isAmong = uses.sellers.map((seller) => sellers.has(seller));
  const counts = new Int32Array(uses.values.length);
  const seen = new Set<number>();
  for (let row = 0; row < uses.seller.length; row++) {
    const [value, seller] = [uses.value[row] as number, uses.seller[row] as number];
    const pair = value * uses.sellers.length + seller;
    if (!isAmong[seller] || seen.has(pair)) continue;
    seen.add(pair);
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

/** Sellers that belong to what is looked at: tied to it by a value that says something, or that may have before. */
function reach(
  uses: UseColumns,
  projection: Projection,
  weights: ValueWeights,
  { sellers, changed, renamed }: Pick<Start, 'changed' | 'renamed'> & { sellers: ReadonlySet<string> },
): Set<string> {
  const kinds = projection.values.kinds.map(linkKind);
  const among = (keys: ReadonlySet<string>) => Uint8Array.from(projection.sellers, (key) => Number(keys.has(key)));
  const [isNear, isFresh] = [among(sellers), among(changed)];
  const count = (value: number, marks: Uint8Array) =>
    usersOf(projection, value).reduce((sum, user) => sum + (marks[user] as number), 0);
  // Whoever lost somebody who spoke for them: what two of them share may say less than it did.
  const deserted = new Set([...renamed, ...findUsersOfCut(uses, changed)]);
  for (const [value, kind] of kinds.entries()) {
    if (!mayHaveFallenSilent(kind, usersOf(projection, value).length, count(value, isFresh))) continue;
    for (const user of usersOf(projection, value)) deserted.add(projection.sellers[user] as string);
  }
  const isDeserted = among(deserted);
  const countCorroborated = corroboration(projection);
  const reached = new Set(deserted);
  for (const [value, kind] of kinds.entries()) {
    const users = usersOf(projection, value);
    if (!users.some((user) => isNear[user])) continue;
    const [fresh, lost] = [count(value, isFresh), count(value, isDeserted)];
    // What the users of a generic value share beside it was not read: it may be anything.
    const corroborated = () => (users.length > kind.cap ? users.length : countCorroborated(value));
    const isInDoubt = () =>
      fresh + lost > 0 && mayHaveSaidMore({ kind, users: users.length, corroborated: corroborated(), fresh, lost });
    if (weights[value] || isInDoubt()) for (const user of users) reached.add(projection.sellers[user] as string);
  }
  return reached;
}

function addMates(sellers: Set<string>, matesOf: Start['matesOf']): void {
  for (const seller of sellers) for (const mate of matesOf(seller)) sellers.add(mate);
}

/** The weights of what the given sellers use; what only those around them use was read for its users alone. */
function keepNear(projection: Projection, weights: ValueWeights, sellers: ReadonlySet<string>): ValueWeights {
  const kept = new Float64Array(weights.length);
  for (const [seller, key] of projection.sellers.entries()) {
    if (sellers.has(key)) for (const value of valuesOf(projection, seller)) kept[value] = weights[value] as number;
  }
  return kept;
}
