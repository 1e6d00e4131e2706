import { MATCHED_KINDS } from '@ringbreaker/cypher';
import { compareTexts } from '#jobs/compare-texts';
import { Candidates } from '#jobs/resolution/candidates/candidates';
import { learn, matcherOf } from '#jobs/resolution/matcher';
import { sameAs, type LikelySame } from '#jobs/resolution/verdicts/same-as';
import type { StoredLinks } from './links.ts';

const SEED = 1;

/** The key that a value stands under where it is likely the same as another, as `match` would find it of these links. */
export function likenessesOf(links: StoredLinks): Map<string, string> {
  const found: LikelySame[] = [];
  for (const id of MATCHED_KINDS) {
    const keys = links.valuesOf(id).sort(compareTexts);
    const matcher = matcherOf(id, learn(id, keys, SEED));
    const source = { size: keys.length, at: (index: number) => matcher.read(keys[index] ?? '') };
    for (const [one, other] of new Candidates(matcher, source, matcher.counts).all()) {
      const { tier, p } = matcher.decide(one, other);
      if (tier === 'same') found.push({ one: one.key, other: other.key, p });
    }
  }
  return sameAs(found);
}
