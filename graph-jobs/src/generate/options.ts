import { LEVELS, type Level, type LevelSettings } from './levels.ts';

export type { Level } from './levels.ts';

/** What a person may choose about a marketplace. */
export interface MarketplaceOptions {
  /** Seller accounts, 20,000 unless said. */
  sellers?: number;
  /** Same seed, same marketplace, byte for byte. */
  seed: number;
  level?: Level;
  /** false plants no racket: a marketplace of honest sellers alone. */
  rackets?: boolean;
  /** Deliveries a month apart, the last one at the marketplace's day; 1 unless said. */
  snapshots?: number;
}

/** The options with every choice made; a choice that cannot be is an error in words. */
export interface ResolvedOptions {
  sellers: number;
  seed: number;
  level: Level;
  rackets: boolean;
  snapshots: number;
  settings: LevelSettings;
}

/** Raised when a marketplace of these options cannot be made. */
export class GenerateError extends Error {
  override name = 'GenerateError';
}

/** Fills in what was left open and refuses what cannot be. */
export function resolveOptions(options: MarketplaceOptions): ResolvedOptions {
  const { sellers = 20_000, seed, level = 'easy', rackets = true, snapshots = 1 } = options;
  needWhole('sellers', sellers, 100, 10_000_000);
  needWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  needWhole('snapshots', snapshots, 1, 60);
  const settings = LEVELS[level];
  if (!settings) throw new GenerateError(`level "${String(level)}" is unknown: use easy, medium or hard.`);
  return { sellers, seed, level, rackets, snapshots, settings };
}

function needWhole(name: string, value: number, low: number, high: number): void {
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw new GenerateError(`${name} is ${String(value)}: it must be a whole number from ${low} to ${high}.`);
}
