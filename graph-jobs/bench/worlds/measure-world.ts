import {
  evaluate,
  evaluateOverTime,
  evaluateRun,
  exactValuePairs,
  type LifeEvent,
  type Snapshot,
  type TruthRow,
} from '#jobs/evaluate';
import type { EventScore } from '#jobs/evaluate/match-events';
import { NOTHING_KNOWN, thinkPurely, type PureRequest, type PureRun } from '../levels/detect-purely.ts';
import { snapshotOf, type Snapshot as ReadSnapshot } from '../snapshot/snapshot.ts';
import { Tables } from '../snapshot/tables.ts';
import { addAlerts, countAlerts, type AlertFigures } from './alerts.ts';
import { measureByOperators, type ByOperators } from './beforehand/by-operators.ts';
import { reportCeiling } from './beforehand/ceiling.ts';
import { figuresOfReport, toFigures, type Figures } from './figures.ts';
import { measureLeads, type Leads } from './leads.ts';
import { findStronglyTied, measureScreenings, type ScreeningFigures } from './screenings.ts';
import type { World, WorldRequest } from './world.ts';

/** One marketplace measured: each method and leads at its last delivery, and detection over all of them. */
export interface MeasuredWorld {
  /** The world and the seed. */
  readonly name: string;
  readonly methods: Readonly<Record<string, Figures>>;
  readonly leads: Leads;
  /** Null where nothing is compared. */
  readonly byOperators: ByOperators | null;
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

/** The last delivery of a world, and what detection said of it. */
interface Last {
  readonly request: PureRequest;
  readonly tables: Tables;
  readonly rows: ReadSnapshot;
  readonly run: PureRun;
}

/**
 * Runs detection on every delivery of a world, and at the last the plain methods and the core that is told who takes part.
 * @param isMatched whether `match` ran before each detection
 * @param compares whether the plain methods are measured, too, and detection with other operators
 * @param screens whether newcomers are screened, which takes a detection without them
 */
export async function measureWorld(
  world: World,
  request: WorldRequest,
  { isMatched = false, compares = true, screens = false } = {},
): Promise<MeasuredWorld> {
  const story = new Story();
  let known = NOTHING_KNOWN;
  let last: Last | null = null;
  for (const { asOf, tables: made } of world.deliveries(request)) {
    const tables = new Tables(made);
    const rows = snapshotOf(tables, asOf, isMatched);
    const asked = { asOf, engine: 'leiden', seed: 1, known };
    const run = thinkPurely(rows, asked);
    known = run.known;
    story.add({ asOf, tables, run, tied: last ? await findStronglyTied(last, tables) : [] });
    last = { request: asked, tables, rows, run };
  }
  if (!last) throw new RangeError(`The world ${world.name} delivered nothing.`);
  const truth = truthOf(last.tables);
  const ours = figuresOf(last.run, truth);
  const ceiling = figuresOfReport(reportCeiling(last.rows, last.request, truth), truth);
  return {
    name: `${world.name}, seed ${request.seed}`,
    methods: { [OURS]: ours, [TOLD]: ceiling, ...(compares && figuresOfPlain(last.tables, truth)) },
    leads: await measureLeads(last.run, truth),
    byOperators: compares ? measureByOperators(ours, { ...last, truth }) : null,
    screenings: screens ? await measureScreenings(last.tables, last.request.asOf, truth) : null,
    overTime: request.deliveries > 1 ? story.tell() : null,
  };
}

function figuresOfPlain(tables: Tables, truth: readonly TruthRow[]): Record<string, Figures> {
  const { methods } = evaluate({ run: null, truth, pairs: exactValuePairs(tables.plain()), seed: 1 });
  const beside = { honestAccused: 0, honestRackets: null, groups: null };
  return Object.fromEntries(methods.map(({ method, measures }) => [method, toFigures(measures, beside)]));
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
