import { POLICY } from '../policy.ts';
import { believed } from '../suspicion/believed.ts';
import { logOddsOf } from '../suspicion/odds.ts';
import { CLASSES, kindOfClass, widthOfClass, type Pattern } from './shared-by-pairs.ts';

/** What sharing says of one operator here: made once, stored with the reference, the same for every run. */
export interface Sharing {
  /** For each class the chance that two accounts that share such a value are one operator's. */
  readonly chances: readonly number[];
  /** Chance that two accounts of one operator that share one thing share another as well. */
  readonly again: number;
  /** Log-odds that two accounts are one operator's, before it is known what they share. */
  readonly before: number;
}

/** Rounds after which the estimates have settled. */
const ROUNDS = 10;
const [LEAST, MOST] = [0.0002, 0.97];
/** So many pairs weigh as much as what is believed of a class before the data speaks. */
const DOUBT = POLICY.belief.doubt;

/**
 * Estimates how much each class of shared value says of one operator, without labels: who shares such a value, do they
 * share something else of an operator as well? Accounts of one operator do, about equally often whatever was looked at
 * first; strangers who were given one number after another, or who live in one house, do not. What a pair shares alone
 * has no part in the estimate, so that nothing confirms itself (co-training, Blum and Mitchell 1998). What is believed of
 * wide identity stands: who runs thirty shops with three telephones and four bank accounts has most pairs share one alone.
 */
export function estimateSharing(unsorted: readonly Pattern[], sellers: number): Sharing {
  // In an order of their own, so that no rounding depends on the order of sellers.
  const patterns = [...unsorted].sort((a, b) => compareClasses(a.classes, b.classes));
  const beliefs = Float64Array.from({ length: CLASSES }, (_, one) => beliefIn(one));
  const seen = countPairs(patterns);
  let [chances, again] = [beliefs, 0.5];
  for (let round = 0; round < ROUNDS; round++) {
    const corroborated = countCorroborated(patterns, chances);
    again = estimateAgain({ chances, seen, corroborated });
    chances = beliefs.map((belief, one) => {
      if (widthOfClass(one).isWide) return belief;
      // Of true pairs only these show anything else: where few do, a pair that shows nothing says little against its class.
      const telling = (seen[one] as number) * again;
      const share = ((corroborated[one] as number) + DOUBT * belief) / (telling + DOUBT);
      return Math.max(LEAST, Math.min(MOST, share));
    });
  }
  const same = patterns.reduce((sum, { classes, pairs }) => sum + pairs * chanceOfAny(classes, chances), 0);
  const pairs = (sellers * (sellers - 1)) / 2;
  return {
    chances: Array.from(chances),
    again,
    before: logOddsOf(Math.min(0.5, Math.max(1, same) / Math.max(2, pairs))),
  };
}

function compareClasses(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}

function beliefIn(one: number): number {
  const { users, isWide, isInTurn } = widthOfClass(one);
  // Whose shops use one of three telephones each is known by what they have not, and believed as if two used it.
  if (isWide) return believed(kindOfClass(one).kind, 2);
  // Of those who use it in turn one of two at most is whose it was.
  return believed(kindOfClass(one).kind, users) * (isInTurn ? 0.5 : 1);
}

function countPairs(patterns: readonly Pattern[]): Float64Array {
  const counts = new Float64Array(CLASSES);
  for (const { classes, pairs } of patterns) for (const one of classes) counts[one] = (counts[one] as number) + pairs;
  return counts;
}

/** For each class the pairs of it that are one operator's by what else they share. */
function countCorroborated(patterns: readonly Pattern[], chances: Float64Array): Float64Array {
  const counts = new Float64Array(CLASSES);
  for (const { classes, pairs } of patterns)
    for (const one of classes) {
      const others = classes.filter((other) => other !== one);
      counts[one] = (counts[one] as number) + pairs * chanceOfAny(others, chances);
    }
  return counts;
}

/** The chance that any of some shared values is one operator's: a noisy or over what is identity. */
function chanceOfAny(classes: readonly number[], chances: Float64Array): number {
  const doubts = classes.filter((one) => kindOfClass(one).isIdentity).map((one) => 1 - (chances[one] as number));
  return 1 - doubts.reduce((product, doubt) => product * doubt, 1);
}

interface Counted {
  readonly chances: Float64Array;
  readonly seen: Float64Array;
  readonly corroborated: Float64Array;
}

/** Over the classes of identity, the surest ones before all: how many of their true pairs share something else. */
function estimateAgain({ chances, seen, corroborated }: Counted): number {
  let [shared, all] = [DOUBT / 2, DOUBT];
  for (const [one, chance] of chances.entries()) {
    if (!kindOfClass(one).isIdentity) continue;
    shared += chance ** 2 * (corroborated[one] as number);
    all += chance ** 3 * (seen[one] as number);
  }
  return Math.max(0.1, Math.min(MOST, shared / all));
}

/** Log-odds that two accounts that share nothing are one operator's, as they count in a mean: 0 would say nothing. */
export function oddsOfNothing({ again }: Sharing): number {
  return Math.log(1 - again);
}

/**
 * Log-odds that two accounts are one operator's by all that they share. Each further thing counts for less, for it is
 * rarely independent. Who shares a single thing would be likely to share another, so its absence counts as well.
 * @returns that of nothing, where nothing of identity is shared
 */
export function oddsOfPair(classes: readonly number[], sharing: Sharing): number {
  const nothing = oddsOfNothing(sharing);
  const { before, chances } = sharing;
  const { fading, most } = POLICY.signals;
  if (!classes.some((one) => kindOfClass(one).isIdentity)) return nothing;
  const evidence = classes.map((one) => logOddsOf(chances[one] as number) - before).filter((one) => one > 0);
  const sum = evidence.sort((a, b) => b - a).reduce((total, one, at) => total + one * fading ** at, before);
  const alone = evidence.length < 2 ? fading * nothing : 0;
  return Math.max(nothing, Math.min(most, sum + alone));
}
