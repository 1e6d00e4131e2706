/** How suspicious witnesses are, all together. */
export interface Scale {
  /** The mean chance of all. */
  readonly mean: number;
  /** That of those who don't take part, and how much more that of those who do is, if the chances are right. */
  readonly ofOthers: number;
  readonly gain: number;
}

/** @param chances of each witness that it takes part, 0 to 1 */
export function scaleOf(chances: Float64Array): Scale {
  const sum = chances.reduce((total, chance) => total + chance, 0);
  const squares = chances.reduce((total, chance) => total + chance * chance, 0);
  const ofOthers = (sum - squares) / Math.max(1, chances.length - sum);
  return { mean: sum / Math.max(1, chances.length), ofOthers, gain: squares / sum - ofOthers };
}

/** What pairs show that share something: how many users they stand for, their chances, and the products of two. */
export interface Shown {
  uses: number;
  sum: number;
  products: number;
}

/** The strength that pairs show, and how many suspicious users show it. */
export interface Seen {
  readonly strength: number;
  readonly witnesses: number;
}

/** There are so many witnesses more, of the usual suspicion, before the share of suspects among some is believed. */
const USUAL_USES = 20;

/**
 * The chance that the other one takes part where one does, from how far the two are suspicious together (assortativity,
 * Newman 2003), each chance being known from elsewhere.
 */
export function readStrength({ uses, sum, products }: Shown, { mean, ofOthers, gain }: Scale): Seen {
  const inAll = (sum + USUAL_USES * mean) / (uses + USUAL_USES);
  const part = Math.max(0.2 * mean, Math.min(0.9, (inAll - ofOthers) / gain));
  const covariance = products / uses - (sum / uses) ** 2;
  const strength = Math.max(0, Math.min(1.2, part + covariance / (gain ** 2 * part)));
  const witnesses = uses * part * gain;
  // Where nobody is suspicious nothing is seen.
  return Number.isFinite(strength * witnesses) ? { strength, witnesses } : { strength: 0, witnesses: 0 };
}
