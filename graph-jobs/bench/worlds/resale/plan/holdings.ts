import type { Draw } from '#jobs/generate/draw';
import { endOf, type Account, type Channel, type Circle, type Span, type Stay } from './model.ts';

/** Whether an account has the common thing of the circle that it is in. */
export function shares({ draw }: Account, { circle }: Stay, channel: Channel): boolean {
  return draw.at('shares').at(circle.key).at(channel).chance(circle.shares[channel]);
}

/** The circle that an account is in on a day; the last one begun. */
export function stayOn({ stays }: Account, day: number): Stay | undefined {
  return stays.findLast(({ from }) => from <= day);
}

interface Sides<T> {
  readonly own: T;
  readonly common: (circle: Circle, slot: number) => T;
}

/**
 * What an account had of one thing over time: its own, until it has its circle's. People who let their account go to
 * somebody else leave their own things behind, those who only share keep nothing else either.
 */
export function holdings<T>(account: Account, channel: Channel, { own, common }: Sides<T>): Span<T>[] {
  const end = endOf(account);
  const spans: { value: T; from: number; to: number }[] = [{ value: own, from: account.opened, to: end }];
  for (const stay of account.stays) {
    if (stay.from > end || !shares(account, stay, channel)) continue;
    const before = spans.at(-1);
    if (before) before.to = Math.min(before.to, stay.from);
    spans.push({ value: common(stay.circle, stay.slot), from: stay.from, to: end });
  }
  return spans.filter(({ from, to }) => from < to || spans.length === 1);
}

/** A day between two others, both included. */
export function dayBetween(draw: Draw, from: number, to: number): number {
  return from >= to ? from : draw.between(from, to);
}
