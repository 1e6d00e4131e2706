import type { Draw } from '../draw.ts';
import type { ResolvedOptions } from '../options.ts';
import { drawCountry } from '../places/places.ts';
import { drawTimeline } from '../time/timeline.ts';
import type { Operator, OperatorKind } from '../model.ts';

// Out of a hundred operators: most sell alone; the sizes of the others are chances from two accounts on.
const KINDS: { kind: OperatorKind; weight: number; sizes: number[] }[] = [
  { kind: 'single', weight: 95, sizes: [] },
  { kind: 'household', weight: 1.4, sizes: [0.75, 0.25] },
  { kind: 'neighbours', weight: 1, sizes: [0.7, 0.3] },
  { kind: 'company', weight: 2.6, sizes: [0.5, 0.25, 0.13, 0.07, 0.05] },
];

/** Honest operators for so many accounts; their indices go on from `firstIndex`. */
export function honestOperators(
  root: Draw,
  { snapshots }: ResolvedOptions,
  { accounts, firstIndex }: { accounts: number; firstIndex: number },
): Operator[] {
  const operators: Operator[] = [];
  for (let rest = accounts; rest > 0;) {
    const index = firstIndex + operators.length;
    const draw = root.at('hand').at(index);
    const { kind, sizes } = draw.at('kind').weighted(KINDS, (entry) => entry.weight);
    const size = Math.min(rest, drawSize(draw.at('size'), sizes));
    const country = drawCountry(draw.at('country'));
    const timeline = drawTimeline(draw.at('timeline'), snapshots);
    const plan = { index, draw, country, size, timeline, racket: null, position: 0, payout: null };
    operators.push({ ...plan, kind: size === 1 ? 'single' : kind });
    rest -= size;
  }
  return operators;
}

function drawSize(draw: Draw, chances: number[]): number {
  let rest = draw.uniform();
  const step = chances.findIndex((chance) => (rest -= chance) < 0);
  return step < 0 ? chances.length + 1 : step + 2;
}
