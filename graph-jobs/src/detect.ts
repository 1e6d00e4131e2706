import { saying } from '@ringbreaker/cypher/domain';
import { canonicalize } from 'json-canonicalize';
import { latestAsOf, requireSchema, type Database, type Lease } from '@ringbreaker/cypher';
import { findChanges } from './detect/save/changes.ts';
import type { Cluster } from './cluster/cluster.ts';
import { openGrouping } from './detect/cluster/open-grouping.ts';
import type { Findings } from './detect/findings.ts';
import { setPinnedApart } from './detect/lifecycle/names/keep-pinned.ts';
import { nameOperators } from './detect/lifecycle/names/name-operators.ts';
import { tellLives } from './detect/lifecycle/tell-lives.ts';
import { readAhead, readEvidence } from './detect/evidence/read-evidence.ts';
import { judgingDay } from './detect/evidence/judging-clock.ts';
import { judgeCandidates } from './detect/judge-candidates.ts';
import type { Projection } from './detect/links/projection.ts';
import { readSaved, readSavedMembers, type Saved } from './detect/links/read-graph.ts';
import { readScene, type Scene } from './detect/read-scene.ts';
import { ReferenceInUse } from './detect/reference/reference.ts';
import { failRun, openRun, saveChanges, switchTo, undoDeadRuns, type OpenRun } from './detect/save/save-run.ts';
import type { Grouping } from './detect/think.ts';
import { both } from './in-parts.ts';
import { requireNear } from './ingest/request.ts';
import { JobError } from './job/job-error.ts';
import type { Progress } from './job/progress.ts';
import { takeWriter } from './job/take-writer.ts';
import { tellStrongTies } from './screen/strong-ties.ts';

/** What a person may set on a detection run. Time and randomness come in here alone. */
export interface DetectRequest {
  readonly asOf?: string;
  readonly engine: string;
  readonly seed: number;
  /** Makes usual prices, null levels and what ties and signals say anew, though the stored ones are of this month. */
  readonly newReference?: boolean;
  readonly codeVersion: string;
  /** Id of the job that asked for this run; without it a run of its own is noted. */
  readonly job?: string;
  /** Folder of the archive, whose columns are read in the graph's place; without it the graph is read. */
  readonly archive?: string;
  /** Starts a cluster, which reads the archive and groups sellers in this machine's place; what is found is the same to the byte. */
  readonly withCluster?: <T>(work: (cluster: Cluster) => Promise<T>) => Promise<T>;
  /** Is told in a sentence what a person should know while it runs. */
  readonly say?: (sentence: string) => void;
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
  readonly sellers: number;
  readonly sharedValues: number;
  readonly genericValues: number;
  readonly operators: number;
  readonly rackets: number;
  readonly members: number;
  readonly groups: number;
  /** Rackets that a person has dismissed, and alerts that were not raised for it. */
  readonly dismissed: number;
  readonly withheld: number;
  /** Share of sellers in the largest component; above 0.01 something glues what does not belong together. */
  readonly largestComponentShare: number;
  /** Version of each part of the reference that was used. */
  readonly reference: Readonly<Record<string, number>>;
  readonly written: number;
}

/**
 * Detects rackets in the graph and makes the result the current run. Their pictures are laid out afterwards, by whoever
 * asked (`layOutPictures`): they are no truth of the graph, and nobody who wants to write waits for them.
 * @throws JobError `nothing` when no delivery is loaded; GraphError `lease` while another job writes
 */
