import { hammingDistance } from '@ringbreaker/cypher/values';
import type { BlockingRule } from './candidates/blocking.ts';
import type { MatchKind } from './model/match-model.ts';
import type { Decision } from './compare/score-pair.ts';

const WINDOWS = 4;
const WINDOW_DIGITS = 4;
const SHORTEST_HASH = 16;
const HEX = /^image:(?:([a-z]+):)?([0-9a-f]+)$/;

// Shares of the bits in which two perceptual hashes of one picture differ after resizing, recompression and a border
// (Zauner 2010 reports 10 of 64 as the usual bound); the surest first.
const LEVELS = [
  { share: 1 / 32, p: 0.99, tier: 'same' },
  { share: 1 / 16, p: 0.95, tier: 'same' },
  { share: 1 / 8, p: 0.6, tier: 'possible' },
] as const;

/** Sixteen bits at each quarter of the hash: two hashes of 64 bits that differ in three have one of the four in common. */
const WINDOW_RULES: readonly BlockingRule[] = Array.from({ length: WINDOWS }, (_, window) => ({
  id: `window ${window + 1}`,
  keyOf({ key }) {
    const [, algorithm = '', hex = ''] = HEX.exec(key) ?? [];
    if (hex.length < SHORTEST_HASH) return undefined;
    const from = Math.floor((hex.length * window) / WINDOWS);
    return `${algorithm} ${hex.length} ${hex.slice(from, from + WINDOW_DIGITS)}`;
  },
}));

/** A picture, by its perceptual hash. */
export const IMAGE: MatchKind = {
  id: 'Image',
  distinct: false,
  comparisons: [],
  rules: WINDOW_RULES,
  ruledOut: {},
  heldBack: {},
};

/** Decides on two pictures by the share of the bits of their perceptual hashes that differ. */
export function decideImages(one: string, other: string): Decision {
  const distance = hammingDistance(one, other) ?? Infinity;
  const bits = (HEX.exec(one)?.[2]?.length ?? 0) * 4;
  const level = LEVELS.find(({ share }) => distance <= bits * share);
  const parts = [{ comparison: 'picture', level: `${distance} of ${bits} bits differ`, bits: 0 }];
  return level === undefined
    ? { tier: 'different', p: 0, priorBits: 0, parts }
    : { tier: level.tier, p: level.p, priorBits: 0, parts };
}
