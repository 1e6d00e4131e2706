import { POLICY } from '../policy.ts';
import { chanceOf } from '../suspicion/odds.ts';
import { classify, type TieClasses } from '../suspicion/tie-classes.ts';
import { usersOfTie, type Ties } from '../suspicion/witnesses.ts';
import {
  dealTies,
  groupOfEach,
  partThinned,
  type Dealing,
  type Dealt,
  type Joining,
  type Parting,
} from './part-suspects.ts';

/** What is tried: each pair of users as surely as two alone; in all one tie for each user; between the two. */
const SPREADS = [0, 0.5, 1];
/** So many parts ties are dealt into: those of each are told by groups that the others make. */
const PARTS = 3;

/**
 * Estimates how far what a value says is spread over the pairs of its users. A value of twenty users makes 190 pairs. Where
 * a racket has its values for itself, each of these bears the others out; where rackets and strangers take the same
 * pictures from the same catalogue, one value would glue them together by many pairs that are one observation. The spread
 * is taken by whose groups those ties are told best that had no part in them (cross-validation, Stone 1974). A larger one
 * is taken only where it tells each part of them better: what one part gains is chance.
 * @returns 0 to 1
 */
export function estimateSpread(ties: Ties, joining: Omit<Joining, 'spread'>, by: Dealing): number {
  const chances = joining.suspicion.witnesses.map(chanceOf);
  const suspects = chances.reduce((sum, chance) => sum + chance, 0);
  const telling = { ties, dealt: dealTies(ties, PARTS, by), classes: classify(ties), chances, suspects };
  const told = SPREADS.map((spread) => ({ spread, lengths: lengthsOf(telling, { ...joining, spread }, by) }));
  const isBetter = (one: readonly number[], other: readonly number[]) =>
    one.every((length, fold) => length < (other[fold] as number));
  return told.reduce((best, one) => (isBetter(one.lengths, best.lengths) ? one : best)).spread;
}

/** What is told, whatever the spread. */
interface Telling {
  readonly ties: Ties;
  readonly dealt: Dealt;
  readonly classes: TieClasses;
  /** That each witness takes part, 0 to 1; and how many do. */
  readonly chances: Float64Array;
  readonly suspects: number;
}

/** How long the ties of each part are told, in nats, by groups that they had no part in. */
function lengthsOf({ ties, dealt, classes, chances, suspects }: Telling, joining: Joining, by: Parting): number[] {
  return Array.from(partThinned(ties, joining, dealt, by), (thinned) => {
    const groups = groupsOf(thinned.groupsAt(1), chances.length);
    const told = classes.all.map(() => ({ users: 0, inside: 0, choice: 0 }));
    for (let tie = 0; tie < ties.size; tie++) {
      if (thinned.isLeftOut(tie) && (joining.strengths[tie] as number) >= POLICY.ties.floor)
        tellUsers(usersOfTie(ties, tie), { chances, groups }, told[classes.of[tie] as number] as Told);
    }
    return told.reduce((sum, one) => sum + lengthOfClass(one, suspects), 0);
  });
}

/** Of the users of ties of one class: how many suspects they are, and how many of them are where others of their tie are. */
interface Told {
  users: number;
  inside: number;
  /** To tell who of their groups these are, in nats. */
  choice: number;
}

interface Groups {
  /** The group of each witness, -1 for none. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
}

function groupsOf(groups: readonly (readonly number[])[], witnesses: number): Groups {
  return { of: groupOfEach(groups, witnesses), sizes: groups.map(({ length }) => length) };
}

/** Adds up whether each user is where the others are, as far as it and they take part. */
function tellUsers(
  users: Int32Array,
  { chances, groups }: { chances: Float64Array; groups: Groups },
  told: Told,
): void {
  const all = users.reduce((sum, user) => sum + (chances[user] as number), 0);
  for (const user of users) {
    const chance = chances[user] as number;
    const group = groups.of[user] as number;
    const isBeside = (other: number) => group >= 0 && other !== user && groups.of[other] === group;
    const beside = users.reduce((sum, other) => sum + (isBeside(other) ? (chances[other] as number) : 0), 0);
    const share = chance / (users.length - 1);
    told.users += share * (all - chance);
    told.inside += share * beside;
    if (beside > 0) told.choice += share * beside * Math.log((groups.sizes[group] as number) - 1);
  }
}

/** Whether users are inside, as often as these are; who of the group; and of the others who of all suspects. */
function lengthOfClass({ users, inside, choice }: Told, suspects: number): number {
  const outside = users - inside;
  const least = (part: number) => (part > 0 ? -part * Math.log(part / users) : 0);
  return least(inside) + choice + least(outside) + Math.max(0, outside) * Math.log(suspects);
}
