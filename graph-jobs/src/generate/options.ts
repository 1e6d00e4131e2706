/** How hard the planted rackets are to find. */
export type Level = 'easy' | 'medium' | 'hard';

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

/** What a level changes; every rate is a chance between 0 and 1. */
export interface LevelSettings {
  /** That a phone, e-mail, business address or account is given at all. */
  presence: number;
  /** Kinds of value that every account of one hand shares, whatever else it shares. */
  anchors: number;
  /** Factor on the chance that a further kind is shared: below 1, more identifiers are private. */
  sharing: number;
  /** That a value is written in another way than its first one. */
  rewritten: number;
  /** That an account also shows a value of a stranger: camouflage, or a slip of the pen. */
  stray: number;
  /** That a seller is the client of an agency which answers its phone and mail. */
  agency: number;
  /** Share of a depot's, a provider's or another hub's clients that are in hubs of no more than 25 clients. */
  smallHubs: number;
  /** Share of the rackets of eight and more sellers with red flags but no confirmed outcome. */
  flagsOnly: number;
  /** Largest share of a racket's sellers with a confirmed outcome. */
  outcomes: number;
  /** Links of each operator into its racket that are made sure. */
  ties: number;
  /** That an honest seller sells fakes of its own accord, alone. */
  loneInfringer: number;
  /** That an honest wholesaler sells clearance stock, which its clients offer too cheap. */
  clearance: number;
}

const LEVELS: Record<Level, LevelSettings> = {
  easy: {
    presence: 1,
    anchors: 2,
    sharing: 1,
    rewritten: 0,
    stray: 0,
    agency: 0.006,
    smallHubs: 0.015,
    flagsOnly: 0.25,
    outcomes: 0.35,
    ties: 2,
    loneInfringer: 0,
    clearance: 0,
  },
  medium: {
    presence: 0.9,
    anchors: 2,
    sharing: 0.85,
    rewritten: 0.35,
    stray: 0.006,
    agency: 0.01,
    smallHubs: 0.015,
    flagsOnly: 0.3,
    outcomes: 0.25,
    ties: 2,
    loneInfringer: 0.002,
    clearance: 0.1,
  },
  hard: {
    presence: 0.8,
    anchors: 1,
    sharing: 0.5,
    rewritten: 0.5,
    stray: 0.012,
    agency: 0.015,
    smallHubs: 0.015,
    flagsOnly: 0.35,
    outcomes: 0.15,
    ties: 1,
    loneInfringer: 0.004,
    clearance: 0.15,
  },
};

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
