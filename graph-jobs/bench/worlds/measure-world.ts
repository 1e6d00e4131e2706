import {
  evaluate,
  evaluateOverTime,
  evaluateRun,
  exactValuePairs,
  type LifeEvent,
  type Snapshot,
  type TruthRow,
} from '#jobs/evaluate';
import { findEngine } from '#jobs/detect/communities/index';
import { findSuspects } from '#jobs/detect/groups/find-suspects';
import { groupBy } from '#jobs/detect/links/group-by';
import { project, type Projection } from '#jobs/detect/links/projection';
import { findOperators } from '#jobs/detect/operators/operators';
import { NO_OFFERS } from '#jobs/detect/suspicion/offers';
import type { EventScore } from '#jobs/evaluate/match-events';
import type { ReportedMember, ReportedRun } from '#jobs/evaluate/measures';
import { sellerIdOf } from '@ringbreaker/cypher/domain';
import { NOTHING_KNOWN, thinkPurely, type PureRun } from '../levels/detect-purely.ts';
import { snapshotOf, type Snapshot as ReadSnapshot } from '../snapshot/snapshot.ts';
import { Tables } from '../snapshot/tables.ts';
import { addAlerts, countAlerts, type AlertFigures } from './alerts.ts';
import { toFigures, type Figures } from './figures.ts';
import { measureLeads, type Leads } from './leads.ts';
import { findStronglyTied, measureScreenings, type ScreeningFigures } from './screenings.ts';
import type { World, WorldRequest } from './world.ts';

/** One marketplace measured: each method and leads at its last delivery, and detection over all of them. */
export interface MeasuredWorld {
  readonly methods: Readonly<Record<string, Figures>>;
  readonly leads: Leads;
  /** Null where nobody asked. */
  readonly screenings: ScreeningFigures | null;
  /** Null where there is one delivery. */
  readonly overTime: OverTime | null;
}

interface OverTime {
  readonly events: EventScore;
  /** Planted rackets that one id meets all their life, as a racket or a group. */
  readonly keepsOneId: number;
  /** False alarms and honest sellers accused at the first delivery; at the last they stand among the methods. */
  readonly first: Pick<Figures, 'reported' | 'falseAlarms' | 'honestAccused'>;
  readonly alerts: AlertFigures;
}

export const OURS = 'Ringbreaker';
export const TOLD = 'told who';

/**
 * Runs detection on every delivery of a world, and at the last the plain methods and the core that is told who takes part.
 * @param isMatched whether `match` ran before each detection
 * @param comparesPlain whether the plain methods are measured, too
 * @param screens whether newcomers are screened, which takes a detection without them
 */
export async function measureWorld(
  world: World,
  request: WorldRequest,
  { isMatched = false, comparesPlain = true, screens = false } = {},
): Promise<MeasuredWorld> {
  const story = new Story();
  let known = NOTHING_KNOWN;
  let last: { asOf: string; tables: Tables; uses: ReadSnapshot['uses']; run: PureRun } | null = null;
  for (const { asOf, tables: made } of world.deliveries(request)) {
    const tables = new Tables(made);
    const rows = snapshotOf(tables, asOf, isMatched);
    const run = thinkPurely(rows, { asOf, engine: 'leiden', seed: 1, known });
    known = run.known;
    story.add({ asOf, tables, run, tied: last ? await findStronglyTied(last, tables) : [] });
    last = { asOf, tables, uses: rows.uses, run };
  }
  if (!last) throw new RangeError(`The world ${world.name} delivered nothing.`);
  const truth = truthOf(last.tables);
  const methods: Record<string, Figures> = {
    [OURS]: figuresOf(last.run, truth),
    [TOLD]: figuresOfReport(groupTold(last.uses, truth), truth),
  };
  if (comparesPlain) {
    const plain = evaluate({ run: null, truth, pairs: exactValuePairs(last.tables.plain()), seed: 1 });
    for (const { method, measures } of plain.methods)
      methods[method] = toFigures(measures, { honestAccused: 0, honestRackets: null, groups: null });
  }
  const leads = await measureLeads(last.run, truth);
  const screenings = screens ? await measureScreenings(last.tables, last.asOf, truth) : null;
  return { methods, leads, screenings, overTime: request.deliveries > 1 ? story.tell() : null };
}

/** Who belongs to whom, as the last column of a delivery says. */
export function truthOf(tables: Tables): TruthRow[] {
  return tables.map('truth', (read) => ({
    sellerId: read('seller_id'),
    operator: read('operator'),
    racket: read('racket'),
  }));
}

