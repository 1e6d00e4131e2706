import type { BrandMedian } from '../evidence/facts.ts';

/** What chance alone gives, worked out once over the whole marketplace; null where there is too little to say. */
export interface NullLevels {
  /** Density that one in a hundred blocks of sellers and values passes when links are shuffled. */
  readonly blockDensity: number | null;
  /** Exposure that one in twenty of the exposed sellers passes. */
  readonly exposure: number | null;
  /** Weeks (days since 1970-01-01 by seven) in which far more accounts than usual were opened. */
  readonly busyWeeks: readonly number[];
}

/** What is global by nature: looked up, made only on request, the same for every run until then. */
export interface KeptReference {
  readonly brandMedians: readonly BrandMedian[];
  readonly nullLevels: NullLevels;
}

/** Where nothing is known of chance. */
export const NO_LEVELS: NullLevels = { blockDensity: null, exposure: null, busyWeeks: [] };
