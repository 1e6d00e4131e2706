import { heavyTail, type Draw } from '#jobs/generate/draw';

/** Somebody who joined somebody else's business on a day and opens accounts of his own from then on. */
export interface Recruit {
  readonly draw: Draw;
  readonly rank: number;
  readonly joined: number;
  /** Who brought him in; null for a founder. */
  readonly sponsor: Recruit | null;
  /** The days his accounts are opened, the first on joining. */
  readonly accounts: readonly number[];
}

export interface Growth {
  /** Accounts in all. */
  readonly size: number;
  readonly founders: number;
  readonly from: number;
  readonly until: number;
  /** Accounts a person, the i-th weight for i + 1 of them. */
  readonly accounts: readonly number[];
}

/** A business that grows by recruiting: a tree by time, in which those brought in before bring in others. */
export function growTree(draw: Draw, growth: Growth): Recruit[] {
  const counts = accountCounts(draw.at('counts'), growth);
  const joined = joiningDays(draw.at('days'), counts.length, growth);
  const recruits: Recruit[] = [];
  const brought = new Map<Recruit | null, number>();
  for (const [rank, count] of counts.entries()) {
    const own = draw.at('recruit').at(rank);
    const day = joined[rank] as number;
    const sponsor = rank < growth.founders ? null : sponsorOf(own.at('sponsor'), recruits, { brought, day });
    brought.set(sponsor, (brought.get(sponsor) ?? 0) + 1);
    recruits.push({
      draw: own,
      rank,
      joined: day,
      sponsor,
      accounts: accountDays(own, { day, count, until: growth.until }),
    });
  }
  return recruits;
}

function accountCounts(draw: Draw, { size, founders, accounts }: Growth): number[] {
  const counts: number[] = [];
  const sizes = accounts.map((weight, at) => ({ weight, count: at + 1 }));
  // A small group must leave room for a second person.
  const most = Math.max(1, Math.floor(size / 2));
  for (let left = size; left > 0;) {
    const at = draw.at(counts.length);
    const more = counts.length < founders && accounts.length > 1 ? 1 : 0;
    const count = Math.min(left, most, at.weighted(sizes, ({ weight }) => weight).count + more);
    counts.push(count);
    left -= count;
  }
  return counts;
}

function joiningDays(draw: Draw, count: number, { founders, from, until }: Growth): number[] {
  const days = Array.from({ length: count }, (_, rank) => {
    if (rank < founders) return from + Math.floor(rank * 9);
    return from + 12 + Math.floor((until - from - 14) * draw.at(rank).uniform() ** 0.85);
  });
  return days.sort((a, b) => a - b).map((day) => Math.min(day, until - 1));
}

/** Founders bring in most; then those who brought in others before, above all those who joined within two years. */
function sponsorOf(
  draw: Draw,
  earlier: readonly Recruit[],
  { brought, day }: { brought: ReadonlyMap<Recruit | null, number>; day: number },
): Recruit {
  return draw.weighted(earlier, (one) => {
    const age = day - one.joined;
    if (age < 1 && one.sponsor) return 0;
    const base = one.sponsor === null ? 4 : 0.25;
    return (base + (brought.get(one) ?? 0)) / (1 + (age / 550) ** 2);
  });
}

function accountDays(draw: Draw, { day, count, until }: { day: number; count: number; until: number }): number[] {
  const days = [day];
  for (let at = 1; at < count; at++) {
    const gap = Math.floor(heavyTail(draw.at('gap').at(at).uniform(), { low: 6, high: 400, alpha: 0.5 }));
    const next = (days[at - 1] as number) + gap;
    days.push(next < until ? next : day + Math.floor((until - day) * draw.at('within').at(at).uniform()));
  }
  return days.sort((a, b) => a - b);
}
