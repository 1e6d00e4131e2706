import { groupBy } from '#jobs/detect/links/group-by';
import type { Party } from '#jobs/detect/parties/party';
import type { ResolvedParties } from '#jobs/detect/parties/resolve-parties';
import type { Table } from '#jobs/generate/tables/tables';
import { StoredLinks } from '../snapshot/links.ts';
import { partiesOf } from '../snapshot/parties.ts';
import { Tables } from '../snapshot/tables.ts';
import type { Delivery } from '../worlds/world.ts';

/** The parties of a delivery, as a snapshot's reader has them. */
export function partiesIn({ tables }: Delivery): Party[] {
  const cells = new Tables(tables as readonly Table[]);
  return partiesOf(cells, new StoredLinks(cells), new Map());
}

/** How the pairs that are said to be one compare with those that are. */
export interface PartyScores {
  readonly parties: number;
  /** True pairs, and pairs said. */
  readonly pairs: number;
  readonly said: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Pairs called possible, and those of them that are one. */
  readonly possible: number;
  readonly possibleTrue: number;
}

/** Scores resolved parties, pair by pair; a party of which the truth says nothing is nobody else. */
export function scoreParties(
  parties: readonly Party[],
  { pairs, same }: ResolvedParties,
  truth: ReadonlyMap<string, string>,
): PartyScores {
  const personOf = (key: string) => truth.get(key.slice('party:'.length)) ?? key;
  const all = parties.map(({ key }) => key);
  const truePairs = pairsAlike(all, personOf);
  const said = pairsAlike(all, (key) => same.get(key) ?? key);
  const right = pairsAlike(all, (key) => `${same.get(key) ?? key}\n${personOf(key)}`);
  const possible = pairs.filter(({ judgement }) => judgement === 'possible');
  const [precision, recall] = [right / Math.max(1, said), right / Math.max(1, truePairs)];
  return {
    parties: parties.length,
    pairs: truePairs,
    said,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: right === 0 ? 0 : rounded((2 * precision * recall) / (precision + recall)),
    possible: possible.length,
    possibleTrue: possible.filter(({ one, other }) => personOf(one) === personOf(other)).length,
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function pairsAlike(keys: readonly string[], nameOf: (key: string) => string): number {
  return [...groupBy(keys, nameOf).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}
