import type { MatchedKind } from '@ringbreaker/cypher';
import { labelOfKey } from '@ringbreaker/cypher/values';
import { blocksOf, NO_BLOCK, WIDEST_BLOCK } from '../../resolution/candidates/blocking.ts';
import { Candidates, recordsOf } from '../../resolution/candidates/candidates.ts';
import type { Matcher } from '../../resolution/matcher.ts';
import { prepare } from '../../resolution/records/prepare-record.ts';
import { decidePairs } from '../../resolution/resolve.ts';
import type { Blocks, Lookups } from './lookups.ts';

/** Another key, and the chance that it is the same value as the one that was asked for. */
export interface Near {
  readonly key: string;
  readonly p: number;
}

/** So many near matches of one value are looked at, the likeliest. */
const MOST_NEAR = 5;

/** The values in the graph that are likely the same as the given ones, found and decided on as matching does it. */
export async function findNear(
  keys: readonly string[],
  matchers: ReadonlyMap<MatchedKind, Matcher>,
  lookups: Pick<Lookups, 'blockMembers'>,
): Promise<Map<string, Near[]>> {
  const near = new Map<string, Near[]>();
  for (const [kind, matcher] of matchers) {
    const asked = keys.filter((key) => labelOfKey(key) === kind);
    if (asked.length === 0) continue;
    const members = await lookups.blockMembers(blocksFor(asked, matcher), WIDEST_BLOCK + 1);
    decide(matcher, asked, members, near);
  }
  for (const [key, all] of near) near.set(key, all.sort(surestFirst).slice(0, MOST_NEAR));
  return near;
}

function blocksFor(keys: readonly string[], matcher: Matcher): Blocks {
  const blocks = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()] as const;
  for (const key of keys) {
    blocksOf(matcher.id, matcher.rules, prepare(matcher.read(key), matcher.counts)).forEach((hash, rule) => {
      if (hash !== NO_BLOCK) blocks[rule]?.add(hash);
    });
  }
  return blocks.map((hashes) => [...hashes]) as Blocks;
}

function decide(
  matcher: Matcher,
  asked: readonly string[],
  members: readonly string[],
  near: Map<string, Near[]>,
): void {
  const all = [...new Set([...asked, ...members])].sort();
  const isAsked = new Set(asked);
  const candidates = new Candidates(matcher, recordsOf(all, matcher.read), matcher.counts);
  for (const { one, other, p } of decidePairs(candidates, matcher.decide, (at) => isAsked.has(all[at] ?? ''))) {
    for (const [key, met] of [
      [one, other],
      [other, one],
    ] as const) {
      if (isAsked.has(key)) near.set(key, [...(near.get(key) ?? []), { key: met, p }]);
    }
  }
}

function surestFirst(a: Near, b: Near): number {
  return b.p - a.p || (a.key < b.key ? -1 : 1);
}
