import type { Measures } from '#jobs/evaluate';

/** What a method reached on one marketplace, as it is printed and kept; shares lie in [0, 1]. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Pairwise F1 over operators. */
  readonly operators: number;
  readonly reported: number;
  readonly planted: number;
  /** Reported rackets of which less than half of the sellers belong to one planted racket. */
  readonly falseAlarms: number;
  /** Of these, those of which less than half of the sellers belong to any; the others are rackets in one. Null where nobody asked. */
  readonly honestRackets: number | null;
  /** Sellers of reported rackets that belong to no planted one. */
  readonly honestAccused: number;
  /** Share of the first twenty that are no false alarm. */
  readonly top: number;
  /** Pairs of planted rackets that are in one racket or group, accused or not. */
  readonly groups: number | null;
}

/** The figures of a run's measures. */
export function toFigures(
  measures: Measures,
  beside: Pick<Figures, 'honestAccused' | 'honestRackets' | 'groups'>,
): Figures {
  return {
    precision: measures.pairwise.precision,
    recall: measures.pairwise.recall,
    f1: measures.pairwise.f1,
    operators: measures.operators.f1,
    reported: measures.reportedRackets,
    planted: measures.plantedRackets,
    falseAlarms: measures.falseAlarms.rackets.length,
    top: measures.topPrecision.precision,
    ...beside,
  };
}
