import { POLICY } from '../policy.ts';
import { readStrength, scaleOf, type Scale, type Seen, type Shown } from './assortativity.ts';
import { believed, setRight } from './believed.ts';
import { chanceOf, logOddsOf } from './odds.ts';
import { passSuspicion } from './pass-suspicion.ts';
import { visitPairs } from './shared-classes.ts';
import { classify, nameOfClass, type TieClass, type TieClasses } from './tie-classes.ts';
import { usersOfTie, type Ties } from './witnesses.ts';

/**
 * How much ties of a class say: of two who share nothing else, the chance (0 to 1) that the other takes part where one
 * does.
 */
export type TieStrengths = Readonly<Record<string, number>>;

/** The strength of a tie, estimated or, of a class that was not met then, believed. */
export function strengthOf(strengths: TieStrengths, kind: string, users: number): number {
  return strengths[nameOfClass(kind, users)] ?? believed(kind, users);
}

/** Log-odds of each witness by its own signals: by all of them, and by confirmed outcomes alone. */
export interface Own {
  readonly all: Float64Array;
  readonly byOutcome: Float64Array;
}

/**
 * Estimates how much ties of each kind and width say: whether two who share such a value and nothing else are suspicious
 * together, each by what it shows and by what sturdy ties of other origins tell of it (co-training, Blum and Mitchell
 * 1998). A hub, a common name and a re-issued number lose their weight by themselves; so does what those share who sell
 * fakes alone, for nothing else leads from them to others. What is decided later has no part in it, so that nothing
 * confirms itself.
 */
export function estimateTies(ties: Ties, { all, byOutcome }: Own): { trust: number; ties: TieStrengths } {
  const classes = classify(ties);
  const trust = trustIn(ties, classes, byOutcome);
  const setClassesRight = (beside: (origin: string) => Beside) =>
    readClasses(ties, classes, beside).map(({ strength, witnesses }, at) =>
      setRight((classes.all[at] as TieClass).belief * trust, strength, witnesses),
    );
  // What sturdy ties tell is as sure as a first look says, at which each witness speaks for itself.
  const alone = asBeside(chancesOf(all));
  const atFirst = setClassesRight(() => alone);
  const strengths = setClassesRight((origin) => tellBeside(origin, { ties, classes, own: all, strengths: atFirst }));
  return { trust, ties: Object.fromEntries(classes.all.map(({ name }, at) => [name, round(strengths[at] as number)])) };
}

/**
 * How far sturdy ties lead to the suspicious here, against what was believed (0 to 1): in a marketplace without rackets,
 * where a few are suspected wrongly, next to not at all.
 */
function trustIn(ties: Ties, classes: TieClasses, byOutcome: Float64Array): number {
  const chances = chancesOf(byOutcome);
  const shown = nothing();
  let believing = 0;
  for (let tie = 0; tie < ties.size; tie++) {
    const { isSturdy, belief } = classes.all[classes.of[tie] as number] as TieClass;
    if (!isSturdy) continue;
    const users = Array.from(usersOfTie(ties, tie), (user) => chances[user] as number);
    const sum = users.reduce((total, chance) => total + chance, 0);
    const squares = users.reduce((total, chance) => total + chance * chance, 0);
    shown.uses += users.length;
    shown.sum += sum;
    shown.products += (sum * sum - squares) / (users.length - 1);
    believing += users.length * belief;
  }
  const { strength, witnesses } = readStrength(shown, scaleOf(chances));
  const { doubtInAll, floor } = POLICY.ties;
  const belief = believing / Math.max(1, shown.uses);
  const trust = (witnesses * strength + doubtInAll) / (witnesses * belief + doubtInAll);
  return round(Math.max(floor, Math.min(1, trust)));
}

/** What is known of witnesses beside the ties that are looked at. */
interface Beside {
  /** That each witness takes part, 0 to 1. */
  readonly chances: Float64Array;
  readonly scale: Scale;
}

/** For each class what the pairs show that it joins and nothing of another origin does. */
function readClasses(ties: Ties, classes: TieClasses, tell: (origin: string) => Beside): Seen[] {
  const origins = new Set(classes.all.map(({ origin }) => origin));
  const beside = new Map(Array.from(origins, (origin) => [origin, tell(origin)]));
  const read = classes.all.map((one) => ({ ...one, shown: nothing(), beside: beside.get(one.origin) as Beside }));
  visitPairs({ ties, classOf: classes.of, size: read.length }, (a, b, shared) => {
    const { origin } = read[shared[0] as number] as TieClass;
    if (shared.some((one) => read[one]?.origin !== origin)) return;
    for (const one of shared) {
      const { shown, beside, width } = read[one] as (typeof read)[number];
      addPair(shown, beside.chances[a] as number, beside.chances[b] as number, 2 / (width - 1));
    }
  });
  return read.map(({ shown, beside: { scale } }) => readStrength(shown, scale));
}

const nothing = (): Shown => ({ uses: 0, sum: 0, products: 0 });

/** @param uses so many uses the pair stands for: a value of many users makes many pairs */
function addPair(shown: Shown, one: number, other: number, uses: number): void {
  shown.uses += uses;
  shown.sum += (uses * (one + other)) / 2;
  shown.products += uses * one * other;
}

interface Telling {
  readonly ties: Ties;
  readonly classes: TieClasses;
  readonly own: Float64Array;
  /** Of each class. */
  readonly strengths: readonly number[];
}

/** What witnesses show, and what sturdy ties of other origins tell of them. */
function tellBeside(origin: string, { ties, classes, own, strengths }: Telling): Beside {
  const telling = Float64Array.from(classes.of, (at) => {
    const one = classes.all[at] as TieClass;
    return one.isSturdy && one.origin !== origin ? (strengths[at] as number) : 0;
  });
  return asBeside(passSuspicion(ties, own, telling).witnesses.map(chanceOf));
}

const asBeside = (chances: Float64Array): Beside => ({ chances, scale: scaleOf(chances) });

const chancesOf = (own: Float64Array): Float64Array =>
  own.map((logOdds) => chanceOf(logOddsOf(POLICY.signals.share) + logOdds));

function round(chance: number): number {
  return Math.round(chance * 1e4) / 1e4;
}
