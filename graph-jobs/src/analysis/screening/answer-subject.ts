import {
  tellDismissal,
  wordOfKind,
  type ScreenedAnswer,
  type ScreenedRacket,
  type ScreeningCounter,
  type SubjectScreening,
  type TieStrength,
  saying,
  written,
  asId,
} from '@ringbreaker/cypher/domain';
import { answerValue, heaviest, type FoundValue } from './answer-values.ts';
import { signalsOfListing, type ListingContext } from './listing-signals.ts';
import type { Found, KnownRacket } from './lookups.ts';
import { wordOf, type ReadSubject } from './read-subject.ts';
import { closest, holdsOf, isExplained, strengthOf, usersOf, weightOf, type Hold } from './weigh-ties.ts';

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
    authorised: brandsOf(values),
  });
}

/** Brands that the subject is authorised for, now or before, as far as the asker may see. */
const brandsOf = (values: readonly FoundValue[]): string[] => visibleOf(values).flatMap(({ brands }) => brands);

function visibleOf(values: readonly FoundValue[]): Found[] {
  return values.flatMap(({ found }) => found.filter(({ visible }) => visible));
}

interface Answered {
  readonly values: readonly FoundValue[];
  readonly answers: SubjectScreening['values'];
  readonly rackets: readonly ScreenedRacket[];
  readonly shown: ReadonlySet<Hold>;
}

/** What speaks against a tie, or against making anything of it. */
function counterEvidence({ values, answers, rackets, shown }: Answered): ScreeningCounter[] {
  const generic = answers.flatMap(({ kind, reads, users }): ScreeningCounter[] => {
    if (reads !== 'generic') return [];
    return [
      {
        kind: 'generic_value',
        says: saying`The ${wordOf(kind)} is used by ${users ?? 0} or more and tells nothing apart.`,
      },
    ];
  });
  const ofRackets = rackets.flatMap(({ id }) => (id === null ? [] : weakening(id, shown)));
  return [...generic, ...authorised(values), ...ofRackets, ...dismissed(rackets), ...untied(answers, rackets)];
}

/** Who is authorised for a brand, or else no longer is, as a racket's counter-evidence tells the two apart. */
function authorised(values: readonly FoundValue[]): ScreeningCounter[] {
  const found = visibleOf(values);
  const holding = new Set(found.flatMap(({ brands, ranOut }) => brands.filter((brand) => !ranOut.includes(brand))))
    .size;
  const over = new Set(found.flatMap(({ ranOut }) => ranOut)).size;
  if (holding + over === 0) return [];
  const says =
    holding > 0
      ? saying`The seller is authorised for ${holding === 1 ? 'a brand' : `${holding} brands`}.`
      : saying`The seller had an authorisation for ${over === 1 ? 'a brand' : `${over} brands`} that ran out before the month of this run.`;
  return [{ kind: 'authorised', says }];
}

/** What makes little of a tie: an honest reading of all that is shared, or that it is shared by likeness alone. */
function weakening(id: string, shown: ReadonlySet<Hold>): ScreeningCounter[] {
  const holds = [...shown].filter(({ racket }) => racket === id);
  const counters: ScreeningCounter[] = [];
  if (isExplained(holds)) {
    const says = saying`What it shares with ${asId(id)} honest neighbours and clients of one depot share too.`;
    counters.push({ kind: 'explained', says });
  }
  if (holds.every(({ found }) => found.p < 1)) {
    counters.push({
      kind: 'near_match',
      says: saying`The tie to ${asId(id)} rests on values that are only likely the same.`,
    });
  }
  if (holds.every(({ found: { kind }, sellers }) => kind !== 'Seller' && sellers === 1)) {
    const says = saying`What ties it to ${asId(id)} one member alone uses: it may have passed to somebody else since.`;
    counters.push({ kind: 'one_member', says });
  }
  return counters;
}

/** A tie to a dismissed racket stays a tie; who screens sees that somebody looked and set the racket aside. */
function dismissed(rackets: readonly ScreenedRacket[]): ScreeningCounter[] {
  return rackets.flatMap(({ id, dismissal }) =>
    id === null || dismissal === null
      ? []
      : [{ kind: 'dismissed', says: saying`${asId(id)} is ${tellDismissal(dismissal)}.` }],
  );
}

function untied(answers: SubjectScreening['values'], rackets: readonly ScreenedRacket[]): ScreeningCounter[] {
  const read = answers.filter(({ reads }) => reads !== 'unread');
  const count = read.filter(({ reads }) => reads !== 'tied').length;
  if (rackets.length === 0 || count === 0) return [];
  return [
    { kind: 'untied', says: saying`${count} of the ${read.length} values that were read tie to no known racket.` },
  ];
}
