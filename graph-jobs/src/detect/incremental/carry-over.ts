import type { RacketScore } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import type { Member, Tie } from '../community.ts';
import type { Judged } from '../findings.ts';
import { groupBy } from '../group-by.ts';
import { findLost } from '../lifecycle/past/past.ts';
import type { Saved } from '../read-graph.ts';

/** What the last run found and this one did not look at: it is found again, as it was. */
export interface Carried extends Judged {
  readonly operators: readonly (readonly string[])[];
}

/**
 * Takes over what none of the given sellers is in. A racket that was lost is not: the last run did not find it either.
 */
export function carryOver(saved: Saved, near: ReadonlySet<string>): Carried {
  const lost = findLost(saved.records);
  const isFar = (rows: readonly { readonly seller: string }[]) => rows.every(({ seller }) => !near.has(seller));
  const communities = [...groupBy(saved.members, ({ community }) => community)].filter(([, rows]) => isFar(rows));
  const operators = [...groupBy(saved.operators, ({ operator }) => operator).values()].filter(isFar);
  const scores = new Map(saved.scores.map(({ racket, assessment }) => [racket, assessment]));
  const ties = groupBy(saved.ties, ({ racket }) => racket);
  return {
    groups: communities.flatMap(([, rows]) => (rows[0]?.kind === 'Group' ? [{ members: toMembers(rows) }] : [])),
    rackets: communities.flatMap(([id, rows]) => {
      const assessment = scores.get(id);
      if (rows[0]?.kind !== 'Racket' || lost.has(id) || assessment === undefined) return [];
      const score = JSON.parse(assessment) as RacketScore;
      return [{ members: toMembers(rows), ties: (ties.get(id) ?? []).map(toTie), score }];
    }),
    operators: operators.map((rows) => rows.map(({ seller }) => seller).sort()),
  };
}

function toMembers(rows: readonly Saved['members'][number][]): Member[] {
  return rows
    .map(({ seller, role, confidence, chainRole }): Member => ({ seller, role, confidence, kinds: [], chainRole }))
    .sort((a, b) => compareTexts(a.seller, b.seller));
}

/** A tie as far as it is saved: how many use it, not who; nobody joins a racket that was not looked at. */
function toTie({ value, sellers }: Saved['ties'][number]): Tie {
  return { value, kind: '', weight: 1, members: new Array<string>(sellers), users: sellers, evidence: [] };
}

/** What was looked at, and what was not, together. */
export function joinJudged(judged: Judged, carried: Carried): Judged {
  return { rackets: [...judged.rackets, ...carried.rackets], groups: [...judged.groups, ...carried.groups] };
}
