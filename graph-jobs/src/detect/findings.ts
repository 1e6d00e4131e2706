import type { FlagHit } from '@ringbreaker/cypher/domain';
import { chainRolesOf } from './chain-roles.ts';
import { findTies, judgeMembers, type Community } from './community.ts';
import { settleMembers, type ConfidenceRequest } from './confidence/settle-members.ts';
import { NO_SIGNALS, type Signals, type SellerFacts } from './facts.ts';
import type { Communities } from './find-communities.ts';
import { groupBy } from './group-by.ts';
import { isRacket } from './judge-community.ts';
import type { NewGroup, NewRacket } from './lifecycle/live.ts';
import type { Projection } from './projection.ts';
import { findFlags } from './red-flags/index.ts';
import type { Reference } from './red-flags/red-flag.ts';
import { scoreRacket } from './score.ts';
import type { ValueWeights } from './weigh-values.ts';

/** A community with its id, judged. */
export type Found = NewGroup & { readonly id: string };

/** A racket: a community with counterfeit signals. */
export type FoundRacket = NewRacket & { readonly id: string };

/** Everything that one detection run says. */
export interface Findings {
  readonly rackets: readonly FoundRacket[];
  readonly groups: readonly Found[];
  readonly operators: readonly { readonly id: string; readonly sellers: readonly string[] }[];
  readonly largestComponent: number;
}

/** What was found, judged, before the lives of rackets give each its id. */
export interface Judged {
  readonly rackets: readonly NewRacket[];
  readonly groups: readonly NewGroup[];
}

const SMALLEST_COMMUNITY = 3;
/** What is left of a racket is one by what nearly makes one: else it would come and go with its outermost member. */
const WAS_RACKET = true;

/** The communities worth judging, each with its ties: what the signals are then read for. */
export function shortlist(communities: Communities): (readonly number[])[] {
  return communities.communities.filter((community) => community.length >= SMALLEST_COMMUNITY);
}

/** Puts facts, ties and signals to each community of at least three sellers, one after the other as they are asked for. */
export function* describe(
  projection: Projection,
  weights: ValueWeights,
  {
    communities,
    sellers,
    signals,
  }: { communities: Communities; sellers: ReadonlyMap<string, SellerFacts>; signals: Signals },
): Generator<Community> {
  const operatorOf = new Map(
    communities.operators.flatMap((operator) => operator.map((seller) => [seller, operator] as const)),
  );
  const bySeller = splitSignals(signals);
  for (const community of shortlist(communities)) {
    const keys = community.map((at) => projection.sellers[at] ?? '');
    const ties = findTies(projection, weights, community);
    const hands = new Set(community.map((at) => operatorOf.get(at) ?? [at]));
    const operators = [...hands].map((hand) => hand.map((at) => projection.sellers[at] ?? ''));
    yield {
      sellers: keys.flatMap((key) => sellers.get(key) ?? []),
      members: judgeMembers(keys, ties),
      operators,
      ties,
      signals: gatherSignals(keys, bySeller),
    };
  }
}

/** Each kind of signal by seller. */
export type SignalsOf = { readonly [K in keyof Signals]: ReadonlyMap<string, Signals[K][number][]> };

const sellerOf = (row: { readonly seller: string }) => row.seller;

const signalKinds = Object.keys(NO_SIGNALS) as (keyof Signals)[];

/** Puts signals under their sellers. */
export function splitSignals(signals: Signals): SignalsOf {
  const split = signalKinds.map((kind) => [
    kind,
    groupBy<Signals[typeof kind][number], string>(signals[kind], sellerOf),
  ]);
  return Object.fromEntries(split) as SignalsOf;
}

/** The signals of the given sellers. */
export function gatherSignals(keys: readonly string[], signals: SignalsOf): Signals {
  const gathered = signalKinds.map((kind) => {
    const [bySeller, rows]: [ReadonlyMap<string, readonly unknown[]>, unknown[]] = [signals[kind], []];
    // Of most kinds most communities have nothing.
    if (bySeller.size > 0) for (const key of keys) for (const row of bySeller.get(key) ?? []) rows.push(row);
    return [kind, rows];
  });
  return Object.fromEntries(gathered) as unknown as Signals;
}

/** What communities are judged with. */
export interface JudgeRequest {
  readonly reference: Reference;
  readonly confidence: ConfidenceRequest;
}

/**
 * Judges each community, looks at the members of each racket in thinned worlds, judges what is left of it again, and
 * scores it; nothing has its id yet.
 */
export function judge(described: readonly Community[], request: JudgeRequest): Judged {
  const judged = accuse(described, { reference: request.reference, before: request.confidence.before });
  return sortOut(judged, settleRackets(accusedIn(judged), request));
}

/** Judges each community by its flags, at first sight. */
export function accuse(described: readonly Community[], { reference, before }: JudgedBy): JudgedOnce[] {
  return described.map((community) => {
    const known = community.sellers.filter(({ key }) => before.has(key)).length;
    return judgeOne(community, reference, known >= SMALLEST_COMMUNITY);
  });
}

/** Those that are rackets at first sight. */
export function accusedIn(judged: readonly JudgedOnce[]): Community[] {
  return judged.filter((one) => one.accused).map(({ community }) => community);
}

/**
 * Each racket with those members that stay in thinned worlds, scored; null where what is left is none. Of the whole
 * only the component of each racket is looked at.
 * @returns in the order of `accused`
 */
export function settleRackets(
  accused: readonly Community[],
  { reference, confidence }: JudgeRequest,
): (NewRacket | null)[] {
  return settleMembers(accused, confidence).map((settled) => {
    const again = settled && judgeOne(settled, reference, WAS_RACKET);
    return again?.accused ? toRacket(again, reference) : null;
  });
}

/** Puts what was settled in the place of what was accused: rackets, and groups in which nothing is left of one. */
export function sortOut(judged: readonly JudgedOnce[], settled: readonly (NewRacket | null)[]): Judged {
  const waiting = [...settled];
  const rackets = judged.map(({ accused }) => (accused ? (waiting.shift() ?? null) : null));
  return {
    rackets: rackets.filter((racket) => racket !== null),
    groups: judged.filter((_, at) => !rackets[at]).map(({ community: { members } }) => ({ members })),
  };
}

function toRacket({ community, hits }: JudgedOnce, reference: Reference): NewRacket {
  const score = scoreRacket(community, hits, (rest) => hitsOfRest(rest, reference));
  const chainRoles = chainRolesOf(score.chain ?? []);
  return {
    members: community.members.map((one) => ({ ...one, chainRole: chainRoles.get(one.seller) ?? null })),
    ties: community.ties.filter((tie) => tie.weight > 0),
    score,
  };
}

/** What a community is judged by, and the sellers that the last run had in rackets. */
interface JudgedBy {
  readonly reference: Reference;
  readonly before: ReadonlyMap<string, unknown>;
}

/** A community, its hits, and whether they make it a racket. */
export interface JudgedOnce {
  readonly community: Community;
  readonly hits: readonly FlagHit[];
  readonly accused: boolean;
}

function judgeOne(community: Community, reference: Reference, wasRacket: boolean): JudgedOnce {
  const hits = findFlags(community, reference);
  return { community, hits, accused: isRacket(community, hits, wasRacket) };
}

/** The hits on what would be left of a racket, judged as what was one: so the next run would, and says the same of it. */
function hitsOfRest(community: Community, reference: Reference): readonly FlagHit[] | null {
  const { accused, hits } = judgeOne(community, reference, WAS_RACKET);
  return accused ? hits : null;
}
