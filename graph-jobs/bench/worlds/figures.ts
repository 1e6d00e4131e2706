import { groupBy } from '#jobs/detect/links/group-by';
import { evaluateRun, type ReportedRun, type TruthRow } from '#jobs/evaluate';
import type { Agreement } from '#jobs/evaluate/agreement';
import type { FoundOfSize } from '#jobs/evaluate/found-by-size';
import type { Measures, ReportedMember } from '#jobs/evaluate/measures';

/** What a method reached on one marketplace, as it is printed and kept; shares lie in [0, 1]. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Planted rackets by size, and those that were found. Null where nobody counted. */
  readonly foundBySize: readonly FoundOfSize[] | null;
  /** Pairwise, over operators. Precision and recall are null where nobody kept them. */
  readonly operators: Readonly<Pick<Agreement, 'f1'>> & Readonly<Record<'precision' | 'recall', number | null>>;
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
    foundBySize: measures.foundBySize,
    operators: measures.operators,
    reported: measures.reportedRackets,
    planted: measures.plantedRackets,
    falseAlarms: measures.falseAlarms.rackets.length,
    top: measures.topPrecision.precision,
    ...beside,
  };
}

/** The figures of a report, with what it says of honest sellers. */
export function figuresOfReport(reported: ReportedRun, truth: readonly TruthRow[]): Figures {
  const planted = new Set(truth.filter(({ racket }) => racket).map(({ sellerId }) => sellerId));
  const accused = groupBy(reported.members, ({ racketId }) => racketId);
  const honestOf = (members: readonly ReportedMember[]) =>
    members.filter(({ sellerId }) => !planted.has(sellerId)).length;
  const honestRackets = [...accused.values()].filter((members) => honestOf(members) * 2 > members.length).length;
  const honestAccused = honestOf([...reported.members]);
  return toFigures(evaluateRun(reported, truth), { honestAccused, honestRackets, groups: null });
}
