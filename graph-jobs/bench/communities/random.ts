import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers drawn from one seeded stream: the graphs of a bench are the same wherever it runs. */
export interface Draw {
  /** A number in [0, 1). */
  readonly share: () => number;
  /** A whole number in [0, below). */
  readonly below: (below: number) => number;
  /** A whole number in [least, most], each the rarer the larger: P(n) falls as n^-exponent. */
  readonly powerLaw: (law: { least: number; most: number; exponent: number }) => number;
}

/** A stream of draws from a seed. */
export function drawFrom(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const share = () => (generator.next() >>> 0) / 2 ** 32;
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    share,
    below,
    powerLaw: ({ least, most, exponent }) => {
      const power = 1 - exponent;
      const [low, high] = [least ** power, (most + 1) ** power];
      return Math.floor((low + share() * (high - low)) ** (1 / power));
    },
  };
}

/** 0..size-1 in an order drawn. */
export function drawOrder(size: number, { below }: Draw): Int32Array {
  const order = Int32Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at--) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
