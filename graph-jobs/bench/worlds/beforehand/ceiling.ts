import { SMALLEST } from '#jobs/detect/groups/weigh-suspects';
import { groupBy } from '#jobs/detect/links/group-by';
import { project } from '#jobs/detect/links/projection';
import { findOperators } from '#jobs/detect/operators/operators';
import type { ReportedRun, TruthRow } from '#jobs/evaluate';
import { entityKey, sellerIdOf } from '@ringbreaker/cypher/domain';
import { NOTHING_KNOWN, thinkPurely, type PureRequest } from '../../levels/detect-purely.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/**
 * Reports all groups of three accounts and more that the same core finds on the same data where it knows who takes part,
 * though not in which racket. Nobody else is in them, and no group is judged: each is surely of rackets. Groups are cut as
 * they always are, for uncut the ceiling is lower where agencies answer for strangers, and elsewhere the same. Operators
 * are those that the core finds where it knows, for each pattern of what pairs share, how many of these pairs are one
 * operator's.
 */
export function reportCeiling(rows: Snapshot, request: PureRequest, truth: readonly TruthRow[]): ReportedRun {
  const members = new Set(truth.filter(({ racket }) => racket).map(({ sellerId }) => entityKey('Seller', sellerId)));
  const takesPart = (seller: string) => members.has(seller);
  const { found } = thinkPurely(rows, { ...request, known: NOTHING_KNOWN, beforehand: { told: takesPart } });
  const groups = groupBy(
    found.filter(({ sellerId }) => takesPart(entityKey('Seller', sellerId))),
    ({ racketId }) => racketId,
  );
  return {
    members: [...groups.values()].filter(({ length }) => length >= SMALLEST).flat(),
    operators: reportOperators(rows, truth),
  };
}

function reportOperators({ uses }: Snapshot, truth: readonly TruthRow[]): ReportedRun['operators'] {
  const projection = project(uses);
  const operatorOf = new Map(truth.map(({ sellerId, operator }) => [entityKey('Seller', sellerId), operator]));
  const planted = projection.sellers.map((seller) => operatorOf.get(seller) || null);
  const { operators } = findOperators(projection, { told: (a, b) => planted[a] !== null && planted[a] === planted[b] });
  return operators.flatMap((operator, at) =>
    operator.map((seller) => ({ sellerId: sellerIdOf(projection.sellers[seller] ?? ''), operatorId: `${at}` })),
  );
}
