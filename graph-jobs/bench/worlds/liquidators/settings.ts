import { CHANNELS, type Channel, type Rates } from './values.ts';
import type { Level } from '../world.ts';

/** From, to. */
export type Range = readonly [number, number];

/** Many small ones, few large ones. */
interface Tail {
  readonly low: number;
  readonly high: number;
  readonly alpha: number;
}

/** How people of a circle live; rackets and honest circles are made of the same. */
export interface Habit {
  /** Part of the honest accounts. */
  readonly share: number;
  readonly size: Tail;
  readonly perOperator: Tail;
  /** Accounts to a cell, about; none where the circle has no parts. */
  readonly cellSize: number;
  readonly operator: Rates;
  readonly cell: Rates;
  readonly hub: Rates;
  /** How many accounts show nothing of their operator. */
  readonly ghost: number;
  /** How many things a cell has of the next one. */
  readonly links: number;
  readonly company: number;
  /** How often somebody else of the circle, or a stranger, signs for an account. */
  readonly nominee: number;
  readonly straw: number;
  readonly pictures: number;
  /** How often an offer is of the circle's own trade. */
  readonly focus: number;
  /** As a part of the price of a new one. */
  readonly price: Range;
  /** Days in which the accounts of a cell are opened. */
  readonly spread: number;
  readonly churn: number;
  readonly collect: number;
  readonly disguise: number;
}

/** Rates in the order of the channels. */
export function rates(...all: number[]): Rates {
  return Object.fromEntries(CHANNELS.map((channel, at) => [channel, all[at] ?? 0])) as Record<Channel, number>;
}

const NONE = rates();
const PLAIN: Omit<Habit, 'share'> = {
  size: { low: 1, high: 1.01, alpha: 1 },
  perOperator: { low: 1, high: 2.5, alpha: 1.8 },
  cellSize: 0,
  operator: rates(0.55, 0.3, 0.55, 0.5, 0.3, 0.25, 0.55, 0.55),
  cell: NONE,
  hub: NONE,
  ghost: 0.15,
  links: 1,
  company: 0.35,
  nominee: 0,
  straw: 0.03,
  pictures: 0,
  focus: 0.35,
  price: [0.35, 0.85],
  spread: 500,
  churn: 0.17,
  collect: 0,
  disguise: 0.06,
};
const GROUP: Tail = { low: 3, high: 61, alpha: 0.95 };

export const HONEST: Readonly<Record<string, Habit>> = {
  lone: { ...PLAIN, share: 0.44, size: { low: 1, high: 7, alpha: 2.4 }, perOperator: { low: 7, high: 7.1, alpha: 1 } },
  family: {
    ...PLAIN,
    share: 0.11,
    size: { low: 2, high: 9, alpha: 1.3 },
    cell: rates(0.22, 0.08, 0.32, 0.5, 0.1, 0.05, 0.5, 0.25),
    straw: 0.12,
    nominee: 0.2,
    collect: 0.06,
  },
  colleagues: {
    ...PLAIN,
    share: 0.09,
    size: { low: 3, high: 16, alpha: 1.1 },
    cellSize: 6,
    cell: rates(0.1, 0.03, 0.12, 0.14, 0.14, 0.06, 0.28, 0.06),
    hub: rates(0.04, 0, 0.02, 0.04, 0.05, 0, 0.08),
    nominee: 0.08,
    focus: 0.55,
    collect: 0.05,
    pictures: 0.12,
  },
  // A company group: importer of parts, workshop, shops in several names, one treasury.
  house: {
    ...PLAIN,
    share: 0.13,
    size: GROUP,
    perOperator: { low: 1, high: 14, alpha: 0.9 },
    cellSize: 8,
    company: 0.9,
    cell: rates(0.16, 0.1, 0.16, 0.2, 0.1, 0.15, 0.3, 0.2),
    hub: rates(0.06, 0.05, 0.05, 0.08, 0.04, 0.1, 0.2, 0.18),
    ghost: 0.1,
    links: 2,
    nominee: 0.35,
    straw: 0.1,
    pictures: 0.35,
    focus: 0.75,
    spread: 200,
    collect: 0.2,
  },
  pupils: {
    ...PLAIN,
    share: 0.12,
    size: { ...GROUP, low: 5, alpha: 0.8 },
    company: 0.65,
    spread: 70,
    pictures: 0.4,
    focus: 0.6,
    ghost: 0.55,
    cell: rates(0.06, 0.03, 0.12, 0.14, 0.32, 0.1, 0.3, 0.02),
    churn: 0.28,
    nominee: 0.05,
    price: [0.35, 0.75],
  },
  clients: {
    ...PLAIN,
    share: 0.11,
    size: { ...GROUP, low: 4 },
    cell: rates(0.06, 0.02, 0.05, 0.2, 0.02, 0, 0.7, 0.04),
    company: 0.5,
    straw: 0.05,
    collect: 0.05,
    ghost: 0.65,
  },
};