export async function detect(database: Database, request: DetectRequest): Promise<DetectSummary> {
  await requireSchema(database);
  const lease = await takeWriter(database, request.progress);
  try {
    await undoDeadRuns(database, lease);
    const asOf = await chooseAsOf(database, request);
    // Who has just come and is strongly tied to a known racket is told of now: a run takes minutes.
    await tellStrongTies(database, lease, { ...request, asOf });
    const run = await openRun(database, lease, { ...toRun(request, asOf), asked: request.job });
    try {
      const steps = (cluster?: Cluster) => runSteps(database, lease, { request, asOf, run, cluster });
      return await (request.withCluster?.(steps) ?? steps());
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

interface Running {
  readonly request: DetectRequest;
  readonly asOf: string;
  readonly run: OpenRun;
  readonly cluster?: Cluster | undefined;
}

async function runSteps(
  database: Database,
  lease: Lease,
  { request, asOf, run, cluster }: Running,
): Promise<DetectSummary> {
  const { progress, signal, seed, newReference: renew = false } = request;
  const group = await openGrouping(database, { ...request, cluster });
  // 1. Read what the last run left, which parties are one, who shares what with whom, and what each seller shows by
  //    itself.
  progress(saying`read`, 0);
  const reference = await ReferenceInUse.open(database, lease, { renew, asOf });
  const { archive = null, say = () => undefined } = request;
  if (reference.isOver) say('Usual prices and what ties and signals say are learned anew: another month, or size.');
  const [{ saved, ahead }, scene] = await both(
    readPast(database, asOf),
    readScene(database, { archive, say, cluster }, { asOf, reference, progress, signal }),
  );
  const { projection, signalsOf, offers } = scene;
  // 2. Group: operators, groups by what they share, and groups of suspects.
  progress(saying`group`, 0);
  const stored = reference.peek('estimates');
  const asked = { seed, signalsOf, offers, sellers: scene.sellers, estimates: stored };
  const found = await group(projection, asked);
  await reference.use('estimates', () => found.estimates);
  const grouping = setPinnedApart(found, projection, saved);
  signal?.throwIfAborted();
  // 3. Judge: suspects with enough evidence are rackets, all others are groups.
  progress(saying`read evidence`, 0);
  const candidates = grouping.candidates.flatMap(({ sellers }) => sellers.map((at) => projection.sellers[at] ?? ''));
  const about = { projection, weights: grouping.weights, candidates, saved, ahead, asOf, seed };
  const evidence = await readEvidence(database, reference, about);
  progress(saying`judge`, 0);
  const rests = { codeVersion: request.codeVersion, reference: reference.versions, day: judgingDay(asOf) };
  const judged = judgeCandidates({ scene, grouping, evidence, saved, rests });
  signal?.throwIfAborted();
  // 4. Lifecycle: what became of each racket since the last run; ids outlive runs.
  progress(saying`tell lives`, 0);
  const parts = canonicalize(Object.keys(reference.versions).sort());
  const ran = { ...toRun(request, asOf), seq: run.seq, reference: parts };
  const { sellers, signals } = evidence;
  const told = await tellLives(database, { run: ran, judged, saved, sellers, signals });
  const { lives, alerts } = told;
  const findings = gatherFindings({ lives, grouping, projection, saved });
  // 5. Save: only what changed, under the run's number, then one switch.
  const changes = findChanges(findings, saved, { ...lives, alerts, asOf });
  const written = Object.values(changes).reduce((sum, { begin, end }) => sum + begin.length + end.length, 0);
  const { versions } = reference;
  const summary = summarise({ run, asOf, request, findings, scene, grouping, written, versions, told });
  const onSaved = (done: number, total: number) => progress(saying`save`, done, total);
  await saveChanges(database, lease, { run, asOf, changes, onSaved });
  const ended = { endedAt: request.now().toISOString(), counts: canonicalize(summary) };
  await switchTo(database, lease, { run, ...ended, standings: lives.standings, lapses: told.lapses });
  return summary;
}

/** What the last run left, and what is known of its members: most of them will be asked about again. */
async function readPast(database: Database, asOf: string) {
  const members = await readSavedMembers(database);
  const [saved, ahead] = await both(readSaved(database, members), readAhead(database, members, asOf));
  return { saved, ahead };
}

/** What the run says: rackets and groups as they live on, and operators by name. */
function gatherFindings(parts: {
  lives: Pick<Findings, 'rackets' | 'groups'>;
  grouping: Grouping;
  projection: Projection;
  saved: Saved;
}): Findings {
  const { lives, grouping, projection, saved } = parts;
  const { operators, largestComponent } = grouping.communities;
  const accounts = operators.map((all) => all.map((at) => projection.sellers[at] ?? ''));
  return {
    rackets: lives.rackets,
    groups: lives.groups,
    largestComponent,
    operators: nameOperators(accounts, saved.operators),
  };
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

/** The day that is asked for, or that of the latest delivery. A run reads all that is loaded, whatever its day. */
async function chooseAsOf(database: Database, { asOf, now }: DetectRequest): Promise<string> {
  const [row] = await database.run(latestAsOf, {});
  if (!row?.asOf) throw new JobError('nothing', 'Nothing is loaded yet: run `ringbreaker ingest DIR` first.');
  if (asOf === undefined) return row.asOf;
  requireNear(asOf, now);
  if (asOf >= row.asOf) return asOf;
  throw new JobError(
    'usage',
    `The as-of day ${asOf} lies before ${row.asOf}, of which the latest delivery speaks: a run would count what came later as known by then. Leave it out, or name ${row.asOf} or a later day. Nothing was written.`,
  );
}

function summarise(parts: {
  run: OpenRun;
  asOf: string;
  request: DetectRequest;
  findings: Findings;
  scene: Scene;
  grouping: Grouping;
  written: number;
  versions: DetectSummary['reference'];
  told: Awaited<ReturnType<typeof tellLives>>;
}): DetectSummary {
  const { run, asOf, request, findings, scene, grouping, written, versions, told } = parts;
  const { sellers, projection } = scene;
  const share = sellers === 0 ? 0 : findings.largestComponent / sellers;
  return {
    run: run.seq,
    asOf,
    engine: request.engine,
    seed: request.seed,
    sellers,
    sharedValues: projection.values.size,
    genericValues: grouping.weights.filter((weight) => weight === 0).length,
    operators: findings.operators.length,
    rackets: findings.rackets.length,
    members: findings.rackets.reduce((sum, { members }) => sum + members.length, 0),
    groups: findings.groups.length,
    dismissed: told.dismissed,
    withheld: told.lives.events.reduce((sum, event) => sum + event.withheld, 0),
    largestComponentShare: Math.round(share * 10_000) / 10_000,
    reference: versions,
    written,
  };
}
