import { nameOfLink, sellerIdOf, type RacketEvent } from '@ringbreaker/cypher/domain';
import { canonicalize } from 'json-canonicalize';
import { dayOf } from '#jobs/detect/links/days';
import type { NewAlert, News } from '#jobs/detect/alerts/occasion';
import { raiseAlerts } from '#jobs/detect/alerts/raise-alerts';
import { findEngine } from '#jobs/detect/communities/index';
import { speaksOf, type Moment } from '#jobs/detect/reference/reference';
import { findExposures, massOf } from '#jobs/detect/reference/exposure';
import { refOf } from '#jobs/detect/evidence/community';
import type { BrandMedian, Signals } from '#jobs/detect/evidence/facts';
import { judgeGroups, type Before, type Findings } from '#jobs/detect/findings';
import type { Estimates } from '#jobs/detect/think';
import { basisFrom } from '#jobs/detect/groups/estimate-suspicion';
import { live, type Lives } from '#jobs/detect/lifecycle/live';
import { bodyOf } from '#jobs/detect/lifecycle/names/names';
import { nameOperators, type NamedOperator } from '#jobs/detect/lifecycle/names/name-operators';
import type { Past } from '#jobs/detect/lifecycle/past/past';
import { NO_PAST, remember } from '#jobs/detect/lifecycle/past/remember';
import { project, type Projection } from '#jobs/detect/links/projection';
import { judgingDay } from '#jobs/detect/evidence/judging-clock';
import { findNullLevels } from '#jobs/detect/reference/null-levels';
import type { NullLevels } from '#jobs/detect/red-flags/kept-reference';
import { CONFIRMING_TYPES } from '#jobs/detect/red-flags/outcome/confirmed-outcome';
import { sortRows } from '#jobs/detect/links/sort-rows';
import { OfferTable } from '#jobs/detect/suspicion/offers';
import { readOwnSignals } from '#jobs/detect/suspicion/own-signals';
import { groupSellers } from '#jobs/detect/think';
import { usesIn, type Use } from '#jobs/detect/links/use-table';
import type { ReportedMember, ReportedRun } from '#jobs/evaluate/measures';
import { snapshotOf, type Snapshot } from '../snapshot/snapshot.ts';
import type { Tables } from '../snapshot/tables.ts';

/** What a detection run says of tables that were never in a database, and what the next run must know of it. */
export interface PureRun {
  readonly reported: ReportedRun;
  /** Who is in which racket or group, under the id that both go on by. */
  readonly found: readonly ReportedMember[];
  readonly events: readonly RacketEvent[];
  readonly alerts: readonly NewAlert[];
  readonly known: Known;
  readonly findings: Pick<Findings, 'rackets' | 'groups' | 'operators'>;
  readonly uses: readonly Use[];
  /** Bits of what a seller shows by itself. */
  readonly signalsOf: (seller: string) => number;
}

/** What one run leaves to the next. */
export interface Known {
  readonly past: Past;
  readonly operators: readonly { readonly operator: string; readonly seller: string }[];
  /** Every link by which a seller used a value, by name. */
  readonly links: ReadonlySet<string>;
  /** The reference that the last run used. */
  readonly reference: KnownReference | null;
}

interface KnownReference extends Moment {
  readonly medians: readonly BrandMedian[];
  readonly levels: NullLevels;
  readonly estimates: Estimates;
}

export const NOTHING_KNOWN: Known = { past: NO_PAST, operators: [], links: new Set(), reference: null };

/** What a run is asked for, and what it goes on from. */
export interface PureRequest {
  readonly asOf: string;
  readonly engine: string;
  readonly seed: number;
  readonly known: Known;
  readonly beforehand?: Beforehand;
}

/** What a run is given beforehand, to measure what its steps reach with it. */
interface Beforehand {
  /** Keys of the accounts that each operator runs; found where they are not given. */
  readonly operators?: readonly (readonly string[])[];
  /** Tells of a seller's key whether the seller takes part. */
  readonly told?: (seller: string) => boolean;
}

/** The steps of `detect`, on tables in memory instead of a graph: the same functions in the same order. */
export function detectPurely(tables: Tables, request: PureRequest): PureRun {
  return thinkPurely(snapshotOf(tables, request.asOf), request);
}

