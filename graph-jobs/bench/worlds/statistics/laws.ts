import type { Draw } from '#jobs/generate/draw';
import type { BetaLaw } from './settings.ts';

const TRIES = 400;

/** A share from a beta law, by the method of Jöhnk: draw pairs until one falls under the line. */
export function betaShare(draw: Draw, { mean, weight }: BetaLaw): number {
  const [a, b] = [mean * weight, (1 - mean) * weight];
  for (let at = 0; at < TRIES; at++) {
    const x = draw.at('x').at(at).uniform() ** (1 / a);
    const y = draw.at('y').at(at).uniform() ** (1 / b);
    if (x + y > 0 && x + y <= 1) return x / (x + y);
  }
  return mean;
}

/** A rank from 1 to `count` by Zipf's law: the first is met most, the last hardly ever. */
export function zipfRank(draw: Draw, count: number): number {
  return Math.min(count, Math.floor((count + 1) ** draw.uniform()));
}

/** One, and each further one with the given chance, up to `most`. */
export function oneOrMore(draw: Draw, further: number, most: number): number {
  let count = 1;
  while (count < most && draw.at(count).chance(further)) count++;
  return count;
}
