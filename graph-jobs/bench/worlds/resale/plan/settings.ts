import type { Level } from '../../world.ts';

/** What makes a level hard: how much rackets share, how much of it the marketplace sees, how often findings err. */
export interface Settings {
  /** Share of all accounts that rackets run. */
  readonly share: number;
  /** What the habits of a racket are multiplied with: who is careful shares less. */
  readonly carelessness: number;
  /** The least and the most that one racket's carelessness in one thing differs from it. */
  readonly temper: readonly [number, number];
  readonly accountsPerDevice: number;
  readonly accountsPerPayout: number;
  /** Share of the accounts of which the marketplace still has such a trace. */
  readonly known: Readonly<
    Record<'device' | 'ip' | 'phone' | 'email' | 'scene' | 'home' | 'payout' | 'identity', number>
  >;
  /** Share of a racket's listings that are of its stock of replicas; the rest is cover. */
  readonly stock: number;
  /** Replicas cost so much of the price when new. */
  readonly price: readonly [number, number];
  /** How often the hub checks a dear item, and errs. */
  readonly hub: number;
  readonly hubErrs: number;
  /** How often a fake is complained about or noticed by its brand; a genuine item is so a fixed, small share as often. */
  readonly complaint: number;
  readonly notice: number;
  /** Of a racket's accounts so many are closed without a successor. */
  readonly closed: number;
  /** A successor comes after so many days at most. */
  readonly successorDays: number;
  /** Per racket: the chance that police seized something. */
  readonly seizure: number;
  /** Per account: the chance that a bank told of money that went on. */
  readonly forward: number;
  /** How often accounts of a racket buy from each other for the good rating. */
  readonly boost: number;
  /** Multiplies honest groups that look tight. */
  readonly crowd: number;
}

const EASY: Settings = {
  share: 0.1,
  carelessness: 1,
  temper: [0.75, 1.3],
  accountsPerDevice: 6,
  accountsPerPayout: 8,
  known: { device: 0.88, ip: 0.85, phone: 0.9, email: 0.95, scene: 0.6, home: 0.9, payout: 0.88, identity: 0.5 },
  stock: 0.85,
  price: [0.12, 0.4],
  hub: 0.07,
  hubErrs: 0.02,
  complaint: 0.05,
  notice: 0.04,
  closed: 0.28,
  successorDays: 9,
  seizure: 0.3,
  forward: 0.12,
  boost: 0.3,
  crowd: 1,
};
const MEDIUM: Settings = {
  share: 0.1,
  carelessness: 0.7,
  temper: [0.55, 1.35],
  accountsPerDevice: 4,
  accountsPerPayout: 5,
  known: { device: 0.75, ip: 0.7, phone: 0.82, email: 0.9, scene: 0.42, home: 0.82, payout: 0.75, identity: 0.4 },
  stock: 0.7,
  price: [0.16, 0.48],
  hub: 0.04,
  hubErrs: 0.04,
  complaint: 0.03,
  notice: 0.022,
  closed: 0.22,
  successorDays: 16,
  seizure: 0.15,
  forward: 0.06,
  boost: 0.18,
  crowd: 1.3,
};
const HARD: Settings = {
  share: 0.09,
  carelessness: 0.47,
  temper: [0.4, 1.5],
  accountsPerDevice: 3,
  accountsPerPayout: 3,
  known: { device: 0.6, ip: 0.55, phone: 0.7, email: 0.8, scene: 0.3, home: 0.7, payout: 0.62, identity: 0.3 },
  stock: 0.55,
  price: [0.22, 0.6],
  hub: 0.02,
  hubErrs: 0.08,
  complaint: 0.016,
  notice: 0.01,
  closed: 0.16,
  successorDays: 40,
  seizure: 0.07,
  forward: 0.025,
  boost: 0.08,
  crowd: 1.6,
};

export const SETTINGS: Readonly<Record<Level, Settings>> = { easy: EASY, medium: MEDIUM, hard: HARD };
