import type { WeighedEvidence } from '@ringbreaker/cypher/domain';
import type { Shape } from '../judge/shape.ts';
import { weighGroup, type Basis } from '../judge/weigh-group.ts';
import { POLICY } from '../policy.ts';
import type { Witnesses } from '../suspicion/witnesses.ts';
import type { GoodsPair } from './goods-within.ts';
import type { Cut } from './cut-groups.ts';
import type { Belonging } from './peel.ts';

/** A group has three accounts at the least, and so has a racket. */
export const SMALLEST = 3;

/** A group of suspects: seller indices, ascending, each with the chance that it belongs, and the group's log-odds. */
export interface SuspectGroup {
  readonly sellers: readonly number[];
  readonly belonging: ReadonlyMap<number, number>;
  readonly verdict: WeighedEvidence;
  /** What goods said of its operators when suspects were parted. */
  readonly goods: readonly GoodsPair[];
}

/** A group without who hardly belongs, and how it weighs; null where it is too small to be one. */
export interface Draft extends Belonging {
  readonly weighed: Weighed | null;
  /** Before its stability is known; −∞ of one that is too small. */
  readonly logOdds: number;
}

interface Weighed {
  readonly sellers: readonly number[];
  /** Without its stability, and with it. */
  readonly verdict: WeighedEvidence;
  readonly weigh: (stability?: number) => WeighedEvidence;
}

/** What groups are weighed by. */
interface WeighedBy {
  readonly witnesses: Witnesses;
  readonly shapeOf: (sellers: readonly number[]) => Shape;
  readonly basis: Basis;
}

interface Weighing extends Pick<WeighedBy, 'witnesses'> {
  /** Beside the groups, what goods said of each. */
  readonly goods: readonly (readonly GoodsPair[])[];
  /** Beside some groups, how far each comes out again. */
  readonly stabilityOf: (groups: readonly Cut[]) => readonly number[];
}

/** Weighs a group by its members; its stability can be told later. */
export function draftGroup(belonging: Belonging, { witnesses, shapeOf, basis }: WeighedBy): Draft {
  const { witnesses: members } = belonging;
  const sellers = members.flatMap((witness) => witnesses.accounts[witness] ?? []).sort((a, b) => a - b);
  if (sellers.length < SMALLEST) return { ...belonging, weighed: null, logOdds: -Infinity };
  const shape = shapeOf(sellers);
  const bits = members.map((witness) => witnesses.signals[witness] as number);
  const weigh = (stability?: number) => weighGroup(bits, { ...shape, stability }, basis);
  const verdict = weigh();
  return { ...belonging, weighed: { sellers, verdict, weigh }, logOdds: verdict.logOdds };
}

/** Groups that are large enough. Only of what might be a racket otherwise it is asked how far it comes out again. */
export function weighSuspects(
  drafts: readonly (Draft & Pick<Cut, 'density'>)[],
  { witnesses, goods, stabilityOf }: Weighing,
): SuspectGroup[] {
  const likely = drafts.filter(({ logOdds }) => logOdds >= POLICY.judging.keeps);
  const found = stabilityOf(likely.map(({ witnesses: group, density }) => ({ group, density })));
  const stability = new Map(likely.map((draft, at) => [draft, found[at]]));
  return drafts.flatMap((draft, at) => {
    if (!draft.weighed) return [];
    const { sellers, verdict, weigh } = draft.weighed;
    const belonging = belongingOf(draft, witnesses);
    return {
      sellers,
      belonging,
      verdict: stability.has(draft) ? weigh(stability.get(draft)) : verdict,
      goods: goods[at] ?? [],
    };
  });
}

/** The chance that each seller belongs: its operator's. */
function belongingOf({ witnesses: members, chances }: Belonging, { accounts }: Witnesses): Map<number, number> {
  return new Map(
    members.flatMap((witness, place) =>
      (accounts[witness] ?? []).map((seller) => [seller, chances[place] as number] as const),
    ),
  );
}
