import { groupBy } from '../links/group-by.ts';
import { roughNameOf, type ReadParty, type SharedValues } from './shared-values.ts';

/** Above so many users only those of nearly one name are compared on a value. */
const WIDEST_VALUE = 12;
/** What so many have in common, name or number included, tells nobody from anybody: they are not compared. */
const WIDEST_BLOCK = 60;

/**
 * The pairs that share a number of one country, or a value: all of its users where they are few, else those of one rough
 * name.
 */
export function candidatePairs(read: readonly ReadParty[], values: SharedValues): (readonly [ReadParty, ReadParty])[] {
  const numbered = read.filter(({ number, party }) => number !== undefined && party.country !== null);
  const blocks = [...groupBy(numbered, ({ number, party }) => `${party.country}\n${number}`).values()];
  for (const { all } of values.byValue.values()) {
    if (all.length <= WIDEST_VALUE) blocks.push([...all]);
    else blocks.push(...byRoughName(all));
  }
  for (const { all } of values.byNumbers.values()) blocks.push(...byRoughName(all));
  const pairs = new Map<string, readonly [ReadParty, ReadParty]>();
  for (const block of blocks) {
    if (block.length > WIDEST_BLOCK) continue;
    for (const pair of pairsWithin(block)) pairs.set(`${pair[0].party.key}\n${pair[1].party.key}`, pair);
  }
  return [...pairs.values()];
}

function byRoughName(users: readonly ReadParty[]): Iterable<ReadParty[]> {
  const named = users.filter(({ name }) => name !== undefined);
  return groupBy(named, roughNameOf).values();
}

/** Every pair of some, the one that comes first in front. */
export function pairsWithin<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
}
