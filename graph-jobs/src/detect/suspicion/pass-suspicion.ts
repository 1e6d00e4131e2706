import { sortByNumber, type SortedRows } from '../links/sort-by-number.ts';
import { POLICY } from '../policy.ts';
import { chanceOf, logOddsOf } from './odds.ts';
import { usersOfTie, type Ties } from './witnesses.ts';

/** What witnesses and ties tell each other. */
export interface Suspicion {
  /** Log-odds that each witness takes part. */
  readonly witnesses: Float64Array;
  /** Chance (0 to 1) that each tie is a racket's: that nearly all of its users take part. */
  readonly ties: Float64Array;
}

/**
 * Passes suspicion between witnesses and the values they share, by belief propagation (Pearl 1988; NetProbe, Pandit et
 * al. 2007): a value most of whose users are suspicious is a racket's, and who uses such values is suspicious. What an
 * operator hears over several ties is no sum, for its ties are rarely independent: each further one counts for less.
 * @param own log-odds of each witness by its own signals
 * @param strengths chance of each tie that the other user takes part where one does; 0 = says nothing
 */
export function passSuspicion(ties: Ties, own: Float64Array, strengths: Float64Array): Suspicion {
  const passing = new Passing(ties, own, strengths);
  for (let round = 0; round < ROUNDS; round++) passing.round();
  return passing.finish();
}

const { share } = POLICY.signals;
const { part } = POLICY.passing;
/** Rounds after which suspicion has reached who is tied over two others. */
const ROUNDS = 3;
/** How much likelier who takes part, and who doesn't, is met among the users of a racket's value than anywhere. */
const PARTS = part / share;
const OTHERS = (1 - part) / (1 - share);

class Passing {
  readonly #ties: Ties;
  readonly #own: Float64Array;
  readonly #prior: Float64Array;
  /** Share of those who take part among the users of a value of this tie's class that is no racket's. */
  readonly #elsewhere: Float64Array;
  /** Beside `ties.users`: what the tie tells the user. */
  readonly #told: Float64Array;
  /** Places in `ties.users` by witness. */
  readonly #places: SortedRows;

  constructor(ties: Ties, own: Float64Array, strengths: Float64Array) {
    this.#ties = ties;
    this.#own = own;
    this.#told = new Float64Array(ties.users.length);
    this.#prior = new Float64Array(ties.size);
    this.#elsewhere = new Float64Array(ties.size);
    strengths.forEach((strength, tie) => {
      const prior = Math.max(1e-6, (Math.min(0.98, strength / part) * share) / part);
      this.#prior[tie] = strength > 0 ? logOddsOf(prior) : -Infinity;
      this.#elsewhere[tie] = Math.max(1e-6, (share - prior * part) / (1 - prior));
    });
    this.#places = sortByNumber(ties.users, own.length);
  }

  round(): void {
    const cavities = new Float64Array(this.#told.length);
    for (let witness = 0; witness < this.#own.length; witness++) {
      for (const place of this.#placesOf(witness)) cavities[place] = this.#hear(witness, place);
    }
    for (let tie = 0; tie < this.#ties.size; tie++) this.#tell(tie, cavities);
  }

  finish(): Suspicion {
    const witnesses = this.#own.map((_, witness) => this.#hear(witness, -1));
    const ties = new Float64Array(this.#ties.size);
    for (let tie = 0; tie < ties.length; tie++) {
      if (this.#prior[tie] === -Infinity) continue;
      let logOdds = this.#prior[tie] as number;
      for (const user of usersOfTie(this.#ties, tie)) logOdds += this.#speaks(tie, witnesses[user] as number);
      ties[tie] = chanceOf(logOdds);
    }
    return { witnesses, ties };
  }

  #placesOf(witness: number): Int32Array {
    const { offsets, rows } = this.#places;
    return rows.subarray(offsets[witness], offsets[witness + 1]);
  }

  /** Log-odds of a witness by its own signals and all that it hears, but for one tie. */
  #hear(witness: number, but: number): number {
    const [speaking, against]: number[][] = [[], []];
    for (const place of this.#placesOf(witness)) {
      const told = this.#told[place] as number;
      if (place !== but && told !== 0) (told > 0 ? speaking : against)?.push(told);
    }
    return logOddsOf(share) + (this.#own[witness] as number) + fade(speaking ?? []) + fade(against ?? []);
  }

  #tell(tie: number, cavities: Float64Array): void {
    const prior = this.#prior[tie] as number;
    if (prior === -Infinity) return;
    const elsewhere = this.#elsewhere[tie] as number;
    const [start, end] = [this.#ties.offsets[tie] as number, this.#ties.offsets[tie + 1] as number];
    const spoken: number[] = [];
    for (let place = start; place < end; place++) spoken.push(this.#speaks(tie, cavities[place] as number));
    const all = spoken.reduce((sum, one) => sum + one, prior);
    for (let place = start; place < end; place++) {
      const chance = chanceOf(all - (spoken[place - start] as number));
      const toParts = chance * PARTS + ((1 - chance) * elsewhere) / share;
      const toOthers = chance * OTHERS + ((1 - chance) * (1 - elsewhere)) / (1 - share);
      this.#told[place] = Math.log(toParts / toOthers);
    }
  }

  /** Log-odds that a user of these log-odds adds to the tie being a racket's. */
  #speaks(tie: number, logOdds: number): number {
    const chance = chanceOf(logOdds);
    const elsewhere = this.#elsewhere[tie] as number;
    const ofRacket = chance * PARTS + (1 - chance) * OTHERS;
    return Math.log(ofRacket / ((chance * elsewhere) / share + ((1 - chance) * (1 - elsewhere)) / (1 - share)));
  }
}

/** The strongest in full, each further one for less. */
function fade(told: number[]): number {
  told.sort((a, b) => Math.abs(b) - Math.abs(a));
  return told.reduce((sum, one, at) => sum + one * POLICY.signals.fading ** at, 0);
}
