import { groupBy } from '../../links/group-by.ts';
import { keepIds } from './keep-ids.ts';
import type { Gathering } from '../lives.ts';

/** What the ids of operators begin with. */
const OPERATOR = 'op-';

/** An operator with its id: the sellers that it runs. */
export interface NamedOperator {
  readonly id: string;
  readonly sellers: readonly string[];
}

/**
 * Gives operators the ids that they had, or new ones.
 * @param taken further ids that are not free
 */
export function nameOperators(
  found: readonly (readonly string[])[],
  known: readonly { operator: string; seller: string }[],
  taken: readonly string[] = [],
): NamedOperator[] {
  const olds = [...groupBy(known, ({ operator }) => operator)].map(([id, rows]) => {
    return { id, bornAt: '', members: rows.map(({ seller }) => belonging(seller)) };
  });
  const ids = keepIds(OPERATOR, found.map(gatherOperator), olds, taken);
  return found.map((sellers, at) => ({ id: ids[at] ?? '', sellers }));
}

/** An operator's sellers, all of its core. */
function gatherOperator(sellers: readonly string[]): Gathering {
  return { members: sellers.map(belonging) };
}

function belonging(seller: string) {
  return { seller, role: 'core' as const, confidence: 1 };
}
