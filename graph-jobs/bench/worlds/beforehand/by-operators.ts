import { groupBy } from '#jobs/detect/links/group-by';
import type { TruthRow } from '#jobs/evaluate';
import { entityKey } from '@ringbreaker/cypher/domain';
import { thinkPurely, type PureRequest } from '../../levels/detect-purely.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { figuresOfReport, type Figures } from '../figures.ts';

/** The figures of detection with the operators that it finds, with none, and with the true ones. */
export type ByOperators = Readonly<Record<'found' | 'none' | 'true', Figures>>;

/** Detects once more without operators, and once with the true ones: those of two accounts and more. */
export function measureByOperators(
  found: Figures,
  { rows, request, truth }: { rows: Snapshot; request: PureRequest; truth: readonly TruthRow[] },
): ByOperators {
  const figuresWith = (operators: readonly (readonly string[])[]) =>
    figuresOfReport(thinkPurely(rows, { ...request, beforehand: { operators } }).reported, truth);
  return { found, none: figuresWith([]), true: figuresWith(operatorsIn(truth)) };
}

function operatorsIn(truth: readonly TruthRow[]): string[][] {
  const accounts = truth.filter(({ operator }) => operator);
  const operators = groupBy(accounts, ({ operator }) => operator).values();
  return Array.from(operators, (rows) => rows.map(({ sellerId }) => entityKey('Seller', sellerId)));
}
