import {
  chainRolesOf,
  type GoodsInCommon,
  type GroupScore,
  type RacketScore,
  type Role,
  type WeighedEvidence,
} from '@ringbreaker/cypher/domain';
import {
  chancesByTies,
  countKinds,
  findJoining,
  findTies,
  type Community,
  type Joining,
  type Member,
} from './evidence/community.ts';
import type { SellerFacts, Signals } from './evidence/facts.ts';
import { SMALLEST, type SuspectGroup } from './groups/weigh-suspects.ts';
import { decide, holdUnsuspected, leastLogOdds, type Decision } from './judge/decide.ts';
import { nameBasis, type KeptJudgements } from './judge/kept-judgements.ts';
import { confidenceOf, roleOf } from './judge/roles.ts';
import type { Shape } from './judge/shape.ts';
import { probabilityOf, weighGroup, type Basis } from './judge/weigh-group.ts';
import type { NewGroup, NewRacket } from './lifecycle/live.ts';
import { groupBy } from './links/group-by.ts';
import { placeIn, type Projection } from './links/projection.ts';
import type { ResolvedParties } from './parties/resolve-parties.ts';
import { whyOneOf } from './parties/why-one.ts';
import { findFlags } from './red-flags/index.ts';
import type { Reference } from './red-flags/red-flag.ts';
import { scoreRacket, takeOver, type Judgement } from './score/score.ts';
import { gatherSignals, splitSignals } from './evidence/signals-of.ts';
import { tellGoodsInCommon } from './evidence/tell-goods.ts';
import { asOneWitness } from './suspicion/own-signals.ts';
import type { Grouping } from './think.ts';

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

const NOBODY: Before = new Map();

/** What the last run said of sellers in rackets: which one, and in which role. */
export type Before = ReadonlyMap<string, { readonly racket: string; readonly role: Role }>;

/** What candidates are judged by. */
export interface JudgeRequest {
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  readonly signals: Signals;
  /** Which parties are one, to say why. */
  readonly parties: ResolvedParties;
  /** Bits of a seller's own signals, and how often rackets and others show each. */
  readonly signalsOf: (seller: string) => number;
  readonly basis: Basis;
  readonly reference: Reference;
  readonly before: Before;
  /** What the last run judged; without it everything is judged, and nothing is noted for the next run. */
  readonly kept?: KeptJudgements;
}

/** What candidates are judged by, and how the given sellers hang together. */
type Judging = JudgeRequest & {
  readonly shapeOf: (sellers: readonly string[]) => Shape;
  readonly shapesRestOn: (sellers: readonly string[]) => readonly number[];
};

/** Judges every candidate, scores those that are rackets, and tells the members of all other groups; nothing has its id yet. */
export function judgeGroups(projection: Projection, grouping: Grouping, request: JudgeRequest): Judged {
  const placeOf = placesIn(projection);
  const judging: Judging = {
    ...request,
    shapeOf: (keys) => grouping.shapes.of(keys.map(placeOf)),
    shapesRestOn: (keys) => grouping.shapes.restOn(keys.map(placeOf)),
  };
  const signalsOf = splitSignals(request.signals);
  const { operators: all } = grouping.communities;
  const operatorOf = new Map(all.flatMap((operator, place) => operator.map((seller) => [seller, place] as const)));
  /** The operators of a group's sellers, each with the keys of its accounts in it: whom a person put apart speaks elsewhere. */
  const operatorsOf = (sellers: readonly number[]) =>
    Array.from(groupBy(sellers, (at) => operatorOf.get(at) ?? `alone ${at}`).values(), (operator) =>
      operator.map((at) => projection.sellers[at] ?? ''),
    );
  const whyOne = whyOneOf(request.parties);
  const judged = grouping.candidates.map((candidate) => {
    const keys = candidate.sellers.map((at) => projection.sellers[at] ?? '');
    const ties = findTies(projection, grouping.weights, candidate.sellers, whyOne);
    const operators = operatorsOf(candidate.sellers);
    const signals = gatherSignals(keys, signalsOf);
    const community: Community = {
      sellers: keys.flatMap((key) => request.sellers.get(key) ?? []),
      members: toMembers(new Map(keys.map((key, at) => [key, chanceOf(candidate, at)])), ties, request.before),
      operators,
      ties,
      signals,
      stability: candidate.verdict.stability?.value,
      goods: goodsOf(candidate, { projection, operators, signals, usual: grouping.estimates.likeness }),
    };
    return takeOrJudge(community, judging);
  });
  const groups = grouping.communities.communities.filter(({ length }) => length >= SMALLEST);
  return {
    rackets: judged.flatMap(({ racket }) => racket ?? []),
    groups: [
      ...judged.flatMap(({ group }) => group ?? []),
      ...groups.map((group) => {
        const keys = group.map((at) => projection.sellers[at] ?? '');
        const ties = findJoining(projection, grouping.weights, group);
        const members = toMembers(chancesByTies(keys, ties), ties, NOBODY);
        return { members, groupScore: scoreGroup(operatorsOf(group), judging) };
      }),
    ],
  };
}

/** Finds the places of sellers, each once: a racket is weighed again without one after another of its accounts. */
function placesIn({ sellers }: Projection): (key: string) => number {
  const places = new Map<string, number>();
  return (key) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = placeIn(sellers, key);
    places.set(key, place);
    return place;
  };
}

