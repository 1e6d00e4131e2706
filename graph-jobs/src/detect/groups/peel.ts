import { POLICY } from '../policy.ts';
import { usersOfTie, type Ties } from '../suspicion/witnesses.ts';
import { chanceToBelong, tieChance } from './belonging.ts';
import { compareGoodsInside, oddsByGoods, type Goods } from './goods-in-common.ts';

/** A group of witnesses, and the chance that each of them belongs to it. */
export interface Belonging {
  readonly witnesses: readonly number[];
  /** Beside `witnesses`, 0 to 1. */
  readonly chances: readonly number[];
}

/** What a group's members are looked at by: the ties of each witness, their strengths and each one's own log-odds. */
export interface Standing {
  readonly ties: Ties;
  readonly tiesOf: (witness: number) => readonly number[];
  readonly strengths: Float64Array;
  readonly own: Float64Array;
  readonly goods: Goods;
}

/**
 * Takes out of a group, round by round, whoever hardly belongs: a member's chance is the noisy-or of its ties into the
 * group, each as strong as its kind and width say and as its other users are members, set right by what the member
 * shows of its own and by how alike its goods are to the others'. What hangs on one doubtful value falls, and what hung
 * on that falls after it.
 */
export function peel(group: readonly number[], standing: Standing): Belonging {
  let left = [...group];
  for (;;) {
    const inside = new Set(left);
    const alike = compareGoodsInside(standing.goods.of, left);
    const chances = left.map((witness, at) => {
      const byGoods = oddsByGoods(alike[at] as number | null, standing.goods.usual);
      return chanceToBelong(chanceApart(witness, inside, standing), (standing.own[witness] as number) + byGoods);
    });
    const kept = left.filter((_, at) => (chances[at] as number) >= POLICY.parting.stays);
    if (kept.length === left.length) return { witnesses: left, chances };
    left = kept;
  }
}

/** The chance that none of a witness's ties into a group tells the truth. */
function chanceApart(witness: number, inside: ReadonlySet<number>, { ties, tiesOf, strengths }: Standing): number {
  let apart = 1;
  for (const tie of tiesOf(witness)) {
    const users = usersOfTie(ties, tie);
    const members = users.reduce((count, user) => count + Number(user !== witness && inside.has(user)), 0);
    if (members === 0) continue;
    apart *= 1 - tieChance(strengths[tie] as number, members, users.length - 1);
  }
  return apart;
}

/** For each witness its ties, ascending; those alone that say something, where it is asked. */
export function gatherTiesOf(
  ties: Ties,
  size: number,
  says: (tie: number) => boolean = () => true,
): (witness: number) => readonly number[] {
  const gathered: number[][] = Array.from({ length: size }, () => []);
  for (let tie = 0; tie < ties.size; tie++) {
    if (says(tie)) for (const user of usersOfTie(ties, tie)) gathered[user]?.push(tie);
  }
  return (witness) => gathered[witness] ?? [];
}
