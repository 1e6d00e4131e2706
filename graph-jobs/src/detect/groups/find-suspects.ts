import type { CommunityEngine } from '../communities/engine.ts';
import { shapeOf, tellTies, type Shape } from '../judge/shape.ts';
import { POLICY } from '../policy.ts';
import type { Projection } from '../links/projection.ts';
import type { Own } from '../suspicion/estimate-ties.ts';
import type { Offers } from '../suspicion/offers.ts';
import { CONFIRMED } from '../suspicion/own-signals.ts';
import { passSuspicion, type Suspicion } from '../suspicion/pass-suspicion.ts';
import { gatherWitnesses, keysOf, namesOf, type Witnesses } from '../suspicion/witnesses.ts';
import { cutGroups } from './cut-groups.ts';
import { findStability } from './find-stability.ts';
import { basisFrom, estimateSuspicion, strengthsOf, weighAll, type SuspicionEstimates } from './estimate-suspicion.ts';
import { gatherGoods } from './goods-in-common.ts';
import { goodsWithin } from './goods-within.ts';
import { partSuspects } from './part-suspects.ts';
import { gatherTiesOf, peel } from './peel.ts';
import { draftGroup, SMALLEST, weighSuspects, type SuspectGroup } from './weigh-suspects.ts';

/** What was found of suspects. */
export interface Suspects {
  readonly groups: readonly SuspectGroup[];
  /** Operators as witnesses, and the ties among them. */
  readonly witnesses: Witnesses;
  readonly estimates: SuspicionEstimates;
  /** For each value of the projection what it says of a racket's users, 0 to 1; 0 where it says nothing. */
  readonly weights: Float64Array;
  readonly shapes: Shapes;
}

/** How groups of sellers hang together. */
interface Shapes {
  of(sellers: readonly number[]): Shape;
  /** All that the shapes of a group and of its parts follow from, the outcomes of each seller apart. */
  restOn(sellers: readonly number[]): readonly number[];
}

export interface SuspectRequest {
  readonly operators: readonly (readonly number[])[];
  /** Bits of a seller's own signals. */
  readonly signalsOf: (seller: string) => number;
  /** What sellers offer. */
  readonly offers: Offers;
  readonly engine: CommunityEngine;
  readonly seed: number;
  /** How many sellers there are, those included who share nothing and are not in the projection. */
  readonly sellers: number;
  /** The stored ones; made from the data where there are none. */
  readonly estimates: SuspicionEstimates | null;
  /** Who takes part, where it is known beforehand: what grouping alone can reach is measured so. */
  readonly told?: (seller: string) => boolean;
}

/** Log-odds of who is known to take part, or not to. */
const TOLD = 12;

/**
 * Finds groups of suspects: operators speak as witnesses by what they show and by what they share with whom, groups
 * follow from who is suspicious together, and each group is weighed by all of its witnesses.
 */
