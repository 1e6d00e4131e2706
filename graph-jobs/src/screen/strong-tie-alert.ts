import { asId, saying, sellerIdOf, type AlertBody, type LinkRef, type SharedValue } from '@ringbreaker/cypher/domain';
import { authorisedFor, weakening } from '../analysis/screening/counter-evidence.ts';
import type { Way } from '../analysis/grow/lead-reader.ts';
import { heaviest } from '../analysis/screening/answer-values.ts';
import type { Found } from '../analysis/screening/lookups.ts';
import { holdsOf, strengthOf, type Hold } from '../analysis/screening/weigh-ties.ts';
import { compareTexts } from '../compare-texts.ts';
import { makeAlert } from '../detect/alerts/make-alert.ts';
import type { NewAlert } from '../detect/alerts/occasion.ts';
import { EVIDENCE_KEPT, RETURN_DAYS, sayValues, uniqueLinks, VALUES_KEPT } from '../detect/alerts/seller-alerts.ts';
import type { SellerFacts } from '../detect/evidence/facts.ts';
import { dayOf, sayDaysAfter } from '../detect/links/days.ts';
import { groupBy } from '../detect/links/group-by.ts';

/** A value that a seller uses, and how it comes by it. */
interface OwnUse {
  readonly value: string;
  readonly way: Way;
}

/** A seller that has just been delivered, and what it uses, in any order. */
export interface Arrival {
  readonly seller: SellerFacts;
  readonly uses: readonly OwnUse[];
  /** What the graph knows of the seller itself: what it is authorised for. */
  readonly known: readonly Pick<Found, 'brands' | 'ranOut'>[];
}

/** A racket of the current run to which an arrival is strongly tied. */
export interface StrongTie {
  readonly arrival: Arrival;
  readonly racket: string;
  /** The best of each of its values, the weightiest first; `place` is the value's place among its uses. */
  readonly holds: readonly Hold[];
}

/** Who uses a value: how many sellers in all, and those of them who are members of rackets. */
export interface ValueUsers {
  readonly sellers: number;
  readonly members: readonly { readonly seller: SellerFacts; readonly racket: string; readonly way: Way }[];
}

/** The rackets that an arrival is strongly tied to, by all that it uses; screening weighs it as it weighs a newcomer. */
export function findStrongTies(arrival: Arrival, found: ReadonlyMap<string, readonly Found[]>): StrongTie[] {
  const holds = arrival.uses.flatMap(({ value }, place) =>
    (found.get(value) ?? []).flatMap((one) => holdsOf(place, one)),
  );
  return [...groupBy(holds, ({ racket }) => racket)].flatMap(([racket, all]) => {
    if (strengthOf(all) !== 'strong') return [];
    const best = [...groupBy(all, ({ place }) => place).values()].flatMap((some) => heaviest(some) ?? []);
    const valueOf = ({ place }: Hold) => arrival.uses[place]!.value;
    return [
      { arrival, racket, holds: best.sort((a, b) => b.weight - a.weight || compareTexts(valueOf(a), valueOf(b))) },
    ];
  });
}

/**
 * Makes the alert of a strong tie. It says what is so when the seller is delivered; whether it is a member the next run
 * finds out.
 * @param users by key of what was found
 */
export function alertOnTie(
  { arrival, racket, holds }: StrongTie,
  { run, asOf, users }: { run: number; asOf: string; users: ReadonlyMap<string, ValueUsers> },
): NewAlert {
  const { seller, uses, known } = arrival;
  const kept = holds.slice(0, VALUES_KEPT);
  const tied = kept.map((hold) => ({ hold, own: uses[hold.place]!, others: membersOf(hold, racket, users) }));
  const values = tied.map(({ hold: { found, weight }, own }): SharedValue => {
    return { key: own.value, kind: found.kind, users: users.get(found.key)?.sellers ?? found.users, weight };
  });
  const closure = findClosure(seller, tied);
  const name = sellerIdOf(seller.key);
  const common = saying`${sayValues(values)} in common`;
  const says = closure
    ? saying`Seller ${asId(name)} opened ${sayDaysAfter(closure.days)} ${asId(sellerIdOf(closure.seller))} closed and has a strong tie to ${asId(racket)}: ${common}. No run had looked at it yet.`
    : saying`Seller ${asId(name)} is new and has a strong tie to ${asId(racket)}: ${common}. No run had looked at it yet.`;
  const evidence = evidenceOf(tied);
  const body: AlertBody = {
    otherIds: [],
    sellers: closure ? [seller.key, closure.seller] : [seller.key],
    path: pathTo(seller.key, tied, closure?.seller),
    values,
    // Each names whom it is about, and what it rests on: who may not see that is not told it.
    counterEvidence: [
      ...weakening(racket, kept).map((counter) => ({ ...counter, sellers: [name], evidence })),
      ...authorisedFor(known).map((counter) => ({ ...counter, sellers: [name], evidence: [] })),
    ],
    evidence,
  };
  const about = { kind: 'strong_tie', seller: seller.key, episode: '1', says, body } as const;
  return makeAlert({ event: { run, asOf }, racket: { id: racket } }, about);
}

interface TiedUse {
  readonly hold: Hold;
  readonly own: OwnUse;
  /** Members of the racket who use what was found. */
  readonly others: ValueUsers['members'];
}

function membersOf({ found }: Hold, racket: string, users: ReadonlyMap<string, ValueUsers>): ValueUsers['members'] {
  const members = users.get(found.key)?.members.filter((one) => one.racket === racket) ?? [];
  return [...members].sort((a, b) => compareTexts(a.seller.key, b.seller.key));
}

/** The latest closure, within ninety days before the seller opened, of a member who used what it uses. */
function findClosure({ openedAt }: SellerFacts, tied: readonly TiedUse[]) {
  return (
    tied
      .flatMap(({ others }) => others.map(({ seller }) => seller))
      // What was opened again keeps the day on which it was closed.
      .filter(({ status }) => status !== 'open')
      .map(({ key, closedAt }) => ({ seller: key, days: dayOf(openedAt) - dayOf(closedAt) }))
      .filter(({ days }) => days >= 0 && days <= RETURN_DAYS)
      .sort((a, b) => a.days - b.days || compareTexts(a.seller, b.seller))[0]
  );
}

/** From the seller over the weightiest value to a member, to the one that closed where there is one. */
function pathTo(seller: string, tied: readonly TiedUse[], wanted: string | undefined): string[] {
  const used = tied.find(({ others }) => others.some((other) => wanted === undefined || other.seller.key === wanted));
  const member = used?.others.find((other) => wanted === undefined || other.seller.key === wanted);
  if (!used || !member) return [];
  const alike = used.hold.found.key === used.own.value ? [] : [used.hold.found.key];
  return [seller, used.own.value, ...alike, member.seller.key];
}

const MEMBERS_SHOWN = 3;

/** The seller's own links first, then those of a few members to the same values. */
function evidenceOf(tied: readonly TiedUse[]): LinkRef[] {
  const own = tied.map(({ own: { way } }) => way);
  const theirs = tied.flatMap(({ others }) => others.slice(0, MEMBERS_SHOWN).map(({ way }) => way));
  const links = [...own, ...theirs].flat().map(([from, type, to]) => ({ from, type, to }));
  return uniqueLinks(links).slice(0, EVIDENCE_KEPT);
}
