import { foundInAll, nameSize, shareFound, SIZES } from '#jobs/evaluate/found-by-size';
import type { Level } from '#jobs/generate';
import type { Measures, MeasuresOverTime } from '#jobs/evaluate';

/** How a method does on one marketplace: at its last delivery, and over all of them where it was run on each. */
export interface Scores extends Measures {
  readonly overTime: MeasuresOverTime | null;
  /** The same where a planted racket may also be met by a group: what was found, whether it was accused or not. */
  readonly keepsOneIdAsFound: MeasuresOverTime['keepsOneId'] | null;
}

/** One line of the table: what is measured, how it is shown, and what is wanted on each level. */
export interface Goal {
  readonly name: string;
  /** null where the method was not run over time. */
  readonly of: (scores: Scores) => number | null;
  readonly unit: 'score' | 'percent' | 'count';
  readonly wanted?: { readonly sense: 'least' | 'most'; readonly by: Readonly<Record<Level, number>> };
}

const atLeast = (easy: number, medium: number, hard: number) =>
  ({ sense: 'least', by: { easy, medium, hard } }) as const;
const atMost = (easy: number, medium: number, hard: number) => ({ sense: 'most', by: { easy, medium, hard } }) as const;

/** What a run is measured by, with the goals at 20,000 sellers. */
export const GOALS: readonly Goal[] = [
  { name: 'members, pairwise F1', of: (m) => m.pairwise.f1, unit: 'score', wanted: atLeast(0.95, 0.88, 0.75) },
  { name: '  precision', of: (m) => m.pairwise.precision, unit: 'score' },
  { name: '  recall', of: (m) => m.pairwise.recall, unit: 'score' },
  { name: 'members, B-cubed F1', of: (m) => m.bCubed.f1, unit: 'score' },
  { name: 'members, adjusted Rand index', of: (m) => m.adjustedRand, unit: 'score' },
  { name: 'planted rackets, mean best-match F1', of: meanBestMatch, unit: 'score' },
  { name: 'planted rackets met with F1 ≥ 0.8', of: (m) => shareFound(foundInAll(m.foundBySize)), unit: 'percent' },
  ...SIZES.map((size): Goal => ({
    name: `  of ${nameSize(size)} accounts`,
    of: (m) => shareFound(foundInAll(m.foundBySize, size)),
    unit: 'percent',
  })),
  { name: 'operators, pairwise F1', of: (m) => m.operators.f1, unit: 'score', wanted: atLeast(0.95, 0.9, 0.8) },
  { name: 'false alarms', of: (m) => m.falseAlarms.share, unit: 'percent', wanted: atMost(0.02, 0.05, 0.1) },
  {
    name: 'precision of the top 20',
    of: (m) => m.topPrecision.precision,
    unit: 'score',
    wanted: atLeast(0.95, 0.95, 0.9),
  },
  { name: 'events, F1', of: (m) => m.overTime?.events.f1 ?? null, unit: 'score', wanted: atLeast(0.9, 0.85, 0.75) },
  { name: '  precision', of: (m) => m.overTime?.events.precision ?? null, unit: 'score' },
  { name: '  recall', of: (m) => m.overTime?.events.recall ?? null, unit: 'score' },
  {
    name: 'rackets that keep one id',
    of: (m) => m.overTime?.keepsOneId.share ?? null,
    unit: 'percent',
    wanted: atLeast(0.95, 0.95, 0.9),
  },
  { name: '  as a racket or a group', of: (m) => m.keepsOneIdAsFound?.share ?? null, unit: 'percent' },
  { name: 'reported ÷ planted', of: (m) => m.reportedToPlanted, unit: 'score', wanted: atLeast(0.7, 0.7, 0.7) },
];

/** What the capped closure may reach at most for a level to count as one: pairwise F1 over members. */
export const CLOSURE_FAILS: Readonly<Record<Level, number>> = { easy: 0.6, medium: 0.45, hard: 0.3 };

/** The mean, over planted rackets, of the best F1 that a reported one has with it. */
export function meanBestMatch({ planted }: Pick<Measures, 'planted'>): number {
  return planted.reduce((sum, { bestF1 }) => sum + bestF1, 0) / Math.max(1, planted.length);
}
