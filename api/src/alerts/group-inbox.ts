import {
  type AlertGroup,
  type AlertInbox,
  type AlertRule,
  type AlertState,
  anyRuleWants,
} from '@ringbreaker/cypher/domain';
import type { InboxQuery } from './alerts.dto.ts';

type Count = { kind: AlertGroup['kinds'][number]['kind']; state: AlertState; assignee: string | null } & Sums;
type Sums = { alerts: number; newest: number; unseen: number };

/** A racket with all its alerts, counted by kind and how they stand. */
export interface CountedRacket extends Pick<
  AlertGroup,
  | 'racketId'
  | 'title'
  | 'titled'
  | 'name'
  | 'lifecycle'
  | 'band'
  | 'score'
  | 'harm'
  | 'dismissal'
  | 'brands'
  | 'countries'
> {
  readonly counts: readonly Count[];
}

/** What the inbox is narrowed by; what is not named narrows nothing. */
export type InboxFilter = Partial<Pick<InboxQuery, 'order'>> &
  Pick<InboxQuery, 'kind' | 'racket' | 'state' | 'assignee' | 'brand' | 'country'> & {
    /** Only what one of these wants. */
    readonly rules?: readonly AlertRule[] | undefined;
  };

type Grouped = Omit<AlertGroup, 'latest'>;
type Counted = Pick<AlertInbox, 'alerts' | 'states' | 'unseen' | 'facets'> & { groups: Grouped[] };

/**
 * Narrows and counts the inbox: its groups in the order asked for, and what it can be narrowed by. Each of these is counted
 * among what the other parts of the filter leave, so that picking another one of it leads to as many as it says.
 */
export function groupInbox(rackets: readonly CountedRacket[], filter: InboxFilter): Counted {
  const groups = rackets.flatMap((racket) => groupOf(racket, countsOf(racket, filter)));
  groups.sort(filter.order === 'rank' ? byRank : byNewest);
  const without = (name: keyof InboxFilter): InboxFilter => ({ ...filter, [name]: undefined });
  const facet = (left: InboxFilter, valuesOf: (racket: CountedRacket, count: Count) => readonly (string | null)[]) =>
    countValues(rackets, left, valuesOf);
  const states = facet(without('state'), (_, count) => [count.state]);
  const inState = (state: AlertState) => states.find(({ value }) => value === state)?.alerts ?? 0;
  return {
    groups,
    alerts: sumOf(groups, 'alerts'),
    states: { open: inState('open'), snoozed: inState('snoozed'), acknowledged: inState('acknowledged') },
    unseen: sumOf(
      rackets.flatMap((racket) => countsOf(racket, { state: 'open', rules: filter.rules })),
      'unseen',
    ),
    facets: {
      kinds: facet(without('kind'), (_, count) => [count.kind]),
      brands: facet(without('brand'), ({ brands }) => brands),
      countries: facet(without('country'), ({ countries }) => countries),
      assignees: facet(without('assignee'), (_, count) => [count.assignee]),
    },
  };
}

const byNewest = (one: Grouped, other: Grouped): number => other.newest - one.newest;

/**
 * As `explore/rackets.cypher` ranks: what was dismissed last, above it what is gone, else by band, harm, score and id. What
 * was never scored stands behind what was.
 */
function byRank(one: Grouped, other: Grouped): number {
  const isBelow = ({ dismissal, lifecycle }: Grouped) =>
    dismissal ? 2 : lifecycle === 'active' || lifecycle === 'dormant' ? 0 : 1;
  const [oneBand, otherBand] = [one.band ?? '~', other.band ?? '~'];
  return (
    isBelow(one) - isBelow(other) ||
    (oneBand === otherBand ? 0 : oneBand < otherBand ? -1 : 1) ||
    (other.harm ?? -1) - (one.harm ?? -1) ||
    (other.score ?? -1) - (one.score ?? -1) ||
    (one.racketId < other.racketId ? -1 : 1)
  );
}

function groupOf({ counts: _, ...racket }: CountedRacket, counts: readonly Count[]): Grouped[] {
  if (counts.length === 0) return [];
  const kinds = new Map<Count['kind'], number>();
  for (const { kind, alerts } of counts) kinds.set(kind, (kinds.get(kind) ?? 0) + alerts);
  return [
    {
      ...racket,
      alerts: sumOf(counts, 'alerts'),
      unseen: sumOf(counts, 'unseen'),
      kinds: [...kinds].map(([kind, alerts]) => ({ kind, alerts })).sort((a, b) => byMost(a, b, 'kind')),
      assignees: [...new Set(counts.flatMap(({ assignee }) => assignee ?? []))].sort(),
      newest: Math.max(...counts.map(({ newest }) => newest)),
    },
  ];
}

/** The counts of a racket that a filter leaves. */
function countsOf(racket: CountedRacket, filter: InboxFilter): readonly Count[] {
  const { brand, country } = filter;
  if (filter.racket !== undefined && racket.racketId !== filter.racket) return [];
  if (brand !== undefined && !racket.brands.some((one) => one.toLowerCase() === brand.toLowerCase())) return [];
  if (country !== undefined && !racket.countries.includes(country.toUpperCase())) return [];
  return racket.counts.filter(
    ({ kind, state, assignee }) =>
      (filter.rules === undefined || anyRuleWants(filter.rules, { ...racket, kind })) &&
      (filter.kind === undefined || kind === filter.kind) &&
      (filter.state === undefined || state === filter.state) &&
      (filter.assignee === undefined || assignee === filter.assignee),
  );
}

function countValues(
  rackets: readonly CountedRacket[],
  filter: InboxFilter,
  valuesOf: (racket: CountedRacket, count: Count) => readonly (string | null)[],
) {
  const found = new Map<string, number>();
  for (const racket of rackets) {
    for (const count of countsOf(racket, filter)) {
      for (const value of valuesOf(racket, count)) {
        if (value !== null) found.set(value, (found.get(value) ?? 0) + count.alerts);
      }
    }
  }
  return [...found].map(([value, alerts]) => ({ value, alerts })).sort((a, b) => byMost(a, b, 'value'));
}

function byMost<Name extends string>(
  one: { alerts: number } & Record<Name, string>,
  other: { alerts: number } & Record<Name, string>,
  name: Name,
): number {
  return other.alerts - one.alerts || (one[name] < other[name] ? -1 : 1);
}

function sumOf<Name extends 'alerts' | 'unseen'>(counts: readonly Record<Name, number>[], name: Name): number {
  return counts.reduce((sum, count) => sum + count[name], 0);
}
