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

/** Gives operators the ids that they had, or new ones. */
export function nameOperators(
  found: readonly (readonly string[])[],
  known: readonly { operator: string; seller: string }[],
): NamedOperator[] {
  const byOperator = groupBy(known, ({ operator }) => operator);
  const operatorOf = new Map(known.map(({ operator, seller }) => [seller, operator]));
  // Nobody is of two operators: one whose sellers are what they were overlaps with no other, and is what it was.
  const stays = found.map((sellers) => {
    const id = operatorOf.get(sellers[0] ?? '') ?? '';
    const isAsBefore =
      byOperator.get(id)?.length === sellers.length && sellers.every((seller) => operatorOf.get(seller) === id);
    return isAsBefore ? id : null;
  });
  const kept = new Set(stays);
  const olds = [...byOperator]
    .filter(([id]) => !kept.has(id))
    .map(([id, rows]) => ({ id, bornAt: '', members: rows.map(({ seller }) => belonging(seller)) }));
  const others = found.filter((_, at) => stays[at] === null);
  const ids = keepIds(
    OPERATOR,
    others.map(gatherOperator),
    olds,
    stays.filter((id) => id !== null),
  );
  let next = 0;
  return found.map((sellers, at) => ({ id: stays[at] ?? ids[next++] ?? '', sellers }));
}

/** An operator's sellers, all of its core. */
function gatherOperator(sellers: readonly string[]): Gathering {
  return { members: sellers.map(belonging) };
}

function belonging(seller: string) {
  return { seller, role: 'core' as const, confidence: 1 };
}
