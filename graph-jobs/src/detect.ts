import { canonicalize } from 'json-canonicalize';
import { latestAsOf, requireSchema, takeLease, type Database, type Lease } from '@ringbreaker/cypher';
import type { Role } from '@ringbreaker/cypher/domain';
import { findChanges } from './detect/changes.ts';
import { openEngine } from './detect/communities/index.ts';
import { openGds } from './detect/communities/run-gds.ts';
import { describe, shortlist, type Findings } from './detect/findings.ts';
import { joinJudged } from './detect/incremental/carry-over.ts';
import { chooseExtent, type Extent } from './detect/incremental/extent.ts';
import { look, type Scene } from './detect/incremental/look.ts';
import { findCommunities } from './detect/find-communities.ts';
import { judgeInThreads } from './detect/judging/judging-pool.ts';
import { keepPinned, setPinnedApart } from './detect/lifecycle/names/keep-pinned.ts';
import { gatherOperator, nameOperators, OPERATOR } from './detect/lifecycle/names/name-operators.ts';
import { readTaken } from './detect/lifecycle/names/read-taken.ts';
import { tellLives } from './detect/lifecycle/tell-lives.ts';
import { readEvidence } from './detect/read-evidence.ts';
import { readSaved, type Saved } from './detect/read-graph.ts';
import { failRun, openRun, saveChanges, switchTo, undoDeadRuns, type OpenRun } from './detect/save-run.ts';
import { JobError } from './job-error.ts';
import type { Progress } from './progress.ts';

