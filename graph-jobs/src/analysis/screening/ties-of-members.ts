import type { NodeKind } from '@ringbreaker/cypher/domain';
import { tieChance } from '../../detect/groups/belonging.ts';
import { groupBy } from '../../detect/links/group-by.ts';
import { strengthOf } from '../../detect/suspicion/estimate-ties.ts';
import type { FoundValueRow, KnownTie } from './lookups.ts';

/**
 * What a value ties to that a run did not tie: it asks what members share, and who is thrown out may come back with what
 * was theirs alone. It says as much as it would, were the asker its next user: by its kind, and by how surely those who
 * use it belong. Nothing where others use it more than members do.
 */
export function tiesOfMembers(kind: NodeKind, users: number, members: FoundValueRow['members']): KnownTie[] {
  return [...groupBy(members, ({ racket }) => racket)].flatMap(([racket, rows]): KnownTie[] => {
    const bySeller = new Map(rows.map(({ seller, confidence }) => [seller, confidence]));
    const members = bySeller.size;
    if (members * 2 < users) return [];
    // A member may use it by a store alone that it shares with the asker, whose uses are not counted.
    const among = Math.max(users, members);
    const surely =
      [...bySeller.values()].sort((a, b) => a - b).reduce((sum, confidence) => sum + confidence, 0) / members;
    const weight = surely * tieChance(strengthOf({}, kind, among + 1), members, among);
    return [{ racket, weight: Math.round(weight * 1000) / 1000, sellers: members, role: null }];
  });
}
