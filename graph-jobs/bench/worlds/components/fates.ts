import { AS_OF } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { heavyTail } from '#jobs/generate/draw';
import type { Settings } from './settings.ts';

/** What becomes of a racket in the months that are told. */
type Fate = 'steady' | 'born' | 'raided' | 'split' | 'joined';

/** A racket before its people are known. */
export interface Plan {
  readonly name: string;
  readonly draw: Draw;
  readonly size: number;
  readonly fate: Fate;
  /** The day on which the fate strikes. */
  readonly day: number;
  /** The racket that it goes to. */
  readonly host: Plan | null;
}

const SIZES = { low: 3.5, high: 61, alpha: 1.1 };
/** No racket is more than this part of them all. */
const LARGEST = 0.34;
const SMALLEST = 3;
const FATES: Readonly<Record<Fate, number>> = { steady: 0.52, born: 0.14, raided: 0.1, split: 0.1, joined: 0.14 };
/** How long ago the first delivery can be. */
export const TOLD = 150;

/** All rackets of a marketplace of so many sellers. */
export function planFates(root: Draw, sellers: number, settings: Settings): Plan[] {
  const wanted = Math.round(sellers * settings.inRackets);
  const plans: Plan[] = [];
  let left = wanted;
  for (let at = 0; left >= SMALLEST; at++) {
    const draw = root.at('racket').at(at);
    const size = Math.floor(heavyTail(draw.at('size').uniform(), SIZES));
    const fitting = Math.max(SMALLEST, Math.min(size, left, Math.floor(wanted * LARGEST)));
    plans.push(withFate({ draw, at, size: fitting }, plans.at(-1) ?? null));
    left -= fitting;
  }
  return plans;
}

type Sized = { readonly draw: Draw; readonly at: number; readonly size: number };

function withFate({ draw, at, size }: Sized, previous: Plan | null): Plan {
  const drawn = draw.at('fate').weighted(Object.keys(FATES) as Fate[], (fate) => FATES[fate]);
  const isPossible =
    (drawn !== 'split' || size >= 2 * SMALLEST + 1) && (drawn !== 'joined' || (previous && previous.fate === 'steady'));
  const fate = isPossible ? drawn : 'steady';
  const day = draw.at('day').between(AS_OF - TOLD + 15, AS_OF - 8);
  return { name: `racket:${at}`, draw, size, fate, day, host: fate === 'joined' ? previous : null };
}
