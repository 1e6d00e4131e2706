import { sameAs } from '../../resolution/verdicts/same-as.ts';
import { RULED_OUT } from './judge-parties.ts';
import type { PartyPair } from './party.ts';

/**
 * Puts together the parties that pairs say are the same, as a map to the smallest key of each. A chain joins, since each
 * of its links is certain enough. Where it would join two that cannot be one, what people said comes first, and of the
 * others only those join that hold together among themselves: the two stay apart.
 */
export function joinParties(pairs: readonly JudgedPair[]): Map<string, string> {
  const same = pairs.filter(({ judgement }) => judgement === 'same');
  const joined = sameAs([], same.map(toVerdict));
  const bySaid = sameAs([], pairs.filter(({ isSaid }) => isSaid).map(toVerdict));
  const apart = pairs.filter(
    (pair) => pair.p === RULED_OUT && isWithin(joined, pair) && (pair.isSaid || !isWithin(bySaid, pair)),
  );
  const doubted = new Set(apart.map(({ one }) => joined.get(one)));
  const open = same.filter(({ one }) => doubted.has(joined.get(one)));
  const said = open.filter(({ isSaid }) => isSaid);
  const parted = sameAs(
    open.filter(({ isSaid }) => !isSaid),
    [...said, ...apart].map(toVerdict),
  );
  const certain = [...joined].filter(([, first]) => !doubted.has(first));
  return new Map([...certain, ...parted]);
}

function isWithin(joined: ReadonlyMap<string, string>, { one, other }: PartyPair): boolean {
  return joined.has(one) && joined.get(one) === joined.get(other);
}

/** A judged pair, and whether a person judged it. */
export interface JudgedPair extends PartyPair {
  readonly isSaid: boolean;
}

function toVerdict({ one, other, judgement }: PartyPair) {
  return { one, other, judgement: judgement === 'same' ? ('same' as const) : ('different' as const), at: '' };
}