export function findSuspects(projection: Projection, request: SuspectRequest): Suspects {
  // 1. Operators as witnesses, and what each shows by itself.
  const witnesses = gatherWitnesses(projection, request.operators, request.signalsOf);
  const goodsOf = gatherGoods(projection, witnesses, request.offers);
  const told = request.told && ownAsTold(projection, witnesses, request.told);
  // 2. How much its signals, each kind of tie and goods in common say here.
  const { engine, seed } = request;
  const alone = request.sellers - projection.sellers.length;
  const by = { engine, seed, nameOf: namesOf(projection, witnesses), keyOf: keysOf(projection, witnesses) };
  const estimates = request.estimates ?? estimateSuspicion(witnesses, { ...by, alone, goodsOf, told });
  const { ties, signals, likeness, spread } = estimates;
  const own = told?.all ?? weighAll(witnesses, signals);
  const strengths = strengthsOf(witnesses, ties);
  // 3. Who takes part.
  const suspicion = passSuspicion(witnesses.ties, own, strengths);
  // 4. Which groups they make, cut where parts say more, without those who hardly belong.
  const goods = { of: goodsOf, usual: likeness };
  const joining = { suspicion, strengths, goods, spread };
  const { groups: parted, compared } = partSuspects(witnesses.ties, joining, by);
  const large = largeAlone(witnesses, parted);
  const standing = {
    ties: witnesses.ties,
    tiesOf: gatherTiesOf(witnesses.ties, witnesses.size, (tie) => (strengths[tie] as number) >= POLICY.ties.floor),
    strengths,
    own,
    goods,
  };
  const shapes = shapesAmong(projection, witnesses, request.signalsOf);
  const weighing = { witnesses, shapeOf: shapes.of, basis: basisFrom(estimates) };
  const saidBy = (group: readonly number[]) => draftGroup(peel(group, standing), weighing);
  const drafts = [
    ...cutGroups(parted, { ...by, pairs: compared, saidBy }).map(({ said, density }) => ({ ...said, density })),
    ...large.map((witness) => ({ ...draftGroup({ witnesses: [witness], chances: [1] }, weighing), density: 1 })),
  ];
  // 5. What speaks for and against each.
  const groups = weighSuspects(drafts, {
    witnesses,
    goods: goodsWithin(drafts, compared, witnesses),
    stabilityOf: (some) => findStability(some, witnesses.ties, joining, by),
  });
  return {
    groups,
    witnesses,
    estimates,
    weights: weightsOf(projection, witnesses, { suspicion, strengths }),
    shapes,
  };
}

/** The same where it is known who takes part. */
function ownAsTold({ sellers }: Projection, witnesses: Witnesses, told: (seller: string) => boolean): Own {
  const all = Float64Array.from({ length: witnesses.size }, (_, witness) =>
    accountsOf(witnesses, witness).some((seller) => told(sellers[seller] ?? '')) ? TOLD : -TOLD,
  );
  return { all, byOutcome: all };
}

/** Tells of any group of sellers what is weighed beside its operators' signals. */
export function shapesAmong(
  projection: Projection,
  witnesses: Witnesses,
  signalsOf: SuspectRequest['signalsOf'],
): Shapes {
  const tiesOf = gatherTiesOf(witnesses.ties, witnesses.size);
  const isFound = (seller: number) => (signalsOf(projection.sellers[seller] ?? '') & CONFIRMED) !== 0;
  const groupOf = (sellers: readonly number[]) => [
    ...new Set(sellers.map((seller) => witnesses.witnessOf[seller] as number)),
  ];
  return {
    of: (sellers) => ({
      ...shapeOf(groupOf(sellers), witnesses.ties, tiesOf),
      accounts: sellers.length,
      outcomes: sellers.filter(isFound).length,
    }),
    restOn: (sellers) => tellTies(groupOf(sellers), witnesses.ties, tiesOf),
  };
}

function accountsOf({ accounts }: Witnesses, witness: number): readonly number[] {
  return accounts[witness] ?? [];
}

/** Operators of three accounts and more that are in no group: each may be a racket by itself, where it shows something. */
function largeAlone(witnesses: Witnesses, groups: readonly (readonly number[])[]): number[] {
  const taken = new Set(groups.flat());
  return Array.from({ length: witnesses.size }, (_, witness) => witness).filter((witness) => {
    const isLarge = accountsOf(witnesses, witness).length >= SMALLEST;
    return isLarge && !taken.has(witness) && witnesses.signals[witness] !== 0;
  });
}

function weightsOf(
  projection: Projection,
  { ties }: Witnesses,
  { suspicion, strengths }: { suspicion: Suspicion; strengths: Float64Array },
): Float64Array {
  const weights = new Float64Array(projection.values.size);
  ties.values.forEach((value, tie) => {
    weights[value] = Math.round((suspicion.ties[tie] as number) * (strengths[tie] as number) * 1000) / 1000;
  });
  return weights;
}
