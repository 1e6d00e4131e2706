import { POLICY, TIE_KINDS } from '../policy.ts';
import { chanceOf, logOddsOf } from './odds.ts';
import { usersOfTie, type Ties } from './witnesses.ts';

/** How much ties of a kind and width say: the chance (0 to 1) that the other user takes part where one does. */
export type TieStrengths = Readonly<Record<string, number>>;

/** The class of a tie: its kind, and its users in powers of two. */
function tieClass(kind: string, users: number): string {
  return `${kind} ${2 ** Math.ceil(Math.log2(users))}`;
}

/** What is believed of a class before the data speaks. */
function believed(kind: string, users: number): number {
  const width = 2 ** Math.ceil(Math.log2(users));
  return POLICY.ties[TIE_KINDS[kind] ?? 'weak'] / (1 + (width / POLICY.ties.halfWidth) ** 2);
}

/** The strength of a tie, estimated or, of a class that was not met then, believed. */
export function strengthOf(strengths: TieStrengths, kind: string, users: number): number {
  return strengths[tieClass(kind, users)] ?? believed(kind, users);
}

interface Gathered {
  readonly kind: string;
  readonly width: number;
  ties: number;
  uses: number;
  sum: number;
  products: number;
}

/** A class has so many witnesses more, of the usual suspicion, before its own share of suspects is believed. */
const USUAL_USES = 20;

/**
 * Estimates how much ties of each kind and width say from the assortativity of own signals (Newman 2003): whether those
 * who share such a value are suspicious together, by what each shows alone. A hub, a common name and a re-issued number
 * lose their weight by themselves. What is decided later has no part in it, so that nothing confirms itself.
 * @param own log-odds of each witness by its own signals
 */
export function estimateTies(ties: Ties, own: Float64Array): TieStrengths {
  const { share } = POLICY.signals;
  const chances = own.map((logOdds) => chanceOf(logOddsOf(share) + logOdds));
  const sum = chances.reduce((total, chance) => total + chance, 0);
  const squares = chances.reduce((total, chance) => total + chance * chance, 0);
  const mean = sum / Math.max(1, chances.length);
  // The mean chance of who takes part, and of who does not, if the chances are right.
  const [ofParts, ofOthers] = [squares / sum, (sum - squares) / Math.max(1, chances.length - sum)];
  const gain = ofParts - ofOthers;
  const strengths: Record<string, number> = {};
  for (const [name, gathered] of gatherClasses(ties, chances)) {
    const { kind, width, uses } = gathered;
    const inClass = (gathered.sum + USUAL_USES * mean) / (uses + USUAL_USES);
    const part = Math.max(0.2 * mean, Math.min(0.9, (inClass - ofOthers) / gain));
    const covariance = gathered.products / uses - (gathered.sum / uses) ** 2;
    const seen = Math.max(0, Math.min(1.2, part + covariance / (gain * gain * part)));
    const witnesses = uses * part * gain;
    const { doubt } = POLICY.ties;
    const strength = (witnesses * seen + doubt * believed(kind, width)) / (witnesses + doubt);
    strengths[name] = round(
      Math.max(0.002, Math.min(0.95, Number.isFinite(strength) ? strength : believed(kind, width))),
    );
  }
  return strengths;
}

/** By class: its uses, the chances of its users, and the mean product of two users of one value. */
function gatherClasses(ties: Ties, chances: Float64Array): [string, Gathered][] {
  const classes = new Map<string, Gathered>();
  for (let tie = 0; tie < ties.size; tie++) {
    const users = usersOfTie(ties, tie);
    const kind = ties.kinds[tie] as string;
    const name = tieClass(kind, users.length);
    const gathered = classes.get(name) ?? { kind, width: users.length, ties: 0, uses: 0, sum: 0, products: 0 };
    classes.set(name, gathered);
    let [sum, squares] = [0, 0];
    for (const user of users) {
      const chance = chances[user] as number;
      sum += chance;
      squares += chance * chance;
    }
    const pairs = (users.length * (users.length - 1)) / 2;
    gathered.ties += 1;
    gathered.uses += users.length;
    gathered.sum += sum;
    gathered.products += users.length * ((sum * sum - squares) / 2 / pairs);
  }
  return [...classes].sort(([a], [b]) => (a < b ? -1 : 1));
}

function round(chance: number): number {
  return Math.round(chance * 1e4) / 1e4;
}
