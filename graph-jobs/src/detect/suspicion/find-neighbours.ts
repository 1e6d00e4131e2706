import { STURDY } from './believed.ts';
import { strengthOf } from './estimate-ties.ts';
import { CONFIRMED } from './own-signals.ts';
import { usersOfTie, type Witnesses } from './witnesses.ts';

/** Operators beside others with a confirmed outcome: how those who take part behave is seen there. */
export interface Neighbours {
  /** How surely narrow and sturdy ties join each witness to *another* one with a confirmed outcome, 0 to 1. */
  readonly nearness: Float64Array;
  /** 1 for each witness that two such ties join to two such others. */
  readonly twice: Uint8Array;
}

/** Only narrow and sturdy ties lead to neighbours who are likely to take part too. */
const NARROW = 8;
const [NOBODY, SEVERAL] = [-1, -2];

/** Finds the neighbours of confirmed outcomes. */
export function findNeighbours({ ties, signals, size }: Witnesses): Neighbours {
  const nearness = new Float64Array(size);
  const joins = new Uint8Array(size);
  // The one whom a witness is beside, while it is a single one.
  const known = new Int32Array(size).fill(NOBODY);
  for (let tie = 0; tie < ties.size; tie++) {
    const users = usersOfTie(ties, tie);
    const strength = reachOf(ties.kinds[tie] as string, users.length);
    if (strength === 0) continue;
    const confirmed = users.filter((user) => ((signals[user] as number) & CONFIRMED) !== 0);
    // Most ties join nobody with a confirmed outcome.
    if (confirmed.length === 0) continue;
    for (const user of users) {
      const others = confirmed.filter((one) => one !== user);
      if (others.length === 0) continue;
      nearness[user] = Math.max(nearness[user] as number, strength);
      joins[user] = Math.min(2, (joins[user] as number) + 1);
      known[user] = others.reduce(
        (one, other) => (one === NOBODY || one === other ? other : SEVERAL),
        known[user] as number,
      );
    }
  }
  return { nearness, twice: joins.map((count, witness) => Number(count > 1 && known[witness] === SEVERAL)) };
}

/** What is believed of a tie that is narrow and sturdy enough to lead to neighbours; 0 of any other. */
function reachOf(kind: string, users: number): number {
  const strength = strengthOf({}, kind, users);
  return users > NARROW || strength < STURDY ? 0 : strength;
}
