import { findCandidates } from './blocking.ts';
import type { MatchKind, MatchModel } from './match-model.ts';
import type { MatchRecord } from './match-record.ts';
import { sameAs, type Verdict } from './same-as.ts';
import { scorePair, type Decision } from './score-pair.ts';

/** A decided pair of records; the smaller key comes first. */
export interface DecidedPair extends Decision {
  readonly one: string;
  readonly other: string;
}

/** Decides on every candidate pair; pairs that are different are left out. Any order of records gives the same pairs. */
export function* decidePairs(
  kind: MatchKind,
  model: MatchModel,
  records: readonly MatchRecord[],
): Generator<DecidedPair> {
  const sorted = [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const [, a, b] of findCandidates(sorted, kind.rules, model.counts).pairs) {
    const [one, other] = [sorted[a] as MatchRecord, sorted[b] as MatchRecord];
    const decision = scorePair(kind, model, one, other);
    if (decision.tier !== 'different') yield { ...decision, one: one.key, other: other.key };
  }
}

/** The clusters of records that are the same, as a map to each cluster's smallest key. */
export function resolve(
  kind: MatchKind,
  model: MatchModel,
  { records, verdicts = [] }: { readonly records: readonly MatchRecord[]; readonly verdicts?: readonly Verdict[] },
): Map<string, string> {
  const pairs = [...decidePairs(kind, model, records)];
  return sameAs(
    pairs.filter(({ tier }) => tier === 'same'),
    verdicts,
  );
}
