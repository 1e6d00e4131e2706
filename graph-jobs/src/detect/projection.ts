import { groupBy } from './group-by.ts';

/** One use of a value by a seller, as read from the graph; dates are days since 1970-01-01. */
export interface Use {
  readonly seller: string;
  readonly value: string;
  readonly kind: string;
  /** The thing that holds the link (the seller, its store, a parcel): where the evidence lies. */
  readonly via: string;
  readonly type: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
}

/** A value in the projection; a number used again after a long pause is two of them. */
export interface ProjectedValue {
  readonly key: string;
  readonly kind: string;
  readonly epoch: number;
  /** Its users, as indices into `sellers`, ascending and distinct. */
  readonly users: readonly number[];
  /** For each user, the use that says so. */
  readonly uses: readonly Use[];
}

/** Who uses which shared value: sellers and values in the order of their keys, whatever order the rows came in. */
export interface Projection {
  readonly sellers: readonly string[];
  readonly values: readonly ProjectedValue[];
  /** For each seller, the indices of its values, ascending. */
  readonly valuesOf: readonly (readonly number[])[];
}

/** Unused for so long, a phone number may have a new owner. */
const EPOCH_GAP_DAYS = 548;

/** Kinds that pass from hand to hand; an account, a mailbox, a picture or a supplier stays whose it was. */
const PASSED_ON = new Set(['Phone', 'Device', 'Ip', 'Domain', 'Handle', 'Address']);

/** Projects uses onto sellers and the values that at least two of them share. */
export function project(sellerKeys: Iterable<string>, uses: Iterable<Use>): Projection {
  const sellers = [...new Set(sellerKeys)].sort();
  const index = new Map(sellers.map((key, at) => [key, at]));
  const known = [...uses].filter((use) => index.has(use.seller));
  const values = [...groupBy(known, (use) => `${use.kind} ${use.value}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, sharing]) => splitEpochs(sharing).map((part, epoch) => toValue(part, epoch, index)))
    .filter((value) => value.users.length > 1);
  const valuesOf = sellers.map((): number[] => []);
  values.forEach((value, at) => value.users.forEach((user) => valuesOf[user]?.push(at)));
  return { sellers, values, valuesOf };
}

/** Splits at pauses between known dates; one unknown date keeps the whole together. */
function splitEpochs(uses: readonly Use[]): Use[][] {
  const known = uses.every((use) => use.firstSeen !== null && use.lastSeen !== null);
  if (!known || !PASSED_ON.has(uses[0]?.kind ?? '')) return [[...uses]];
  const epochs: Use[][] = [];
  let end = -Infinity;
  for (const use of [...uses].sort((a, b) => (a.firstSeen ?? 0) - (b.firstSeen ?? 0) || compareUses(a, b))) {
    if ((use.firstSeen ?? 0) - end >= EPOCH_GAP_DAYS) epochs.push([]);
    epochs.at(-1)?.push(use);
    end = Math.max(end, use.lastSeen ?? 0);
  }
  return epochs;
}

function toValue(uses: readonly Use[], epoch: number, index: ReadonlyMap<string, number>): ProjectedValue {
  const first = uses[0];
  if (!first) throw new RangeError('A value without a use cannot be projected.');
  const byUser = new Map<number, Use>();
  for (const use of [...uses].sort(compareUses)) {
    const user = index.get(use.seller);
    if (user !== undefined && !byUser.has(user)) byUser.set(user, use);
  }
  const users = [...byUser.keys()].sort((a, b) => a - b);
  return { key: first.value, kind: first.kind, epoch, users, uses: users.map((user) => byUser.get(user) ?? first) };
}

function compareUses(a: Use, b: Use): number {
  return compare(a.seller, b.seller) || compare(a.via, b.via) || compare(a.type, b.type);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
