import {
  wordOfKind,
  type ScreenedAnswer,
  type ScreenedRacket,
  type SubjectScreening,
  type TieStrength,
  saying,
  written,
} from '@ringbreaker/cypher/domain';
import { answerValue, heaviest, type FoundValue } from './answer-values.ts';
import { signalsOfListing, type ListingContext } from './listing-signals.ts';
import { counterEvidence, visibleOf } from './counter-evidence.ts';
import type { Found, KnownRacket } from './lookups.ts';
import type { ReadSubject } from './read-subject.ts';
import { closest, holdsOf, strengthOf, usersOf, weightOf, type Hold } from './weigh-ties.ts';

const HELD_BY_OTHERS = saying`Rests on what another contributor holds: ask them.`;

/** Everything that was looked up for a batch of subjects. */
export interface Looked {
  /** The run whose rackets are known; null before the first. */
  readonly run: number | null;
  /** What was found for each key that was asked for. */
  readonly found: ReadonlyMap<string, readonly Found[]>;
  /** The rackets that the asker may see, by id. */
  readonly rackets: ReadonlyMap<string, KnownRacket>;
  readonly listings: Pick<ListingContext, 'medians' | 'pictures'>;
}

/** Works out the answer on one subject from what was looked up. */
export function answerSubject(subject: ReadSubject, looked: Looked): SubjectScreening {
  const read = subject.values.map((value, place) => {
    const found = (value.key !== null && looked.found.get(value.key)) || [];
    return { read: value, found, all: found.flatMap((one) => holdsOf(place, one)) };
  });
  const ties = groupHolds(read.flatMap(({ all }) => all))
    .map((holds) => ({ holds, tie: strengthOf(holds) }))
    .filter((one) => one.tie !== 'none');
  const tied = new Set(ties.flatMap(({ holds }) => holds));
  const isShown = ({ racket, found: { visible } }: Hold) => visible && looked.rackets.has(racket);
  const values = read.map(({ all, ...value }): FoundValue => {
    const holds = all.filter((hold) => tied.has(hold));
    return {
      ...value,
      holds,
      shown: holds.filter(isShown),
      faint: all.filter((hold) => !tied.has(hold) && isShown(hold)),
    };
  });
  const shown = new Set(values.flatMap((value) => value.shown));
  const rackets = ties.flatMap(({ holds }) => racketsOf(holds, shown, looked.rackets)).sort(closestFirst);
  const answers = values.map(answerValue);
  const tie = closest(ties.map((one) => one.tie));
  return {
    id: subject.id,
    tie,
    says: sentence(tie, { rackets, answers, run: looked.run }),
    rackets,
    values: answers,
    signals: signalsOf(subject, values, looked),
    counterEvidence: counterEvidence({ values, answers, rackets, shown }),
  };
}

function groupHolds(holds: readonly Hold[]): Hold[][] {
  const byRacket = new Map<string, Hold[]>();
  for (const hold of holds) byRacket.set(hold.racket, [...(byRacket.get(hold.racket) ?? []), hold]);
  return [...byRacket.values()];
}

/** A racket as far as the asker may see what ties to it, and apart from it, without a name, what they may not see. */
function racketsOf(
  holds: readonly Hold[],
  shown: ReadonlySet<Hold>,
  rackets: ReadonlyMap<string, KnownRacket>,
): ScreenedRacket[] {
  const [open, closed] = [holds.filter((hold) => shown.has(hold)), holds.filter((hold) => !shown.has(hold))];
  const known = rackets.get(holds[0]?.racket ?? '');
  return [
    ...(known && open.length > 0 ? [toRacket(open, known)] : []),
    ...(closed.length > 0 ? [toRacket(closed, null)] : []),
  ];
}

function toRacket(holds: readonly Hold[], known: KnownRacket | null): ScreenedRacket {
  // What is shown of a tie may say less than all of it.
  const tie = strengthOf(holds) === 'strong' ? 'strong' : 'weak';
  const { id = null, title = null, titled = null, name = null } = known ?? {};
  const { band = null, lifecycle = null, dismissal = null, sellers = null, topReason = null } = known ?? {};
  return {
    id,
    title,
    titled,
    name,
    tie,
    weight: weightOf(holds),
    band,
    lifecycle,
    dismissal,
    sellers,
    topReason,
    says: id === null ? HELD_BY_OTHERS : tellHolds(holds),
    values: placesOf(holds),
    counterEvidence: [...(known?.counterEvidence ?? [])],
    look: id === null ? null : `/rackets/${encodeURIComponent(id)}`,
  };
}

/** Kinds and rarity, never the values themselves: `Shares its phone (used by 3), its e-mail (used by 2).` */
function tellHolds(holds: readonly Hold[]): string {
  const best = placesOf(holds).map((place) => heaviest(holds.filter((hold) => hold.place === place)) as Hold);
  const shared = best.filter(({ found }) => found.kind !== 'Seller');
  const told = shared.map(({ found }) => {
    return saying`its ${wordOfKind(found.kind)} (used by ${usersOf(found)}${found.p < 1 ? ', likely the same' : ''})`;
  });
  const member = best.find(({ found }) => found.kind === 'Seller');
  const membership = member ? [member.isMember ? saying`A member.` : saying`At its fringe.`] : [];
  return [...membership, ...(told.length > 0 ? [saying`Shares ${[...new Set(told)].join(', ')}.`] : [])].join(' ');
}

function placesOf(holds: readonly Hold[]): number[] {
  const sorted = [...holds].sort((a, b) => b.weight - a.weight || a.place - b.place);
  return [...new Set(sorted.map(({ place }) => place))];
}

function closestFirst(a: ScreenedRacket, b: ScreenedRacket): number {
  if (a.tie !== b.tie) return a.tie === 'strong' ? -1 : 1;
  return b.weight - a.weight || ((a.id ?? '~') < (b.id ?? '~') ? -1 : 1);
}

function sentence(
  tie: TieStrength,
  {
    rackets,
    answers,
    run,
  }: { rackets: readonly ScreenedRacket[]; answers: readonly ScreenedAnswer[]; run: number | null },
): string {
  if (tie !== 'none') {
    const named = rackets.flatMap(({ id, title, name }) => (id === null ? [] : [`${name ?? title} (${id})`]));
    if (named.length > 0)
      return saying`A ${tie} tie to ${written(named.join(', and to '))}. A lead to check, not a finding.`;
    return saying`There is a ${tie} tie to a racket that another contributor holds evidence on. A lead to check, not a finding.`;
  }
  const read = answers.filter(({ reads }) => reads !== 'unread').length;
  if (read === 0)
    return answers.length === 0 ? saying`There is nothing to look up.` : saying`Nothing of it could be read.`;
  if (run === null) return saying`No run has looked for rackets yet: nothing is known.`;
  return saying`No tie to a known racket in ${read === 1 ? 'the one value' : `the ${read} values`} that could be read.`;
}

function signalsOf(subject: ReadSubject, values: readonly FoundValue[], looked: Looked): SubjectScreening['signals'] {
  if (subject.listing === null) return [];
  const images = new Set(values.filter(({ read }) => read.kind === 'image').map(({ read }) => read.key));
  const pictures = looked.listings.pictures.filter(({ key }) => images.has(key));
  return signalsOfListing(subject.listing, {
    medians: looked.listings.medians,
    pictures,
    authorised: visibleOf(values).flatMap(({ brands }) => brands),
  });
}
