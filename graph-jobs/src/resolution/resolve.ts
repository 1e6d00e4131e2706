import { Candidates, type RecordSource } from './candidates/candidates.ts';
import type { MatchKind, MatchModel } from './model/match-model.ts';
import { sameAs, type Verdict } from './verdicts/same-as.ts';
import { scorePair, type Decision } from './compare/score-pair.ts';
import type { PreparedRecord } from './records/prepare-record.ts';

/** A decided pair of records; the smaller key comes first. */
export interface DecidedPair extends Decision {
  readonly one: string;
  readonly other: string;
}

/** Decides on every candidate pair, with `isNew` of which one at least is new; pairs that are different are left out. */
export function* decidePairs(
  candidates: Candidates,
  decide: (one: PreparedRecord, other: PreparedRecord) => Decision,
  isNew?: (index: number) => boolean,
): Generator<DecidedPair> {
  for (const [one, other] of candidates.all(isNew)) {
    const decision = decide(one, other);
    if (decision.tier !== 'different') yield { ...decision, one: one.key, other: other.key };
  }
}

/** The clusters of records that are the same, as a map to each cluster's smallest key. */
export function resolve(
  kind: MatchKind,
  model: MatchModel,
  { source, verdicts = [] }: { readonly source: RecordSource; readonly verdicts?: readonly Verdict[] },
): Map<string, string> {
  const pairs = decidePairs(new Candidates(kind, source, model.counts), (...pair) => scorePair(kind, model, ...pair));
  return sameAs(
    [...pairs].filter(({ tier }) => tier === 'same'),
    verdicts,
  );
}
