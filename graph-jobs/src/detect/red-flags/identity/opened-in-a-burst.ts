import { saying } from '@ringbreaker/cypher/domain';
import type { Tie } from '../../evidence/community.ts';
import { dayOf } from '../../links/days.ts';
import type { Finding, RedFlag } from '../red-flag.ts';

const SELLERS = 3;
const DAYS = 7;

/** R6: accounts that share a value were opened within one week. */
export const openedInABurst: RedFlag = {
  id: 'R6',
  family: 'identity',
  strength: 0.35,
  needs: ['sellers.opened_at', 'contacts.value|payment_accounts.account'],
  guard:
    'Three accounts that share one linking value; a week in which the whole marketplace opened far more than usual (a campaign) says nothing.',
  find({ sellers, ties }, { nullLevels }) {
    const busy = new Set(nullLevels.busyWeeks);
    const opened = new Map(
      sellers.flatMap(({ key, openedAt }) => (openedAt === null ? [] : [[key, dayOf(openedAt)] as const])),
    );
    const bursts = ties.filter(({ weight }) => weight > 0).flatMap((tie) => findBurst(tie, opened, busy));
    // One burst shows itself in each value that its accounts share: the largest says it all.
    return bursts.sort((a, b) => b.sellers.length - a.sellers.length).slice(0, 1);
  },
};

function findBurst(tie: Tie, opened: ReadonlyMap<string, number>, busy: ReadonlySet<number>): Finding[] {
  const days = tie.members
    .flatMap((seller, at) => ({ seller, at, day: opened.get(seller) ?? null }))
    .flatMap(({ seller, at, day }) => (day === null || busy.has(Math.floor(day / 7)) ? [] : [{ seller, at, day }]))
    .sort((a, b) => a.day - b.day || a.at - b.at);
  const widest = widestWindow(days);
  if (widest.length < SELLERS) return [];
  return [
    {
      says: saying`${widest.length} accounts that share a value were opened within ${DAYS} days.`,
      sellers: widest.map(({ seller }) => seller),
      evidence: widest.flatMap(({ at }) => tie.evidence[at] ?? []),
    },
  ];
}

/** The most days, ascending, that lie within a week; of several windows the earliest. */
function widestWindow<T extends { readonly day: number }>(days: readonly T[]): readonly T[] {
  let [from, most] = [0, 0];
  for (let first = 0, end = 0; first < days.length; first++) {
    const last = (days[first] as T).day + DAYS;
    while (end < days.length && (days[end] as T).day < last) end += 1;
    if (end - first > most) [from, most] = [first, end - first];
  }
  return days.slice(from, from + most);
}
