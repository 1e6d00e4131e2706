import { evaluate, evaluateOverTime, exactValuePairs, type LifeEvent, type Snapshot } from '#jobs/evaluate';
import { generateDeliveries, type MarketplaceOptions } from '#jobs/generate';
import { ceilingOf, type Ceiling } from './ceiling.ts';
import { detectPurely, NOTHING_KNOWN } from './detect-purely.ts';
import type { Scores } from './goals.ts';
import { Tables } from '../snapshot/tables.ts';

/** One marketplace measured. */
export interface Measured {
  readonly byMethod: readonly (readonly [method: string, scores: Scores])[];
  readonly ceiling: Ceiling;
}

const OURS = 'Ringbreaker';
const NOT_OVER_TIME = { overTime: null, keepsOneIdAsFound: null };

/** Runs detection on each delivery of a made marketplace, and at the last the plain methods beside it. */
export function measure(options: MarketplaceOptions, engine: string): Measured {
  const snapshots: Snapshot[] = [];
  const found: Snapshot[] = [];
  const truthEvents: LifeEvent[] = [];
  const events: LifeEvent[] = [];
  let known = NOTHING_KNOWN;
  let last: (Pick<Measured, 'ceiling'> & { measured: ReturnType<typeof evaluate> }) | null = null;
  for (const { asOf, tables: made } of generateDeliveries(options)) {
    const tables = new Tables(made);
    const truth = tables.map('truth', (read) => ({
      sellerId: read('seller_id'),
      operator: read('operator'),
      racket: read('racket'),
    }));
    const run = detectPurely(tables, { asOf, engine, seed: 1, known });
    known = run.known;
    snapshots.push({ asOf, truth, members: [...run.reported.members] });
    found.push({ asOf, truth, members: run.found });
    truthEvents.push(...truthEventsOf(tables));
    events.push(
      ...run.events.map(({ event, racketId, otherIds }) => ({ asOf, event, racket: racketId, others: otherIds })),
    );
    if (snapshots.length < (options.snapshots ?? 1)) continue;
    const pairs = exactValuePairs(tables.plain());
    const ceiling = {
      members: ceilingOf(run.uses, truth, 'racket'),
      operators: ceilingOf(run.uses, truth, 'operator'),
    };
    last = { ceiling, measured: evaluate({ run: run.reported, truth, pairs, seed: 1 }) };
  }
  if (!last) throw new RangeError('There was no delivery to measure.');
  const ours = snapshots.length > 1 && {
    overTime: evaluateOverTime({ snapshots, truthEvents, events }),
    keepsOneIdAsFound: evaluateOverTime({ snapshots: found, truthEvents, events: [] }).keepsOneId,
  };
  const byMethod = last.measured.methods.map(
    ({ method, measures }) => [method, { ...measures, ...NOT_OVER_TIME, ...(method === OURS && ours) }] as const,
  );
  return { byMethod, ceiling: last.ceiling };
}

function truthEventsOf(tables: Tables): LifeEvent[] {
  return tables.map('truth_events', (read) => ({
    asOf: read('as_of'),
    event: read('event'),
    racket: read('racket'),
    others: read('other_rackets').split(';').filter(Boolean),
  }));
}