function figuresOf({ reported, found }: PureRun, truth: readonly TruthRow[]): Figures {
  const inGroups = evaluateRun({ members: found, operators: [] }, truth).pairwise.recall;
  return { ...figuresOfReport(reported, truth), groups: inGroups };
}

function figuresOfReport(reported: ReportedRun, truth: readonly TruthRow[]): Figures {
  const planted = new Set(truth.filter(({ racket }) => racket).map(({ sellerId }) => sellerId));
  const accused = groupBy(reported.members, ({ racketId }) => racketId);
  const honestOf = (members: readonly ReportedMember[]) =>
    members.filter(({ sellerId }) => !planted.has(sellerId)).length;
  const honestRackets = [...accused.values()].filter((members) => honestOf(members) * 2 > members.length).length;
  const honestAccused = honestOf([...reported.members]);
  return toFigures(evaluateRun(reported, truth), { honestAccused, honestRackets, groups: null });
}

/**
 * The groups that the same core finds where it is told who takes part, though not in which racket; and the operators it
 * finds where it is told, for each pattern of what pairs share, how many of these pairs are one operator's.
 */
function groupTold(uses: ReadSnapshot['uses'], truth: readonly TruthRow[]): ReportedRun {
  const inRacket = new Set(truth.filter(({ racket }) => racket).map(({ sellerId }) => `seller:${sellerId}`));
  const projection = project(uses);
  const engine = findEngine('leiden');
  const { operators } = findOperators(projection);
  const told = (seller: string) => inRacket.has(seller);
  const { groups } = findSuspects(projection, {
    operators,
    signalsOf: () => 0,
    offers: NO_OFFERS,
    engine,
    seed: 1,
    sellers: projection.sellers.length,
    estimates: null,
    told,
  });
  const members = groups.flatMap(({ sellers }, at) =>
    sellers.map((seller) => ({
      sellerId: (projection.sellers[seller] ?? '').slice('seller:'.length),
      racketId: `${at}`,
    })),
  );
  return { members, operators: operatorsTold(projection, truth) };
}

function operatorsTold(projection: Projection, truth: readonly TruthRow[]): ReportedRun['operators'] {
  const operatorOf = new Map(truth.map(({ sellerId, operator }) => [`seller:${sellerId}`, operator]));
  const planted = projection.sellers.map((seller) => operatorOf.get(seller) || null);
  const { operators } = findOperators(projection, { told: (a, b) => planted[a] !== null && planted[a] === planted[b] });
  return operators.flatMap((operator, at) =>
    operator.map((seller) => ({ sellerId: sellerIdOf(projection.sellers[seller] ?? ''), operatorId: `${at}` })),
  );
}

/** What was told over all deliveries, beside what happened. */
class Story {
  readonly #found: Snapshot[] = [];
  readonly #snapshots: Snapshot[] = [];
  readonly #truthEvents: LifeEvent[] = [];
  readonly #events: LifeEvent[] = [];
  readonly #alerts: AlertFigures[] = [];
  #first: OverTime['first'] | null = null;

  add({ asOf, tables, run, tied }: { asOf: string; tables: Tables; run: PureRun; tied: readonly string[] }): void {
    const truth = truthOf(tables);
    this.#first ??= figuresOf(run, truth);
    this.#snapshots.push({ asOf, truth, members: [...run.reported.members] });
    this.#found.push({ asOf, truth, members: run.found });
    this.#alerts.push(countAlerts(run.alerts, tied, truth));
    for (const { event, racketId, otherIds } of run.events)
      this.#events.push({ asOf, event, racket: racketId, others: otherIds });
    tables.each('truth_events', (read) =>
      this.#truthEvents.push({
        asOf: read('as_of'),
        event: read('event'),
        racket: read('racket'),
        others: read('other_rackets').split(';').filter(Boolean),
      }),
    );
  }

  tell(): OverTime | null {
    if (!this.#first) return null;
    const truthEvents = this.#truthEvents;
    const told = evaluateOverTime({ snapshots: this.#snapshots, truthEvents, events: this.#events });
    const found = evaluateOverTime({ snapshots: this.#found, truthEvents, events: [] });
    const { reported, falseAlarms, honestAccused } = this.#first;
    return {
      events: told.events,
      keepsOneId: found.keepsOneId.share,
      first: { reported, falseAlarms, honestAccused },
      alerts: addAlerts(this.#alerts),
    };
  }
}
