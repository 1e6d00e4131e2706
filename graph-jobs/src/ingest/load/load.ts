import {
  saveCheckpoint,
  saveEntities,
  saveLinks,
  saveValues,
  type Database,
  type Lease,
  type Query,
} from '@ringbreaker/cypher';
import { linkTypes, type LinkType, asId, saying } from '@ringbreaker/cypher/domain';
import { JobError } from '../../job/job-error.ts';
import type { Progress } from '../../job/progress.ts';
import { factColumns } from '../derive-facts.ts';
import { failpoint } from '../failpoint.ts';
import { ident, type Cell, type Row, type Workbench } from '../stage.ts';

/** Where a plan is loaded to, and how. */
export interface Loading {
  readonly bench: Workbench;
  readonly database: Database;
  readonly lease: Lease;
  readonly deliveryId: string;
  /** The last batch that is in the graph already, as `step:rows`. */
  readonly checkpoint: string | null;
  readonly batchRows: number;
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
}

/** One part of a plan: rows of one query, always in the same order. */
export interface Step {
  readonly name: string;
  readonly isLink: boolean;
  readonly select: string;
  readonly from: string;
  readonly query: Query;
  /** What the query asks for beside its rows. */
  readonly more?: Readonly<Record<string, string>>;
  readonly toRow: (row: Row) => unknown[];
}

/**
 * Writes a plan into the graph by batches, things first, then values, then links. Each batch is one transaction with the
 * lease's check and the checkpoint in it, and sets what is to stand, so that nothing is written twice or half. Answers
 * how many things, values and links it wrote.
 */
export async function loadPlan(loading: Loading, steps: readonly Step[]): Promise<number> {
  const [reached = '', rows = '0'] = loading.checkpoint?.split(':') ?? [];
  const first = Math.max(
    0,
    steps.findIndex((step) => step.name === reached),
  );
  let written = 0;
  for (const [at, step] of steps.entries()) {
    if (at >= first) written += await loadStep(loading, step, at === first && step.name === reached ? Number(rows) : 0);
  }
  return written;
}

/**
 * The parts of a plan in the order of loading.
 * @param forgets whether facts may be in the graph that nobody says any more
 */
export function stepsOf(kinds: readonly string[], { forgets = false } = {}): Step[] {
  return [...kinds.map((kind) => entityStep(kind, forgets)), VALUES, ...linkTypes.map(linkStep)];
}

async function loadStep(loading: Loading, step: Step, already: number): Promise<number> {
  const total = await loading.bench.count(`select count(*) from ${step.from}`);
  let done = already;
  let writing: Promise<void> = Promise.resolve();
  if (done >= total) return 0;
  for await (const batch of batches(loading, step, already)) {
    // The next batch is read while the last is being written.
    await writing;
    if (loading.signal?.aborted) throw new JobError('cancelled', 'The job was stopped: run it again to go on.');
    done += batch.length;
    failpoint('load');
    writing = write(loading, step, batch, done);
    writing.catch(() => undefined);
    loading.progress(saying`load ${asId(step.name)}`, done, total);
  }
  await writing;
  if (done !== total) throw new JobError('failed', `Of ${total} rows of ${step.name} only ${done} were read back.`);
  return done - already;
}

async function* batches(loading: Loading, step: Step, already: number): AsyncGenerator<unknown[][]> {
  let batch: unknown[][] = [];
  for await (const chunk of loading.bench.stream(`${step.select} offset ${already}`)) {
    for (const row of chunk) {
      batch.push(step.toRow(row));
      if (batch.length === loading.batchRows) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

async function write(loading: Loading, step: Step, rows: unknown[][], done: number): Promise<void> {
  await loading.database.transaction('write', async (transaction) => {
    await loading.lease.check(transaction);
    await transaction.run(step.query, { rows, ...step.more });
    failpoint('writing');
    await transaction.run(saveCheckpoint, { id: loading.deliveryId, checkpoint: `${step.name}:${done}` });
  });
  failpoint('loaded');
}

const VALUES: Step = {
  name: 'values',
  isLink: false,
  from: 'plan_values',
  select: 'select key, label, display, facts, was from plan_values order by key',
  query: saveValues as unknown as Query,
  // A fact of another text than the one that is shown now is taken back.
  toRow: ([key, label, display, facts, was]) => [
    key,
    label,
    display,
    { ...forget(parseFacts(was)), ...parseFacts(facts) },
  ],
};

function parseFacts(json: Cell | undefined): Record<string, Cell> {
  return typeof json === 'string' ? (JSON.parse(json) as Record<string, Cell>) : {};
}

function forget(facts: Record<string, Cell>): Record<string, null> {
  return Object.fromEntries(Object.keys(facts).map((name) => [name, null]));
}

function entityStep(kind: string, forgets: boolean): Step {
  const names = factColumns(kind);
  return {
    name: kind,
    isLink: false,
    from: `plan_${kind}`,
    select: `select key, id, contributors, ${names.map(ident).join(', ')} from plan_${kind} order by key`,
    query: saveEntities as unknown as Query,
    toRow: ([key, id, contributors, ...facts]) => [
      key,
      kind,
      id,
      contributors,
      forgets ? allOf(names, facts) : known(names, facts),
    ],
  };
}

/** What rows of a type have behind those that all have; the last is of two parts, where links of the type have them. */
const MORE: Partial<Record<LinkType, string>> = { LOCATED_AT: ', role, valid', AUTHORISED_FOR: ', valid' };

function linkStep(type: LinkType): Step {
  const more = MORE[type];
  return {
    name: type,
    isLink: true,
    from: `(select 1 from plan_links where type = '${type}')`,
    select: `select from_key, to_key, contributors, first_seen, last_seen, sources, first_source, latest_source
      ${more ?? ''} from plan_links where type = '${type}' order by from_key, to_key, role`,
    query: saveLinks[type] as unknown as Query,
    toRow: more === undefined ? (row) => [...row] : (row) => [...row.slice(0, -1), ...partsOf(row.at(-1))],
  };
}

/** The two days of a permission, or the two degrees of a place, as the ledger writes them: each empty when not known. */
function partsOf(valid: Cell | undefined): (number | null)[] {
  return String(valid ?? '|')
    .split('|')
    .map((part) => (part === '' ? null : Number(part)));
}

function known(names: readonly string[], facts: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(Object.entries(allOf(names, facts)).filter(([, fact]) => fact !== null));
}

/** With those that are not known as null: they are removed where they stand. */
function allOf(names: readonly string[], facts: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(names.map((name, at) => [name, facts[at] ?? null]));
}
