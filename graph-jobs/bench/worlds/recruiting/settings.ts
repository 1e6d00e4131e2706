import type { Level } from '../world.ts';

/** How a recruit's first account is tied to the racket, each on its own. */
interface TieSettings {
  readonly payout: number;
  readonly address: number;
  readonly chat: number;
  readonly pictures: number;
  readonly sender: number;
  readonly relation: number;
  readonly fee: number;
  /** One lent value is forced where neither payout nor address was lent. */
  readonly sure: number;
  /** The lender's own account shows the lent value too. */
  readonly carried: number;
}

/** What a level changes. Numbers are chances unless a comment says otherwise. */
export interface Settings {
  readonly ties: TieSettings;
  /** Fewest and most values an operator's next account shares with an earlier one. */
  readonly again: readonly [number, number];
  /** A next account of an operator shares nothing at all. */
  readonly fresh: number;
  /** A racket account also uses a value of an honest stranger. */
  readonly camouflage: number;
  /** A nominee is shared by several shells. */
  readonly nominee: number;
  /** A value is written otherwise than cleanly, and with a slip. */
  readonly varied: number;
  readonly slip: number;
  /** Placeholders such as `n/a` in place of a value. */
  readonly empty: number;
  /** Members of a racket that carry a signal. */
  readonly caught: number;
  /** Price of a copy over the list price, from and to. */
  readonly copyPrice: readonly [number, number];
  /** Honest sellers with a listing removed by mistake; honest groups with one dishonest shop. */
  readonly mistaken: number;
  readonly blackSheep: number;
  /** Honest clearance prices, a listing. */
  readonly clearance: number;
  /** How often shared depots, offices, accountants are used, times their usual rate. */
  readonly hubs: number;
  /** Phone numbers given up by one and taken later by a stranger, an honest seller. */
  readonly recycled: number;
  /** A stranger's contact given by mistake, an honest seller. */
  readonly mistyped: number;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    ties: {
      payout: 0.85,
      address: 0.6,
      chat: 0.6,
      pictures: 0.5,
      sender: 0.6,
      relation: 0.5,
      fee: 0.35,
      sure: 0.97,
      carried: 1,
    },
    again: [2, 4],
    fresh: 0,
    camouflage: 0.03,
    nominee: 0.9,
    varied: 0,
    slip: 0,
    empty: 0.004,
    caught: 0.49,
    copyPrice: [0.12, 0.42],
    mistaken: 0.006,
    blackSheep: 0.03,
    clearance: 0.015,
    hubs: 1,
    recycled: 0.004,
    mistyped: 0,
  },
  medium: {
    ties: {
      payout: 0.55,
      address: 0.34,
      chat: 0.28,
      pictures: 0.25,
      sender: 0.3,
      relation: 0.25,
      fee: 0.15,
      sure: 0.88,
      carried: 0.98,
    },
    again: [1, 2],
    fresh: 0.03,
    camouflage: 0.1,
    nominee: 0.7,
    varied: 0.4,
    slip: 0.006,
    empty: 0.008,
    caught: 0.27,
    copyPrice: [0.18, 0.6],
    mistaken: 0.01,
    blackSheep: 0.05,
    clearance: 0.025,
    hubs: 1.15,
    recycled: 0.012,
    mistyped: 0.002,
  },
  hard: {
    ties: {
      payout: 0.34,
      address: 0.22,
      chat: 0.12,
      pictures: 0.12,
      sender: 0.14,
      relation: 0.1,
      fee: 0.07,
      sure: 0.8,
      carried: 0.93,
    },
    again: [1, 1],
    fresh: 0.06,
    camouflage: 0.18,
    nominee: 0.45,
    varied: 0.55,
    slip: 0.015,
    empty: 0.012,
    caught: 0.095,
    copyPrice: [0.3, 0.85],
    mistaken: 0.013,
    blackSheep: 0.06,
    clearance: 0.04,
    hubs: 1.3,
    recycled: 0.025,
    mistyped: 0.006,
  },
};

/** Who lives here on every level, as shares of all sellers or as chances. */
export const PEOPLE = {
  lastDay: '2025-11-30',
  /** Days over which accounts were opened. */
  span: 1095,
  racketShare: 0.06,
  /** Shares of the honest. */
  honest: { keepers: 0.12, directSelling: 0.06, courses: 0.05, franchises: 0.03, families: 0.04 },
  /** Sellers whose persons and companies are declared. */
  declared: 0.33,
  /** Use of what strangers share, a seller. */
  hubs: { depot: 0.08, office: 0.08, accountant: 0.04, agency: 0.025, provider: 0.03, stockPicture: 0.08 },
} as const;