/** What a person may set on a detection run. Time and randomness come in here alone. */
export interface DetectRequest {
  readonly asOf?: string;
  readonly engine: string;
  readonly seed: number;
  /** Makes brand medians and null levels anew; else the stored ones are used unchanged. */
  readonly newReference?: boolean;
  /** Looks at everything; else only at what lies near that which changed, where that gives the same. */
  readonly full?: boolean;
  readonly codeVersion: string;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** What a run found, in numbers. */
export interface DetectSummary {
  readonly run: number;
  readonly asOf: string;
  readonly engine: string;
  readonly seed: number;
  /** Whether everything was looked at, why, and how many sellers were. */
  readonly extent: Extent['how'];
  readonly why: string | null;
  readonly lookedAt: number;
  readonly sellers: number;
  /** Counted where everything was looked at, else null. */
  readonly sharedValues: number | null;
  readonly genericValues: number | null;
  readonly operators: number;
  readonly rackets: number;
  readonly members: number;
  readonly groups: number;
  /**
   * Share of sellers in the largest component that was looked at; above 0.01 something glues what does not belong
   * together.
   */
  readonly largestComponentShare: number;
  /** Version of each part of the reference that was used. */
  readonly reference: Readonly<Record<string, number>>;
  readonly written: number;
}

/**
 * Detects rackets in the graph and makes the result the current run.
 * @throws JobError `nothing` when no delivery is loaded; GraphError `lease` while another job writes
 */
export async function detect(database: Database, request: DetectRequest): Promise<DetectSummary> {
  await requireSchema(database);
  const lease = await takeLease(database, 'writer');
  try {
    await undoDeadRuns(database, lease);
    const asOf = request.asOf ?? (await readAsOf(database));
    const run = await openRun(database, lease, toRun(request, asOf));
    try {
      return await runSteps(database, lease, { request, asOf, run });
    } catch (error) {
      const state = request.signal?.aborted ? 'cancelled' : 'failed';
      const failure = { state, endedAt: request.now().toISOString(), error: (error as Error).message } as const;
      await failRun(database, run, failure).catch(() => undefined);
      throw error;
    }
  } finally {
    await lease.release();
  }
}

async function runSteps(
  database: Database,
  lease: Lease,
  { request, asOf, run }: { request: DetectRequest; asOf: string; run: OpenRun },
): Promise<DetectSummary> {
  const { progress, signal, seed } = request;
  const thinkWith = await openEngine(request.engine, () => openGds(database));
  // 1. Choose what to look at: everything, or what lies near that which changed since the last run.
  progress('read', 0);
  const { newReference = false, full = false } = request;
  const extent = await chooseExtent(database, { ...toRun(request, asOf), newReference, full });
  const saved = extent.near ? extent.saved : await readSaved(database);
  signal?.throwIfAborted();
  // 2. Project and weigh: who shares what with whom; a value says the less, the more use it who share nothing else.
  const scene = await look(database, { extent, saved, asOf }, progress);
  const { projection, weights, carried } = scene;
  // 3. Group: components, operators inside each, communities inside each.
  progress('group', 0);
  const found = await thinkWith((engine) => findCommunities(projection, weights, { engine, seed }));
  const communities = setPinnedApart(found, projection, saved);
  signal?.throwIfAborted();
  // 4. Judge: communities with counterfeit signals are rackets, the others are groups.
  progress('read evidence', 0);
  const candidates = shortlist(communities).map((community) => community.map((at) => projection.sellers[at] ?? ''));
  const about = { projection, weights, candidates, saved, asOf, seed };
  const { sellers, signals, reference } = await readEvidence(database, lease, { ...about, newReference });
  progress('judge', 0);
  const described = describe(projection, weights, { communities, sellers, signals });
  const operators = communities.operators.map((operator) => operator.map((at) => projection.sellers[at] ?? ''));
  const basis = { reference, seed, engine: request.engine, before: rolesIn(saved) };
  const judged = keepPinned(await judgeInThreads(described, { projection, weights }, basis), saved);
  signal?.throwIfAborted();
  // 5. Lifecycle: what became of each racket since the last run; ids outlive runs.
  progress('tell lives', 0);
  const { lives, alerts } = await tellLives(database, {
    run: { ...toRun(request, asOf), seq: run.seq, reference: canonicalize(reference.versions) },
    ...{ judged: joinJudged(judged, carried), saved, sellers },
    signals: { outcomes: [...signals.outcomes, ...scene.outcomes] },
  });
  const findings: Findings = {
    ...{ rackets: lives.rackets, groups: lives.groups, largestComponent: communities.largestComponent },
    operators: await nameHands(database, { found: operators, carried: carried.operators }, saved),
  };
  // 6. Save: only what changed, under the run's number, then one switch.
  const changes = findChanges(findings, saved, { ...lives, alerts, asOf });
  const written = Object.values(changes).reduce((sum, { begin, end }) => sum + begin.length + end.length, 0);
  await saveChanges(database, lease, { run, asOf, changes, onSaved: (done, total) => progress('save', done, total) });
  const summary = summarise({ run, asOf, request, findings, extent, scene, saved, written, reference });
  await switchTo(database, lease, {
    run,
    endedAt: request.now().toISOString(),
    counts: canonicalize(summary),
    standings: lives.standings,
  });
  return summary;
}

/** Of what was not read, only the ids that a new operator would get are of matter. */
async function nameHands(
  database: Database,
  { found, carried }: { found: string[][]; carried: Scene['carried']['operators'] },
  { operators, unread }: Saved,
): Promise<Findings['operators']> {
  const taken = await readTaken(database, OPERATOR, unread ? found.map(gatherOperator) : []);
  return nameOperators([...found, ...carried], operators, taken);
}

/** The role of each seller that the last run had in a racket. */
function rolesIn({ members }: Saved): Map<string, Role> {
  return new Map(members.filter(({ kind }) => kind === 'Racket').map(({ seller, role }) => [seller, role]));
}

function toRun({ engine, seed, codeVersion, now }: DetectRequest, asOf: string) {
  return {
    startedAt: now().toISOString(),
    asOf,
    engine,
    seed,
    options: canonicalize({ asOf, engine, seed }),
    codeVersion,
  };
}

async function readAsOf(database: Database): Promise<string> {
  const [row] = await database.run(latestAsOf, {});
  if (row?.asOf) return row.asOf;
  throw new JobError('nothing', 'Nothing is loaded yet: run `ringbreaker ingest DIR` first.');
}

function summarise(parts: {
  run: OpenRun;
  asOf: string;
  request: DetectRequest;
  findings: Findings;
  extent: Extent;
  scene: Scene;
  saved: Saved;
  reference: { readonly versions: DetectSummary['reference'] };
  written: number;
}): DetectSummary {
  const { run, asOf, request, findings, extent, scene, saved, reference, written } = parts;
  const far = saved.unread?.counts ?? { operators: 0, rackets: 0, members: 0, groups: 0 };
  const { sellers } = scene.counts;
  const { how, why } = extent;
  const isFull = how === 'full';
  return {
    run: run.seq,
    asOf,
    engine: request.engine,
    seed: request.seed,
    ...{ extent: how, why, lookedAt: scene.counts.lookedAt, sellers },
    sharedValues: isFull ? scene.projection.values.size : null,
    genericValues: isFull ? scene.weights.filter((weight) => weight === 0).length : null,
    operators: far.operators + findings.operators.length,
    rackets: far.rackets + findings.rackets.length,
    members: findings.rackets.reduce((sum, { members }) => sum + members.length, far.members),
    groups: far.groups + findings.groups.length,
    largestComponentShare: sellers === 0 ? 0 : Math.round((findings.largestComponent / sellers) * 10_000) / 10_000,
    reference: reference.versions,
    written,
  };
}
