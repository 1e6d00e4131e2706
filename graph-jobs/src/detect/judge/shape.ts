import { EXPLAINED_KINDS } from '../policy.ts';
import { usersOfTie, type Ties } from '../suspicion/witnesses.ts';

/** What is weighed of a group beside the signals of its operators. */
export interface Shape {
  /** How many accounts it has. */
  readonly accounts: number;
  /** Accounts at which counterfeit goods were found, or taken down. */
  readonly outcomes: number;
  /** Share (0 to 1) of its ties that stay inside: what honest people share leads to strangers too. */
  readonly closedOff: number;
  /** Share (0 to 1) of its operators whose every tie into it has an honest reason: one house, one depot, one declared company. */
  readonly explained: number;
  /** How far (0 to 1) it comes out again where a part of the ties is left out, where that was asked. */
  readonly stability?: number | undefined;
}

/**
 * Tells how a group of witnesses hangs together.
 * @param tiesOf all ties of a witness
 */
export function shapeOf(
  group: readonly number[],
  ties: Ties,
  tiesOf: (witness: number) => readonly number[],
): Pick<Shape, 'closedOff' | 'explained'> {
  const members = new Set(group);
  const unexplained = new Set<number>();
  let [inside, outside] = [0, 0];
  for (const tie of new Set(group.flatMap((witness) => tiesOf(witness)))) {
    const users = usersOfTie(ties, tie);
    const own = users.filter((user) => members.has(user));
    if (own.length > 1) inside += own.length - 1;
    if (own.length < users.length) outside += 1;
    if (own.length > 1 && !EXPLAINED_KINDS.has(ties.kinds[tie] as string)) own.forEach((user) => unexplained.add(user));
  }
  return {
    closedOff: inside / (inside + outside + 1),
    explained: members.size > 1 ? 1 - unexplained.size / members.size : 0,
  };
}

/**
 * All that the shape of a group, and of any part of it, follows from: of each tie whether it has an honest reason, how
 * many use it, and which of the group do, by their places in it. Two groups of one list have one shape, whatever is cut
 * out of both.
 */
export function tellTies(
  group: readonly number[],
  ties: Ties,
  tiesOf: (witness: number) => readonly number[],
): number[] {
  const places = new Map(group.map((witness, at) => [witness, at]));
  const all = [...new Set(group.flatMap((witness) => tiesOf(witness)))].sort((a, b) => a - b);
  return all.flatMap((tie) => {
    const users = usersOfTie(ties, tie);
    const own = Array.from(users).flatMap((user) => places.get(user) ?? []);
    return [Number(EXPLAINED_KINDS.has(ties.kinds[tie] as string)), users.length, own.length, ...own];
  });
}
