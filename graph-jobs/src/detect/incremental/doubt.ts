import { isPassedOn, splitEpochs } from '../epochs.ts';
import { linkWeight, WEIGHT_FLOOR, type LinkKind } from '../link-weights.ts';
import { sortByValue } from '../projection.ts';
import { roughUsers } from '../rough-count.ts';
import { narrowCap, speakersCap } from '../weigh-values.ts';
import type { UseColumns } from '../use-table.ts';

/** How a value stands now, and how far it may have been otherwise before what was written since. */
export interface Standing {
  readonly kind: LinkKind;
  /** Sellers that use it, and how many of them share another value with another of them. */
  readonly users: number;
  readonly corroborated: number;
  /** How many of its users may be new. */
  readonly fresh: number;
  /** How many of its users may have been corroborated and are no longer. */
  readonly lost: number;
}

/**
 * Whether a value that says nothing now may have said something before, or is told of otherwise: nothing is taken
 * from the graph but by a withdrawal, after which all is looked at, so it had at most `fresh` users fewer, and at most
 * `lost` more of them were corroborated. Its weight grows with the latter, so that the most of them for each number of
 * users is enough to look at.
 */
export function mayHaveSaidMore({ kind, users, corroborated, fresh, lost }: Standing): boolean {
  if (roughUsers(users) !== roughUsers(users - fresh)) return true;
  for (let before = users; before >= Math.max(2, users - fresh); before--) {
    if (linkWeight(kind, before, Math.min(before, corroborated + lost)) >= WEIGHT_FLOOR) return true;
  }
  return false;
}

/**
 * Whether a value no longer speaks for its users, though it may have before, or for fewer of them: past what is narrow
 * each new user may be too many.
 */
export function mayHaveFallenSilent(kind: LinkKind, users: number, fresh: number): boolean {
  return fresh > 0 && users > narrowCap(kind) && users - fresh <= speakersCap(kind);
}

/**
 * The users of values that are cut in two at a pause, now or without the uses that may be new: these may have joined the
 * parts, or made them.
 * @param isFresh a mark for each row that may be new
 * @returns keys of sellers
 */
export function findUsersOfCut(uses: UseColumns, isFresh: Uint8Array): Set<string> {
  const { offsets, rows: all } = sortByValue(uses);
  const users = new Set<string>();
  for (const [value, kind] of uses.kinds.entries()) {
    if (!isPassedOn(kind)) continue;
    const rows = all.subarray(offsets[value], offsets[value + 1]);
    const others = rows.filter((row) => !isFresh[row]);
    if (others.length === rows.length) continue;
    const isCut = splitEpochs(uses, rows).length > 1 || (others.length > 1 && splitEpochs(uses, others).length > 1);
    if (isCut) for (const row of rows) users.add(uses.sellers[uses.seller[row] as number] as string);
  }
  return users;
}
