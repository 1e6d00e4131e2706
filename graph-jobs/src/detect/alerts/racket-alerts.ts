import { wordOfKind, type SharedValue, saying, asId, written } from '@ringbreaker/cypher/domain';
import { savedWeight, type Tie } from '../evidence/community.ts';
import { tyingIn } from '../lifecycle/events/ties.ts';
import { isNews } from './is-news.ts';
import { makeAlert } from './make-alert.ts';
import type { NewAlert, Occasion } from './occasion.ts';

const EVIDENCE_KEPT = 50;
/** A racket that grows by half, and by three at least, from one run to the next is at work. */
const SPURT_SHARE = 0.5;
const SPURT_LEAST = 3;

/** Two rackets are one: told with the values that join them. */
export function alertOnMerge(occasion: Occasion): NewAlert[] {
  const { event, racket } = occasion;
  if (event.event !== 'merged') return [];
  const by = new Set(event.by);
  const ties = racket.ties.filter(({ value }) => by.has(value));
  const says = saying`${asId(racket.id)} and ${written(event.otherIds.join(' and '))} are one: ${event.sellersAfter} open sellers, joined by ${kindsOf(ties)}.`;
  const body = { otherIds: event.otherIds, sellers: [], path: [], ...restOn(occasion, ties) };
  return [makeAlert(occasion, { kind: 'merge', seller: null, episode: event.otherIds.join(' '), says, body })];
}

/** A racket grew by half of what it was, by those of whom there is news. */
export function alertOnGrowth(occasion: Occasion): NewAlert[] {
  const { event, before, racket } = occasion;
  const { asOf } = event;
  const joined = event.joined.filter((seller) => isNews(occasion, seller));
  if (joined.length < Math.max(SPURT_LEAST, SPURT_SHARE * before.length)) return [];
  const ties = tyingIn(racket.ties, joined);
  const says = saying`${asId(racket.id)} went from ${event.sellersBefore} to ${event.sellersAfter} open sellers: ${joined.length} joined by ${kindsOf(ties)}.`;
  const body = { otherIds: [], sellers: joined, path: [], ...restOn(occasion, ties) };
  return [makeAlert(occasion, { kind: 'growth_spurt', seller: null, episode: asOf, says, body })];
}

/** The values that an alert rests on, their evidence, and all that speaks for the racket. */
function restOn({ racket }: Occasion, ties: readonly Tie[]) {
  return {
    values: ties.map(toValue),
    counterEvidence: racket.score.counterEvidence,
    evidence: ties.flatMap(({ evidence }) => evidence.slice(0, 4)).slice(0, EVIDENCE_KEPT),
  };
}

/** A tie as an alert names it. */
export function toValue({ value, kind, users, weight }: Tie): SharedValue {
  return { key: value, kind, users, weight: savedWeight({ weight }) };
}

function kindsOf(ties: readonly Tie[]): string {
  const kinds = [...new Set(ties.map(({ kind }) => kind))].sort();
  return kinds.length > 0
    ? saying`shared values of kind ${kinds.map(wordOfKind).join(', ')}`
    : saying`what they share with others`;
}
