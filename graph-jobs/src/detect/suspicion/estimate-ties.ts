import { POLICY } from '../policy.ts';
import { believed, setRight, STURDY } from './believed.ts';
import { corroborate, type Corroboration, type SharedTies, type TieClass } from './corroborate.ts';
import { chanceOf, logOddsOf } from './odds.ts';
import { usersOfTie, type Ties } from './witnesses.ts';

/** How much ties of a kind and width say: the chance (0 to 1) that the other user takes part where one does. */
export type TieStrengths = Readonly<Record<string, number>>;

/** The class of a tie: its kind, and its users in powers of two. */
function tieClass(kind: string, users: number): string {
  return `${kind} ${widthOf(users)}`;
}

const widthOf = (users: number): number => 2 ** Math.ceil(Math.log2(users));

/** The strength of a tie, estimated or, of a class that was not met then, believed. */
export function strengthOf(strengths: TieStrengths, kind: string, users: number): number {
  return strengths[tieClass(kind, users)] ?? believed(kind, users);
}

interface Gathered extends TieClass {
  readonly name: string;
  uses: number;
  sum: number;
  products: number;
}

/** A class has so many witnesses more, of the usual suspicion, before its own share of suspects is believed. */
const USUAL_USES = 20;

/**
 * Estimates how much ties of each kind and width say from the assortativity of own signals (Newman 2003): whether those
 * who share such a value are suspicious together, by what each shows alone. A hub, a common name and a re-issued number
 * lose their weight by themselves. What else those share who share it bears that out, or doesn't (`corroborate.ts`). What
 * is decided later has no part in it, so that nothing confirms itself.
 */
export function estimateTies(among: Ties, { all, byOutcome }: Own): { trust: number; ties: TieStrengths } {
  const classes = new Classes(among, all);
  const outcomes = new Classes(among, byOutcome);
  const sturdy = outcomes.all().filter(isSturdy);
  const trust = trustIn(outcomes.read(addUp(sturdy)), sturdy);
  const excess = classes.excessOf(addUp(classes.all().filter(isSturdy)));
  const borneOut = corroborate(classes.shared(among));
  // Where the suspicious do not lie together at all, what bears a tie out is not that its users take part.
  const heard = ({ strength, weight }: Corroboration): Corroboration => ({ strength, weight: weight * trust });
  const strengths = classes.all().map((one, at) => {
    const seen = classes.read(one, excess);
    const shown = setRight(believed(one.kind, one.width) * trust, seen.strength, seen.witnesses);
    return [one.name, together(shown, seen.witnesses, heard(borneOut[at] as Corroboration))] as const;
  });
  return { trust, ties: Object.fromEntries(strengths) };
}

const isSturdy = ({ kind, width }: Gathered) => believed(kind, width) >= STURDY;

/** Log-odds of each witness by its own signals: by all of them, and by confirmed outcomes alone. */
export interface Own {
  readonly all: Float64Array;
  readonly byOutcome: Float64Array;
}

/** Ties by class, and how far those who share one are suspicious together. */
class Classes {
  readonly #mean: number;
  /** The mean chance of who does not take part, and how much more that of who does is, if the chances are right. */
  readonly #ofOthers: number;
  readonly #gain: number;
  readonly #classes: readonly Gathered[];
  readonly #chances: Float64Array;

  constructor(ties: Ties, own: Float64Array) {
    const chances = own.map((logOdds) => chanceOf(logOddsOf(POLICY.signals.share) + logOdds));
    const sum = chances.reduce((total, chance) => total + chance, 0);
    const squares = chances.reduce((total, chance) => total + chance * chance, 0);
    this.#mean = sum / Math.max(1, chances.length);
    this.#ofOthers = (sum - squares) / Math.max(1, chances.length - sum);
    this.#gain = squares / sum - this.#ofOthers;
    this.#classes = gatherClasses(ties, chances);
    this.#chances = chances;
  }

  all(): readonly Gathered[] {
    return this.#classes;
  }

