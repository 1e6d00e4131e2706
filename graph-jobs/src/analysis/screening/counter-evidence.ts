import {
  tellDismissal,
  type ScreenedRacket,
  type ScreeningCounter,
  type SubjectScreening,
  saying,
  asId,
} from '@ringbreaker/cypher/domain';
import type { FoundValue } from './answer-values.ts';
import type { Found } from './lookups.ts';
import { wordOf } from './read-subject.ts';
import { isExplained, type Hold } from './weigh-ties.ts';

/** What speaks against a tie by what is shared, or by what the subject is. */
type TieCounter = ScreeningCounter & { readonly kind: 'authorised' | 'explained' | 'near_match' | 'one_member' };

interface Answered {
  readonly values: readonly FoundValue[];
  readonly answers: SubjectScreening['values'];
  readonly rackets: readonly ScreenedRacket[];
  readonly shown: ReadonlySet<Hold>;
}

/** What speaks against a tie, or against making anything of it. */
export function counterEvidence({ values, answers, rackets, shown }: Answered): ScreeningCounter[] {
  const generic = answers.flatMap(({ kind, reads, users }): ScreeningCounter[] => {
    if (reads !== 'generic') return [];
    return [
      {
        kind: 'generic_value',
        says: saying`The ${wordOf(kind)} is used by ${users ?? 0} or more and tells nothing apart.`,
      },
    ];
  });
  const ofRackets = rackets.flatMap(({ id }) =>
    id === null
      ? []
      : weakening(
          id,
          [...shown].filter(({ racket }) => racket === id),
        ),
  );
  return [
    ...generic,
    ...authorisedFor(visibleOf(values)),
    ...ofRackets,
    ...dismissed(rackets),
    ...untied(answers, rackets),
  ];
}

/** Who is authorised for a brand, or else no longer is, as a racket's counter-evidence tells the two apart. */
export function authorisedFor(found: readonly Pick<Found, 'brands' | 'ranOut'>[]): TieCounter[] {
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
export function weakening(id: string, holds: readonly Hold[]): TieCounter[] {
  const counters: TieCounter[] = [];
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

/** What was found for a subject, as far as the asker may see it. */
export function visibleOf(values: readonly FoundValue[]): Found[] {
  return values.flatMap(({ found }) => found.filter(({ visible }) => visible));
}
