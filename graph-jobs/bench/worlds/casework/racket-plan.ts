import { heavyTail, type Draw } from '#jobs/generate/draw';
import { SHAPE } from './settings.ts';

/** What happens to a racket over the last half year. */
type Story = 'quiet' | 'grows' | 'splits' | 'merges' | 'joins' | 'raided';

/** One racket before anybody is in it. */
export interface RacketPlan {
  readonly name: string;
  readonly draw: Draw;
  readonly size: number;
  readonly story: Story;
  /** Day on which its story turns. */
  readonly turn: number;
}

/** The stories of the larger ones, the largest first; `joins` is taken in by the one before it. */
const STORIES: readonly Story[] = ['grows', 'splits', 'merges', 'joins', 'raided', 'quiet', 'quiet', 'grows', 'quiet'];

/** Plans the rackets of a world: heavy-tailed sizes, the largest first. */
export function planRackets(draw: Draw, sellers: number, end: number): RacketPlan[] {
  const sizes = sizesOf(draw.at('sizes'), sellers).sort((a, b) => b - a);
  const storied = sizes.filter((size) => size >= SHAPE.storied).length;
  const turns = sizes.map((_, at) => end - draw.at('turn').at(at).between(20, 125));
  return sizes.map((size, at) => {
    const story = at < storied ? (STORIES[at % STORIES.length] ?? 'quiet') : 'quiet';
    const isAlone = story === 'merges' && at + 1 >= storied;
    return {
      name: `r-${draw.at('name').at(at).hex(10)}`,
      draw: draw.at('racket').at(at),
      size,
      story: isAlone ? 'quiet' : story,
      turn: (story === 'joins' ? turns[at - 1] : turns[at]) ?? end,
    };
  });
}

function sizesOf(draw: Draw, sellers: number): number[] {
  const { at, size, power, atLeast } = SHAPE.largest;
  const high = Math.max(atLeast, Math.round(size * (sellers / at) ** power));
  const sizes = [high];
  for (let left = sellers * SHAPE.racketShare - high, next = 0; left > 0; next++) {
    const drawn = Math.floor(heavyTail(draw.at(next).uniform(), { ...SHAPE.sizes, high }));
    sizes.push(drawn);
    left -= drawn;
  }
  return sizes;
}
