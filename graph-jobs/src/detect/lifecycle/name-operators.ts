import { groupBy } from '../group-by.ts';
import { keepIds } from './keep-ids.ts';

/** An operator with its id: the sellers that one hand runs. */
export interface NamedOperator {
  readonly id: string;
  readonly sellers: readonly string[];
}

/** Gives operators the ids that they had, or new ones. */
export function nameOperators(
  found: readonly (readonly string[])[],
  known: readonly { operator: string; seller: string }[],
): NamedOperator[] {
  const olds = [...groupBy(known, ({ operator }) => operator)].map(([id, rows]) => {
    return { id, bornAt: '', members: rows.map(({ seller }) => belonging(seller)) };
  });
  const gatherings = found.map((sellers) => ({ members: sellers.map(belonging) }));
  const ids = keepIds('op-', gatherings, olds);
  return found.map((sellers, at) => ({ id: ids[at] ?? '', sellers }));
}

function belonging(seller: string) {
  return { seller, role: 'core' as const, confidence: 1 };
}
