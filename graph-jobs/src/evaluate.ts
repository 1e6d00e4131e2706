import type { Evaluation } from './evaluate/format.ts';
import { evaluateRun, type ReportedRun, type TruthRow } from './evaluate/measures.ts';
import { closureBaseline, louvainBaseline, reportClusters } from './evaluate/plain-methods.ts';
import type { ValuePairs } from './evaluate/value-pairs.ts';

export { exactValuePairs } from './evaluate/exact-values.ts';
export { formatEvaluation, formatOverTime, formatWorst, type Evaluation } from './evaluate/format.ts';
export { evaluateRun, type Measures, type ReportedRun, type TruthRow } from './evaluate/measures.ts';
export { evaluateOverTime, type MeasuresOverTime, type Snapshot } from './evaluate/over-time.ts';
export type { LifeEvent } from './evaluate/match-events.ts';
export { type ValuePairs } from './evaluate/value-pairs.ts';

const CAP = 25;

/**
 * Scores a run against a truth, with three plain methods over the same values beside it: closure, closure without
 * the values of more than 25 sellers, and Louvain. `JSON.stringify` of the result is its machine-readable form.
 */
export function evaluate(input: {
  run: ReportedRun | null;
  truth: readonly TruthRow[];
  pairs: ValuePairs;
  seed: number;
}): Evaluation {
  const { run, truth, pairs, seed } = input;
  // 1. The plain methods, from who uses which value and nothing else.
  const plain: [string, Int32Array][] = [
    ['closure', closureBaseline(pairs)],
    [`closure, cap ${CAP}`, closureBaseline(pairs, CAP)],
    ['Louvain', louvainBaseline(pairs, seed)],
  ];
  // 2. All of them measured alike.
  const reports: [string, ReportedRun][] = plain.map(([name, clusters]) => [name, reportClusters(pairs, clusters)]);
  if (run) reports.unshift(['Ringbreaker', run]);
  return { methods: reports.map(([method, report]) => ({ method, measures: evaluateRun(report, truth) })) };
}
