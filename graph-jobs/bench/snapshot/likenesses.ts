import { MATCHED_KINDS } from '@ringbreaker/cypher';
import { compareTexts } from '#jobs/compare-texts';
import { Candidates, recordsOf } from '#jobs/resolution/candidates/candidates';
import { learn, matcherOf } from '#jobs/resolution/matcher';
import { decidePairs } from '#jobs/resolution/resolve';
import { sameAs } from '#jobs/resolution/verdicts/same-as';
import type { StoredLinks } from './links.ts';

const SEED = 1;

/** The key that a value stands under where it is likely the same as another, as `match` would find it of these links. */
export function likenessesOf(links: StoredLinks): Map<string, string> {
  const pairs = MATCHED_KINDS.flatMap((id) => {
    const keys = links.valuesOf(id).sort(compareTexts);
    const matcher = matcherOf(id, learn(id, keys, SEED));
    return [...decidePairs(new Candidates(matcher, recordsOf(keys, matcher.read), matcher.counts), matcher.decide)];
  });
  return sameAs(pairs.filter(({ tier }) => tier === 'same'));
}