  /** Who shares what, and how suspicious they are beyond others. */
  shared(ties: Ties): SharedTies {
    const numbers = new Map(this.#classes.map(({ name }, at) => [name, at]));
    return {
      ties,
      classOf: Int32Array.from(ties.kinds, (kind, tie) => {
        return numbers.get(tieClass(kind, usersOfTie(ties, tie).length)) as number;
      }),
      classes: this.#classes,
      beyond: this.#chances.map((chance) => chance - this.#ofOthers),
      gain: this.#gain,
    };
  }

  /**
   * The strength that a class shows, and how many suspicious users show it.
   * @param excess what such strengths are divided by
   */
  read(one: Gathered, excess = 1): Seen {
    const part = this.#partOf(one);
    const strength = Math.max(0, Math.min(1.2, this.#shownBy(one) / excess));
    const witnesses = one.uses * part * this.#gain;
    // Where nobody is suspicious nothing is seen.
    return Number.isFinite(strength * witnesses) ? { strength, witnesses } : { strength: 0, witnesses: 0 };
  }

  /**
   * How many times surer than certain some ties are; 1 where they are not. Who sells cheap together need not take part
   * together: what those who share a value show alike beyond that makes every class look as much too sure.
   */
  excessOf(one: Gathered): number {
    const shown = this.#shownBy(one);
    return Number.isFinite(shown) ? Math.max(1, shown) : 1;
  }

  /** The share of a class's users that take part. */
  #partOf({ uses, sum }: Gathered): number {
    const inClass = (sum + USUAL_USES * this.#mean) / (uses + USUAL_USES);
    return Math.max(0.2 * this.#mean, Math.min(0.9, (inClass - this.#ofOthers) / this.#gain));
  }

  #shownBy(one: Gathered): number {
    const part = this.#partOf(one);
    const covariance = one.products / one.uses - (one.sum / one.uses) ** 2;
    return part + covariance / (this.#gain ** 2 * part);
  }
}

interface Seen {
  readonly strength: number;
  readonly witnesses: number;
}

/** All uses of some classes together. */
function addUp(classes: readonly Gathered[]): Gathered {
  const total = (of: (one: Gathered) => number) => classes.reduce((sum, one) => sum + of(one), 0);
  return {
    name: '',
    kind: '',
    width: 0,
    uses: total(({ uses }) => uses),
    sum: total(({ sum }) => sum),
    products: total(({ products }) => products),
  };
}

/**
 * How far sturdy ties lead to the suspicious here, against what was believed (0 to 1): in a marketplace without rackets,
 * where a few are suspected wrongly, next to not at all.
 */
function trustIn({ strength, witnesses }: Seen, sturdy: readonly Gathered[]): number {
  const { doubtInAll, floor } = POLICY.ties;
  const uses = sturdy.reduce((sum, one) => sum + one.uses, 0);
  const belief = sturdy.reduce((sum, one) => sum + one.uses * believed(one.kind, one.width), 0) / Math.max(1, uses);
  const trust = (witnesses * strength + doubtInAll) / (witnesses * belief + doubtInAll);
  return round(Math.max(floor, Math.min(1, trust)));
}

/** What signals show of a class and what bears it out, in log-odds, each as much as it rests on. */
function together(shown: number, witnesses: number, { strength, weight }: Corroboration): number {
  const share = weight / (weight + witnesses + POLICY.belief.doubt);
  return round(chanceOf((1 - share) * logOddsOf(shown) + share * logOddsOf(strength)));
}

/** By class: its uses, the chances of its users, and the mean product of two users of one value. */
function gatherClasses(ties: Ties, chances: Float64Array): Gathered[] {
  const classes = new Map<string, Gathered>();
  for (let tie = 0; tie < ties.size; tie++) {
    const users = usersOfTie(ties, tie);
    const kind = ties.kinds[tie] as string;
    const name = tieClass(kind, users.length);
    const gathered = classes.get(name) ?? { name, kind, width: widthOf(users.length), uses: 0, sum: 0, products: 0 };
    classes.set(name, gathered);
    let [sum, squares] = [0, 0];
    for (const user of users) {
      const chance = chances[user] as number;
      sum += chance;
      squares += chance * chance;
    }
    const pairs = (users.length * (users.length - 1)) / 2;
    gathered.uses += users.length;
    gathered.sum += sum;
    gathered.products += users.length * ((sum * sum - squares) / 2 / pairs);
  }
  return [...classes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function round(chance: number): number {
  return Math.round(chance * 1e4) / 1e4;
}
