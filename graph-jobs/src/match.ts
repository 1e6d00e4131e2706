import { asId, saying } from '@ringbreaker/cypher/domain';
import { MATCHED_KINDS, requireSchema, type Database, type Lease, type MatchedKind } from '@ringbreaker/cypher';
import type { Progress } from './job/progress.ts';
import { takeWriter } from './job/take-writer.ts';
import { Candidates, recordsOf } from './resolution/candidates/candidates.ts';
import { keepModel, readModel, type KeptModel } from './resolution/model/keep-model.ts';
import { basisOf, learn, matcherOf, type Matcher } from './resolution/matcher.ts';
import { readNeighbours, readUnmatched } from './resolution/read-values.ts';
import { dropStale, LikelySameWriter, saveBlocks } from './resolution/save-matches.ts';

/** What a person may set on matching. */
export interface MatchRequest {
  /** Learns the match models anew and looks at every value again. */
  readonly newReference: boolean;
  readonly seed: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** What matching did with one kind of value. */
export interface MatchedSummary {
  readonly kind: MatchedKind;
  /** Values that were new to the model. */
  readonly values: number;
  readonly pairs: number;
  readonly same: number;
  readonly possible: number;
  /** Blocks that more values share than can be compared each with each. */
  readonly wideBlocks: number;
  /** The version of the model, and how many values it was learned from. */
  readonly model: number;
  readonly learnedFrom: number;
}

/**
 * Finds values that are likely the same among those that matching has not seen, and links them.
 * @throws GraphError `lease` while another job writes
 */
export async function match(database: Database, request: MatchRequest): Promise<MatchedSummary[]> {
  await requireSchema(database);
  const lease = await takeWriter(database, request.progress);
  try {
    const summaries: MatchedSummary[] = [];
    for (const kind of MATCHED_KINDS) summaries.push(await matchKind(database, lease, { kind, request }));
    return summaries;
  } finally {
    await lease.release();
  }
}

interface Work {
  readonly kind: MatchedKind;
  readonly request: MatchRequest;
}

async function matchKind(database: Database, lease: Lease, work: Work): Promise<MatchedSummary> {
  const { kind, request } = work;
  const { progress, signal } = request;
  // 1. The model: the stored one, or one that is learned now.
  const { version, model, isNew } = await chooseModel(database, lease, work);
  const matcher = matcherOf(kind, model);
  // 2. What it has not looked at, and who already stands in the same blocks.
  progress(saying`${asId(kind)}: read`, 0);
  const fresh = await readUnmatched(database, kind, version);
  const keys = isNew ? fresh : await readNeighbours(database, matcher, fresh);
  signal?.throwIfAborted();
  // 3. Decide on each pair that shares a block, and link what is likely the same.
  const writer = new LikelySameWriter(database, lease, version);
  const counts = await decide(matcher, { keys, fresh, request, writer });
  // 4. Note that these values were looked at: killed before, they are looked at again. What another model found goes.
  const onSaved = (done: number) => progress(saying`${asId(kind)}: save`, done, fresh.length);
  await saveBlocks(database, lease, { matcher, model: version, keys: fresh, onSaved });
  await dropStale(database, lease, { kind, model: version });
  return { kind, values: fresh.length, ...counts, model: version, learnedFrom: model.records };
}

interface Deciding {
  readonly keys: readonly string[];
  readonly fresh: readonly string[];
  readonly request: MatchRequest;
  readonly writer: LikelySameWriter;
}

async function decide(matcher: Matcher, { keys, fresh, request, writer }: Deciding) {
  const candidates = new Candidates(matcher, recordsOf(keys, matcher.read), matcher.counts);
  const isFresh = new Set(keys.length === fresh.length ? [] : fresh);
  const isNew = isFresh.size === 0 ? undefined : (index: number) => isFresh.has(keys[index] ?? '');
  const counts = { pairs: 0, same: 0, possible: 0 };
  for (const [one, other] of candidates.all(isNew)) {
    counts.pairs += 1;
    if (counts.pairs % 20_000 === 0) {
      request.signal?.throwIfAborted();
      request.progress(saying`${asId(matcher.id)}: compare`, counts.pairs);
    }
    const decision = matcher.decide(one, other);
    if (decision.tier === 'different') continue;
    counts[decision.tier] += 1;
    await writer.add([one.key, other.key, round(decision.p), decision.tier, basisOf(decision)]);
  }
  await writer.finish();
  return { ...counts, wideBlocks: candidates.index.wideBlocks };
}

/** The model that the reference keeps, or one learned from every value there is. */
async function chooseModel(
  database: Database,
  lease: Lease,
  { kind, request }: Work,
): Promise<KeptModel & { isNew: boolean }> {
  const stored = request.newReference ? undefined : await readModel(database, kind);
  if (stored) return { ...stored, isNew: false };
  request.progress(saying`${asId(kind)}: learn`, 0);
  const keys = await readUnmatched(database, kind, NO_MODEL);
  return { ...(await keepModel(database, lease, learn(kind, keys, request.seed))), isNew: true };
}

/** No value was looked at by this one: asked for, all come. */
const NO_MODEL = 0;

function round(p: number): number {
  return Math.round(p * 10_000) / 10_000;
}