/** What is particular to rackets. */
export interface Hidden {
  readonly bought: number;
  readonly decoy: number;
  readonly genuine: number;
  readonly senders: number;
  /** How often a copy is sold as new. */
  readonly claimed: number;
  readonly weight: Range;
  readonly declared: Range;
  readonly caught: number;
  readonly suspected: number;
  readonly cleared: number;
}

const OPEN: Readonly<Record<Level, number>> = { easy: 1, medium: 0.5, hard: 0 };

/** How rackets live on a level. */
export function racketHabit(level: Level): Habit & Hidden {
  const mix = (hard: number, easy: number) => hard + (easy - hard) * OPEN[level];
  const spread = (hard: readonly number[], easy: readonly number[]) =>
    rates(...hard.map((one, at) => mix(one, easy[at] ?? one)));
  return {
    ...PLAIN,
    share: 0,
    size: GROUP,
    perOperator: { low: 1, high: 14, alpha: 0.8 },
    cellSize: 8,
    operator: spread([0.16, 0.05, 0.24, 0.2, 0.12, 0.06, 0.2, 0.2], [0.5, 0.25, 0.6, 0.5, 0.4, 0.25, 0.5, 0.6]),
    cell: spread([0.05, 0.02, 0.06, 0.07, 0.05, 0.02, 0.1, 0.08], [0.22, 0.08, 0.2, 0.26, 0.2, 0.1, 0.35, 0.3]),
    hub: spread([0.01, 0, 0, 0.01, 0.01, 0, 0.04, 0.04], [0.08, 0.03, 0.05, 0.08, 0.06, 0.03, 0.22, 0.22]),
    ghost: mix(0.16, 0.03),
    links: Math.round(mix(1, 3)),
    company: 0.6,
    churn: 0.24,
    spread: 120,
    nominee: mix(0.1, 0.45),
    straw: mix(0.55, 0.3),
    pictures: mix(0.12, 0.55),
    focus: mix(0.6, 0.9),
    price: [mix(0.38, 0.22), mix(0.78, 0.6)],
    collect: mix(0.08, 0.3),
    disguise: mix(0.4, 0.1),
    bought: mix(0.14, 0.06),
    decoy: mix(0.14, 0.03),
    genuine: mix(0.5, 0.15),
    senders: mix(0.15, 0.6),
    claimed: mix(0.45, 0.85),
    weight: [mix(0.82, 0.62), mix(1.03, 0.88)],
    declared: [mix(0.15, 0.05), mix(0.7, 0.25)],
    caught: mix(0.06, 0.2),
    suspected: mix(0.05, 0.12),
    cleared: mix(0.04, 0.015),
  };
}

/** Part of the accounts that rackets have. */
export const PLANTED: Range = [0.065, 0.115];

/** A marketplace's weight, and how often it tells of each channel. */
export interface Platform {
  readonly name: string;
  readonly weight: number;
  readonly tells: Rates;
}

export const PLATFORMS: readonly Platform[] = [
  { name: 'grandmart', weight: 6, tells: rates(0.8, 0.85, 0.75, 0.75, 0.1, 0.2, 0.75, 0.85) },
  { name: 'secondlot', weight: 3, tells: rates(0.75, 0.7, 0.55, 0.6, 0.55, 0.15, 0.7, 0.65) },
  { name: 'kleinanzeiger', weight: 2, tells: rates(0.7, 0.4, 0.45, 0.35, 0.65, 0.1, 0.5, 0.3) },
];
