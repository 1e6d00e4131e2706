import { heavyTail, type Draw } from '#jobs/generate/draw';

/** How the five largest stand to each other, and what they hold of all members. */
const LARGEST = [1, 0.8, 0.66, 0.55, 0.46];
const HELD_BY_LARGEST = 0.6;
/** What the middling hold of the rest. */
const HELD_BY_MIDDLING = 0.45;
const SMALL = [
  { size: 3, weight: 40 },
  { size: 4, weight: 28 },
  { size: 5, weight: 19 },
  { size: 6, weight: 13 },
];

/** Sizes of rackets that have so many members in all, the largest first: five large, some middling, many small. */
export function racketSizes(draw: Draw, members: number): number[] {
  const unit = (members * HELD_BY_LARGEST) / LARGEST.reduce((sum, part) => sum + part, 0);
  const large = LARGEST.map((part, at) => {
    return Math.max(3, Math.round(unit * part * (0.92 + 0.16 * draw.at('large').at(at).uniform())));
  });
  const rest = members - large.reduce((sum, size) => sum + size, 0);
  const high = Math.min(40, 0.8 * (large.at(-1) ?? 0));
  const middling =
    high <= 7
      ? []
      : drawn(rest * HELD_BY_MIDDLING, (at) => {
          return Math.floor(heavyTail(draw.at('middling').at(at).uniform(), { low: 7, high, alpha: 0.9 }));
        });
  const left = rest - middling.reduce((sum, size) => sum + size, 0);
  const small = drawn(
    Math.max(left, 10),
    (at) =>
      draw
        .at('small')
        .at(at)
        .weighted(SMALL, ({ weight }) => weight).size,
  );
  return [...large, ...middling, ...small];
}

function drawn(total: number, sizeAt: (at: number) => number): number[] {
  const sizes: number[] = [];
  for (let left = total; left >= 3; left -= sizes.at(-1) ?? left) sizes.push(sizeAt(sizes.length));
  return sizes;
}
