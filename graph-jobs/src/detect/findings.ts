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

/** The communities worth judging, each with its ties: what the signals are then read for. */
export function shortlist(communities: Communities): (readonly number[])[] {
  return communities.communities.filter((community) => community.length >= SMALLEST_COMMUNITY);
}

/** Puts facts, ties and signals to each community of at least three sellers. */
export function describe(
  projection: Projection,
  weights: ValueWeights,
  {
    communities,
    sellers,
    signals,
  }: { communities: Communities; sellers: ReadonlyMap<string, SellerFacts>; signals: Signals },
): Community[] {
  const operatorOf = new Map(
    communities.operators.flatMap((operator) => operator.map((seller) => [seller, operator] as const)),
  );
  const bySeller = splitSignals(signals);
  return shortlist(communities).map((community) => {
    const keys = community.map((at) => projection.sellers[at] ?? '');
    const ties = findTies(projection, weights, community);
    const hands = new Set(community.map((at) => operatorOf.get(at) ?? [at]));
    const operators = [...hands].map((hand) => hand.map((at) => projection.sellers[at] ?? ''));
    return {
      sellers: keys.flatMap((key) => sellers.get(key) ?? []),
      members: judgeMembers(keys, ties),
      operators,
      ties,
      signals: gatherSignals(keys, bySeller),
    };
  });
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
  const gathered = signalKinds.map((kind) => [
    kind,
    keys.flatMap((key): readonly unknown[] => signals[kind].get(key) ?? []),
  ]);
  return Object.fromEntries(gathered) as unknown as Signals;
}

/**
 * Judges each community, looks at the members of each racket in thinned worlds, judges what is left of it again, and
 * scores it; nothing has its id yet.
 */
export function judge(
  described: readonly Community[],
  { reference, confidence }: { reference: Reference; confidence: ConfidenceRequest },
): Judged {
  const by = { reference, before: confidence.before };
  const judged = described.map((community) => judgeOne(community, by));
  const accused = judged.filter((one) => one.accused);
  const settled = settleMembers(
    accused.map(({ community }) => community),
    confidence,
  );
  const kept = new Map(accused.map((one, at) => [one, judgeAgain(settled[at] ?? null, by)]));
  const rackets = [...kept.values()].filter((one) => one !== null);
  const groups = judged.filter((one) => !kept.get(one));
  return {
    rackets: rackets.map(({ community, hits }) => {
      const score = scoreRacket(community, hits, (rest) => hitsOfRacket(rest, by));
      const chainRoles = chainRolesOf(score.chain ?? []);
      return {
        members: community.members.map((one) => ({ ...one, chainRole: chainRoles.get(one.seller) ?? null })),
        ties: community.ties.filter((tie) => tie.weight > 0),
        score,
      };
    }),
    groups: groups.map(({ community: { members } }) => ({ members })),
  };
}

/** What a community is judged by, and the sellers that the last run had in rackets. */
interface JudgedBy {
  readonly reference: Reference;
  readonly before: ReadonlyMap<string, unknown>;
}

function judgeOne(community: Community, { reference, before }: JudgedBy) {
  const hits = findFlags(community, reference);
  const known = community.sellers.filter(({ key }) => before.has(key)).length;
  return { community, hits, accused: isRacket(community, hits, known >= SMALLEST_COMMUNITY) };
}

function hitsOfRacket(community: Community, by: JudgedBy) {
  const { hits, accused } = judgeOne(community, by);
  return accused ? hits : null;
}

/** What is left of a racket when those who hardly belong are gone: a racket still, or null. */
function judgeAgain(settled: Community | null, by: JudgedBy): ReturnType<typeof judgeOne> | null {
  const again = settled && judgeOne(settled, by);
  return again?.accused ? again : null;
}
