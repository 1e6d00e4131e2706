import { saying } from '@ringbreaker/cypher/domain';
import { lastVerdicts, type Verdict } from '../../resolution/verdicts/same-as.ts';
import type { JudgedPair } from './join-parties.ts';
import { RULED_OUT } from './judge-parties.ts';
import type { PartyPair } from './party.ts';

/**
 * Judged pairs with what people said of them: their last word on a pair stands in place of what the data says, and
 * *unsure* leaves it to the data again. Of parties that nobody declares any more nothing is said until somebody does.
 */
export function heedVerdicts(
  pairs: readonly PartyPair[],
  verdicts: Iterable<Verdict>,
  isKnown: (key: string) => boolean,
): JudgedPair[] {
  const said = lastVerdicts(verdicts).filter(
    ({ one, other, judgement }) => judgement !== 'unsure' && isKnown(one) && isKnown(other),
  );
  const evidence = new Map(pairs.map((pair) => [nameOf(pair), pair.evidence]));
  const heard = new Map(said.map((verdict) => [nameOf(verdict), verdict]));
  const byPeople = said.map(({ one, other, judgement }): JudgedPair => {
    const isSame = judgement === 'same';
    return {
      one,
      other,
      judgement: isSame ? 'same' : 'different',
      reason: saying`a person said that they are ${isSame ? 'the same' : 'different'}`,
      p: isSame ? 1 : RULED_OUT,
      evidence: evidence.get(nameOf({ one, other })) ?? [],
      isSaid: true,
    };
  });
  const byData = pairs.filter((pair) => !heard.has(nameOf(pair)));
  return [...byPeople, ...byData.map((pair) => ({ ...pair, isSaid: false }))];
}

function nameOf({ one, other }: { readonly one: string; readonly other: string }): string {
  return `${one}\n${other}`;
}
