import { nameOfLink, sellerIdOf, wordOfKind, type SharedValue, saying, asId } from '@ringbreaker/cypher/domain';
import { linksOf } from '../evidence/community.ts';
import { dayOf, sayDaysAfter } from '../links/days.ts';
import { isNews } from './is-news.ts';
import { makeAlert } from './make-alert.ts';
import type { NewAlert, Occasion } from './occasion.ts';
import { toValue } from './racket-alerts.ts';
import { tracePath } from './trace-path.ts';

export const EVIDENCE_KEPT = 50;
export const VALUES_KEPT = 10;
/** Whoever opens so soon after a closure, and shares what says much, has come back. */
export const RETURN_DAYS = 90;
const STRONG = 0.5;
const WEAK_NEEDED = 2;

/**
 * A seller that was not in the racket before: one that came back after a closure, or one that is new. Of one that only
 * old links tie nobody is told: it is read otherwise, and did nothing.
 */
export function alertOnNewcomer(occasion: Occasion, seller: string): NewAlert | null {
  const { racket, before, event, life } = occasion;
  const member = racket.members.find((one) => one.seller === seller);
  // Who hardly belongs is for a person to look at; who is closed already does nothing new.
  if (!member || member.role === 'fringe' || occasion.sellers.get(seller)?.status === 'closed') return null;
  const ties = racket.ties.filter(({ members }) => members.includes(seller)).slice(0, VALUES_KEPT);
  const heirlooms = event.event === 'returned' ? (occasion.old?.heirs.get(seller) ?? []) : [];
  const values = [...heirlooms, ...ties.map(toValue).filter(({ key }) => !heirlooms.some((one) => one.key === key))];
  const trace = tracePath(seller, racket.ties, before);
  if (values.length === 0) return null;
  const closure = findClosure(occasion, seller, heirlooms);
  if (!closure && !isNews(occasion, seller)) return null;
  const name = sellerIdOf(seller);
  const tied = saying`${sayValues(values)} in common`;
  const says = closure
    ? saying`Seller ${asId(name)} opened ${sayDaysAfter(closure.days)} ${asId(sellerIdOf(closure.seller))} closed and is in ${asId(racket.id)}: ${tied}.`
    : saying`Seller ${asId(name)} is new in ${asId(racket.id)}, ${member.role}, confidence ${Math.round(100 * member.confidence)} %: ${tied}.`;
  const own = ties.flatMap((tie) => linksOf(tie, [seller]));
  const body = {
    otherIds: [],
    sellers: closure ? [seller, closure.seller] : [seller],
    path: [...trace.path],
    values,
    counterEvidence: racket.score.counterEvidence.filter(
      ({ sellers }) => sellers.includes(seller) || sellers.includes(name),
    ),
    evidence: uniqueLinks([...trace.evidence, ...own]).slice(0, EVIDENCE_KEPT),
  };
  const kind = closure ? 'returning_seller' : 'new_member';
  return makeAlert(occasion, { kind, seller, episode: String(life), says, body });
}

/** The closure that a seller came back after: the latest within ninety days of somebody with whom it shares enough. */
function findClosure({ racket, sellers, old, before }: Occasion, seller: string, heirlooms: readonly SharedValue[]) {
  const opened = dayOf(sellers.get(seller)?.openedAt ?? null);
  const known = [...new Set([...before, ...racket.members.map((member) => member.seller)])].sort();
  return known
    .flatMap((other) => {
      const { status, closedAt = null } = sellers.get(other) ?? {};
      // What was opened again keeps the day on which it was closed.
      const days = status === 'open' ? Number.NaN : opened - dayOf(closedAt);
      if (other === seller || !(days >= 0 && days <= RETURN_DAYS)) return [];
      const common = racket.ties.filter(({ members }) => members.includes(seller) && members.includes(other));
      const inherited = heirlooms.length > 0 && old?.members.some((member) => member.seller === other);
      // An address where parcels come from, too, is two ties and one value.
      const values = new Set(common.map(({ value }) => value));
      const isEnough = common.some(({ weight }) => weight >= STRONG) || values.size >= WEAK_NEEDED || inherited;
      return isEnough ? [{ seller: other, days }] : [];
    })
    .sort((a, b) => a.days - b.days)[0];
}

/** Kinds and rarity, never the values themselves: `Phone (3 users), Address (7 users)`. */
export function sayValues(values: readonly SharedValue[]): string {
  return values.map(({ kind, users }) => saying`${wordOfKind(kind)} (${users} users)`).join(', ');
}

/** Each link once, in the order in which they come. */
export function uniqueLinks<T extends { from: string; type: string; to: string }>(links: readonly T[]): T[] {
  const seen = new Set<string>();
  return links.filter(({ from, type, to }) => {
    const name = nameOfLink({ from, type, to });
    return !seen.has(name) && seen.add(name);
  });
}