/** The same from rows that were read. */
export function thinkPurely(rows: Snapshot, { asOf, engine, seed, known, beforehand }: PureRequest): PureRun {
  // 1. What was read, each kind of signal in an order of its own, as `read-signals.ts` has it.
  const { sellers, parties } = rows;
  const read = Object.fromEntries(
    Object.entries(rows.signals).map(([kind, some]) => [kind, sortRows<object>(some as readonly object[])]),
  ) as unknown as Signals;
  const now = { asOf, sellers: sellers.size };
  const kept = known.reference && speaksOf(now, known.reference) ? known.reference : null;
  const medians = kept?.medians ?? rows.brandMedians;
  // 2. Project, group.
  const projection = project(rows.uses);
  const own = readOwnSignals({ ...read, sellers }, medians);
  const signalsOf = (seller: string) => own.get(seller) ?? 0;
  const offers = new OfferTable().addAll(read.listings).offers();
  const asked = { seed, signalsOf, offers, sellers: sellers.size, estimates: kept?.estimates ?? null };
  const given = { operators: placesIn(projection, beforehand?.operators), told: beforehand?.told };
  const grouping = groupSellers(projection, { engine: findEngine(engine), ...asked, ...given });
  const { weights } = grouping;
  // 3. Judge and score.
  const asOfDay = dayOf(judgingDay(asOf));
  const exposures = findExposures(projection, weights, confirmedIn(read, asOfDay));
  const signals = { ...read, exposures };
  const nullLevels = kept?.levels ?? findNullLevels(projection, weights, { openings: rows.openings, exposures, seed });
  const reference = { brandMedians: medians, nullLevels, asOfDay };
  const basis = basisFrom(grouping.estimates);
  const judging = { sellers, signals, parties, signalsOf, basis, reference, before: rolesOf(known.past) };
  const judged = judgeGroups(projection, grouping, judging);
  // 4. What became of each since the last run.
  const seq = (known.past.settings?.seq ?? 0) + 1;
  const run = { seq, asOf, options: canonicalize({ engine, seed }), codeVersion: '', reference: '' };
  const observed = { sellers, active: rows.active, outcomes: signals.outcomes, asOf: dayOf(asOf) };
  const lives = live(known.past, { run, ...judged, observed, voices: ALL_HEARD, spokenOf: new Set() });
  const operators = grouping.communities.operators.map((all) => all.map((at) => projection.sellers[at] ?? ''));
  const named = nameOperators(operators, known.operators);
  const uses = [...usesIn(rows.uses)];
  return {
    reported: report(lives, named),
    found: [...lives.rackets, ...lives.groups].flatMap(({ id, members }) =>
      members.map(({ seller }) => ({ sellerId: sellerIdOf(seller), racketId: bodyOf(id) })),
    ),
    events: lives.events,
    alerts: raiseAlerts(known.past, lives, { sellers, news: newsAfter(known) }),
    known: {
      past: remember(known.past, lives, { ...run, startedAt: '' }),
      operators: named.flatMap(({ id, sellers: all }) => all.map((seller) => ({ operator: id, seller }))),
      links: namesOf(uses),
      reference: kept ?? { ...now, medians, levels: nullLevels, estimates: grouping.estimates },
    },
    findings: { rackets: lives.rackets, groups: lives.groups, operators: named },
    uses,
    signalsOf,
  };
}

/** Operators by the places of their accounts; accounts that share nothing have none. */
function placesIn({ sellers }: Projection, operators: Beforehand['operators']): number[][] | undefined {
  const places = new Map(sellers.map((seller, place) => [seller, place]));
  return operators
    ?.map((accounts) => accounts.flatMap((account) => places.get(account) ?? []).sort((a, b) => a - b))
    .filter(({ length }) => length > 1);
}

/** News is every link that the run before had not seen. */
function newsAfter({ links }: Known): News {
  return (_, link) => !links.has(nameOfLink(link));
}

function namesOf(uses: readonly Use[]): ReadonlySet<string> {
  return new Set(uses.map((use) => nameOfLink(refOf(use))));
}

function confirmedIn({ outcomes }: Signals, asOfDay: number) {
  const finds = outcomes.filter(({ finding, type }) => finding === 'counterfeit' && CONFIRMING_TYPES.includes(type));
  return finds.map(({ seller, occurredAt }) => ({ seller, mass: massOf(occurredAt, asOfDay) }));
}

function rolesOf({ rackets }: Past): Before {
  const alive = rackets.filter(({ state }) => state !== 'dissolved');
  return new Map(
    alive.flatMap(({ id, members }) => members.map(({ seller, role }) => [seller, { racket: id, role }] as const)),
  );
}

const ALL_HEARD = { unheard: new Set<string>(), heardUntil: new Map<string, number>() };

function report({ rackets }: Lives, operators: readonly NamedOperator[]): ReportedRun {
  const bands = 'ABCD';
  const ranked = [...rackets].sort(
    ({ id, score: a }, { id: other, score: b }) =>
      bands.indexOf(a.band) - bands.indexOf(b.band) || b.harm - a.harm || b.score - a.score || (id < other ? -1 : 1),
  );
  return {
    members: rackets.flatMap(({ id, members }) =>
      members.map(({ seller }) => ({ sellerId: sellerIdOf(seller), racketId: id })),
    ),
    operators: operators.flatMap(({ id, sellers }) =>
      sellers.map((seller) => ({ sellerId: sellerIdOf(seller), operatorId: id })),
    ),
    ranking: ranked.map(({ id }) => id),
  };
}