const chanceOf = ({ sellers, belonging }: SuspectGroup, at: number) => belonging.get(sellers[at] as number) ?? 0;

/** What goods said when the candidate was parted from others. */
function goodsOf(
  { goods }: SuspectGroup,
  about: { projection: Projection; operators: Community['operators']; signals: Signals; usual: number },
): GoodsInCommon {
  const { projection, operators, signals, usual } = about;
  const keyOf = (seller: number) => projection.sellers[seller] ?? '';
  const pairs = goods.map(({ one, other, alike }) => ({ one: keyOf(one), other: keyOf(other), alike }));
  return tellGoodsInCommon({ operators, listings: signals.listings, pairs, usual });
}

/** Why a group is no racket; nothing where nobody in it shows anything. */
function scoreGroup(operators: Community['operators'], request: Judging): GroupScore | null {
  const weighed = weigh({ operators }, request);
  if (weighed.parts.every(({ shown }) => shown === 0)) return null;
  return toGroupScore(weighed, holdUnsuspected(weighed.logOdds));
}

function toGroupScore(weighed: WeighedEvidence, { gate, missing }: ReturnType<typeof holdUnsuspected>): GroupScore {
  return { probability: probabilityOf(weighed.logOdds), weighed, gate, missing };
}

/** Members by the chance that each belongs, by the kinds of value that tie it in, and by what it was before. */
function toMembers(chances: ReadonlyMap<string, number>, ties: readonly Joining[], before: Before): Member[] {
  const kinds = countKinds(ties);
  return Array.from(chances, ([seller, chance]) => {
    const tied = kinds.get(seller) ?? [];
    const role = roleOf({ chance, kinds: tied.length, before: before.get(seller)?.role });
    return { seller, role, confidence: confidenceOf(chance), kinds: tied };
  });
}

/** Takes over what the last run said where all that it rests on is as it was, and judges everything else. */
function takeOrJudge(community: Community, request: Judging): { racket?: NewRacket; group?: NewGroup } {
  const basis = request.kept ? basisOf(community, request, request.kept) : null;
  const known = basis === null ? undefined : request.kept?.assessments.get(basis);
  if (known !== undefined) {
    const { score, taken } = takeOver(known, community);
    // Whether it was one racket decides only here, so that a racket rests on the same in its first run and in its second.
    const isRacket = (score.weighed?.logOdds ?? -Infinity) >= leastLogOdds(wasOne(community, request.before));
    if (isRacket) return { racket: { ...withScore(community, score), basis, taken } };
  }
  const { weighed, decision } = judgeOne(community, request);
  if (!decision.hits) return { group: { members: community.members, groupScore: toGroupScore(weighed, decision) } };
  const judgement = { community, hits: decision.hits, weighed, asOfDay: request.reference.asOfDay };
  return { racket: { ...toRacket(judgement, request), basis } };
}

/** Names all that is asked of a community when it, and what is left of it without a part, is judged and scored. */
function basisOf(community: Community, request: Judging, { terms }: KeptJudgements): string {
  const sellers = community.operators.flat();
  return nameBasis([terms, community, sellers.map(request.signalsOf), request.shapesRestOn(sellers)]);
}

/** What a community was weighed by, and what was decided by it. */
interface JudgedOnce {
  readonly weighed: WeighedEvidence;
  readonly decision: Decision;
}

function judgeOne(community: Community, request: Judging): JudgedOnce {
  const { reference, before } = request;
  const weighed = weigh(community, request);
  const findHits = () => findFlags(community, reference);
  return { weighed, decision: decide(weighed.logOdds, findHits, wasOne(community, before)) };
}

type Weighable = Pick<Community, 'operators' | 'stability'>;

/** Weighs the operators of a group, each as one witness. */
function weigh({ operators, stability }: Weighable, { signalsOf, basis, shapeOf }: Judging): WeighedEvidence {
  const witnesses = operators.map((operator) =>
    asOneWitness(operator.reduce((bits, seller) => bits | signalsOf(seller), 0)),
  );
  return weighGroup(witnesses, { ...shapeOf(operators.flat()), stability }, basis);
}

/** Whether half of the members, and three, were in one and the same racket: what other rackets had says nothing of it. */
function wasOne({ members }: Community, before: Before): boolean {
  const counts = new Map<string, number>();
  for (const { seller } of members) {
    const racket = before.get(seller)?.racket;
    if (racket !== undefined) counts.set(racket, (counts.get(racket) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most >= SMALLEST && most * 2 >= members.length;
}

function toRacket(judgement: Judgement, request: Judging): NewRacket {
  const { community } = judgement;
  // What would be left of it is judged as the next run would, and so as what was this racket.
  const before: Before = new Map(community.members.map(({ seller, role }) => [seller, { racket: '', role }]));
  const hitsOfRest = (rest: Community) => judgeOne(rest, { ...request, before }).decision.hits;
  return withScore(community, scoreRacket(judgement, hitsOfRest));
}

function withScore(community: Community, score: RacketScore): NewRacket {
  const chainRoles = chainRolesOf(score.chain ?? []);
  return {
    members: community.members.map((one) => ({ ...one, chainRole: chainRoles.get(one.seller) ?? null })),
    ties: community.ties.filter((tie) => tie.weight > 0),
    score,
  };
}
