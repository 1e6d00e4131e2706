import { saying } from '@ringbreaker/cypher/domain';

/** A number of members with its noun, as in 1 member, 2 members. */
export function countMembers(count: number): string {
  return saying`${count} ${count === 1 ? 'member' : 'members'}`;
}
