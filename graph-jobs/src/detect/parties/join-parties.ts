import { sameAs } from '../../resolution/verdicts/same-as.ts';
import { RULED_OUT } from './judge-parties.ts';
import type { PartyPair } from './party.ts';

/**
 * Puts together the parties that pairs say are the same, as a map to the smallest key of each. A chain joins, since each
 * of its links is certain enough; where it would join two that cannot be one, only those join that hold together among
 * themselves, and the two stay apart.
 */
export function joinParties(pairs: readonly PartyPair[]): Map<string, string> {
  const same = pairs.filter(({ judgement }) => judgement === 'same');
  const joined = sameAs(
    [],
    same.map((pair) => verdict(pair, 'same')),
  );
  const apart = pairs.filter(
    ({ p, one, other }) => p === RULED_OUT && joined.has(one) && joined.get(one) === joined.get(other),
  );
  const doubted = new Set(apart.map(({ one }) => joined.get(one)));
  const links = same.filter(({ one }) => doubted.has(joined.get(one)));
  const parted = sameAs(
    links,
    apart.map((pair) => verdict(pair, 'different')),
  );
  const certain = [...joined].filter(([, first]) => !doubted.has(first));
  return new Map([...certain, ...parted]);
}

function verdict({ one, other }: PartyPair, judgement: 'same' | 'different') {
  return { one, other, judgement, at: '' };
}
