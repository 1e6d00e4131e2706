import type { WhatIfAffected } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import type { NetworkMember } from './network.ts';

/** What one member offers of one brand in one currency. */
export interface Offers {
  readonly seller: string;
  readonly brand: string | null;
  readonly currency: string | null;
  readonly offers: number;
  /** Sum of the prices asked. */
  readonly value: number | null;
}

interface Hit {
  readonly removed: readonly NetworkMember[];
  readonly cutOff: readonly NetworkMember[];
}

/** What those taken away, and those cut off with them, offer: by brand and, in prices asked, by currency. */
export function affectedBy(
  members: readonly NetworkMember[],
  offers: readonly Offers[],
  { removed, cutOff }: Hit,
): WhatIfAffected {
  const keys = new Set([...removed, ...cutOff].map(({ key }) => key));
  const theirs = offers.filter(({ seller }) => keys.has(seller));
  const left = new Set(members.filter(({ key }) => !keys.has(key)).map(operatorOf));
  const hit = new Set([...removed, ...cutOff].map(operatorOf));
  return {
    members: removed.length,
    cutOff: cutOff.length,
    operators: [...hit].filter((operator) => !left.has(operator)).length,
    offers: sum(theirs, ({ offers }) => offers),
    brands: groupsOf(
      theirs,
      ({ brand }) => brand,
      ({ offers }) => offers,
    ).map(([brand, count]) => ({ brand, offers: count })),
    values: groupsOf(
      theirs,
      ({ currency }) => currency,
      ({ value }) => value ?? 0,
    ).map(([currency, amount]) => ({
      currency,
      amount: Math.round(amount),
    })),
  };
}

function operatorOf({ key, operatorId }: NetworkMember): string {
  return operatorId ?? key;
}

/** Sums by a name, the largest first; rows without one are left out. */
function groupsOf(
  rows: readonly Offers[],
  nameOf: (row: Offers) => string | null,
  figure: (row: Offers) => number,
): [string, number][] {
  const sums = new Map<string, Offers[]>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) sums.set(name, [...(sums.get(name) ?? []), row]);
  }
  return [...sums]
    .map(([name, own]): [string, number] => [name, sum(own, figure)])
    .sort((a, b) => b[1] - a[1] || compareTexts(a[0], b[0]));
}

/** Sums in the order of their size, so that rounding doesn't depend on the order of rows. */
function sum(rows: readonly Offers[], figure: (row: Offers) => number): number {
  return rows
    .map(figure)
    .sort((a, b) => a - b)
    .reduce((total, one) => total + one, 0);
}
