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

/** A group that was looked through, and how dense it was asked to be. */
type Drafted = Belonging & Pick<Cut, 'density'>;

interface Weighing {
  readonly witnesses: Witnesses;
  /** Beside the groups, what goods said of each. */
  readonly goods: readonly (readonly GoodsPair[])[];
  readonly shapeOf: (sellers: readonly number[]) => Shape;
  readonly basis: Basis;
  /** Beside some groups, how far each comes out again. */
  readonly stabilityOf: (groups: readonly Cut[]) => readonly number[];
}

/** Weighs a group by its members, where it is large enough; its stability can be told later. */
export function weighMembers(
  members: readonly number[],
  { witnesses: { accounts, signals }, shapeOf, basis }: Pick<Weighing, 'witnesses' | 'shapeOf' | 'basis'>,
): { sellers: readonly number[]; weigh: (stability?: number) => WeighedEvidence } | null {
  const sellers = members.flatMap((witness) => accounts[witness] ?? []).sort((a, b) => a - b);
  if (sellers.length < SMALLEST) return null;
  const shape = shapeOf(sellers);
  const bits = members.map((witness) => signals[witness] as number);
  return { sellers, weigh: (stability) => weighGroup(bits, { ...shape, stability }, basis) };
}

/** Weighs groups that are large enough. Only of what might be a racket otherwise it is asked how far it comes out again. */
export function weighSuspects(peeled: readonly Drafted[], { goods, stabilityOf, ...by }: Weighing): SuspectGroup[] {
  const { accounts } = by.witnesses;
  const drafts = peeled.flatMap(({ witnesses: members, chances, density }, at) => {
    const weighed = weighMembers(members, by);
    if (!weighed) return [];
    const { sellers, weigh } = weighed;
    const belonging = new Map(
      members.flatMap((witness, place) =>
        (accounts[witness] ?? []).map((seller) => [seller, chances[place] as number] as const),
      ),
    );
    const group = { sellers, belonging, verdict: weigh(), goods: goods[at] ?? [] };
    return [{ group, cut: { group: members, density }, weigh }];
  });
  const likely = drafts.filter(({ group }) => group.verdict.logOdds >= POLICY.judging.keeps);
  const found = stabilityOf(likely.map(({ cut }) => cut));
  const stability = new Map(likely.map((draft, at) => [draft, found[at]]));
  return drafts.map((draft) =>
    stability.has(draft) ? { ...draft.group, verdict: draft.weigh(stability.get(draft)) } : draft.group,
  );
}
