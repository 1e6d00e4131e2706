import { foundInAll, shareFound } from '#jobs/evaluate/found-by-size';
import type { ByOperators } from '../beforehand/by-operators.ts';
import type { Figures } from '../figures.ts';
import { mean, share, shareOrNone } from './tell.ts';

/** Tells members' F1, on the mean, and rackets found, over all together, with each kind of operators. */
export function tellByOperators(all: readonly ByOperators[]): string {
  const tell = (figures: readonly Figures[]) => {
    const found = foundInAll(figures.flatMap(({ foundBySize }) => foundBySize ?? []));
    return `F1 ${share(mean(figures.map(({ f1 }) => f1)))}, met ${shareOrNone(shareFound(found))}`;
  };
  const kinds = [
    `members with operators as found: ${tell(all.map(({ found }) => found))}`,
    `with none: ${tell(all.map(({ none }) => none))}`,
    `with the true ones: ${tell(all.map((figures) => figures.true))}`,
  ];
  return kinds.join('; ');
}
