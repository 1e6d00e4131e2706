import { POLICY } from '../policy.ts';
import { chanceOf, logOddsOf } from '../suspicion/odds.ts';

/** No tie is surer than this. */
const SUREST = 0.97;
const [LEAST, MOST] = [0.001, 0.999];

/**
 * What one tie says of who has it, 0 to 1: as strong as its kind and width say, and as its other users belong.
 * @param belonging how many of the other users belong
 */
export function tieChance(strength: number, belonging: number, others: number): number {
  return Math.min(SUREST, strength * Math.sqrt(belonging / others));
}

/** Log-odds to belong by ties alone, from the chance that none of them tells the truth. */
export function oddsByTies(apart: number): number {
  return logOddsOf(Math.min(MOST, Math.max(LEAST, 1 - apart)));
}

/** Log-odds that what a witness shows by itself adds. */
export function oddsByItself(own: number): number {
  return POLICY.signals.fading * own;
}

/**
 * The chance to belong: the noisy-or of ties, set right by what the witness shows of its own.
 * @param own log-odds of its signals and of its goods beside the others'
 */
export function chanceToBelong(apart: number, own: number): number {
  return chanceOf(oddsByTies(apart) + oddsByItself(own));
}
