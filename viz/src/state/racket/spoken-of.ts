import type { CounterEvidence, EntityView, LinkRef, RacketScore } from '@ringbreaker/cypher/domain';
import { counted } from '../../graph/words.ts';
import { t } from '../../words/words.ts';

/** The types of links by which somebody uses a value that may tie: it stands at their far end. */
const USES: readonly string[] = ['USES', 'LOCATED_AT', 'PAID_TO'];

/** The value that a link says somebody uses; null where it says something else. */
export const valueOf = ({ type, to }: LinkRef): string | null => (USES.includes(type) ? to : null);

/** How many use a value, as far as the reader may see them: neither the name on an account does, nor a payment. */
export function usersOf({ linkCounts }: Pick<EntityView, 'linkCounts'>): number {
  return linkCounts.filter(({ type }) => USES.includes(type)).reduce((sum, { count }) => sum + count, 0);
}

/** How many use a value; of one that was let say something, why that matters. Nothing where nobody does. */
export function sayUsers(entity: Pick<EntityView, 'linkCounts' | 'hidden' | 'weight'>): string {
  const some = usersOf(entity);
  if (some === 0) return '';
  const users = counted(some, 'user');
  if (entity.hidden > 0) return t`You may see ${users} of it.`;
  return entity.weight === null ? t`It has ${users}.` : t`It has ${users}: the fewer use a value, the more it may say.`;
}

/** What speaks against a racket's suspicion and rests on a link, or on the value that the link leads to. */
export function againstLink({ counterEvidence }: Pick<RacketScore, 'counterEvidence'>, link: LinkRef) {
  const value = valueOf(link);
  const isOfIt = ({ from, type, to }: LinkRef) =>
    to === value || from === value || (from === link.from && type === link.type && to === link.to);
  return counterEvidence.filter(({ evidence }) => evidence.some(isOfIt));
}

/** What speaks against a racket's suspicion and names a seller. */
export function againstSeller(
  { counterEvidence }: Pick<RacketScore, 'counterEvidence'>,
  seller: string,
): CounterEvidence[] {
  return counterEvidence.filter(({ sellers }) => sellers.includes(seller));
}

/** What a racket's score would be without one of some things, as far as the run tried it. */
export function withoutThese({ counterfactuals }: Pick<RacketScore, 'counterfactuals'>, keys: readonly string[]) {
  return counterfactuals.filter(({ without }) => keys.includes(without));
}
