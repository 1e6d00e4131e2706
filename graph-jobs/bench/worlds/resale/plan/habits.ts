import type { Shares } from './model.ts';

/** What an honest circle or a racket is like, before its own temper. */
export interface Habit {
  readonly shares: Shares;
  readonly accountsPerDevice: number;
  readonly accountsPerPayout: number;
  readonly size: readonly [number, number];
}

const NONE: Shares = {
  device: 0,
  ip: 0,
  payout: 0,
  phone: 0,
  home: 0,
  origin: 0,
  locker: 0,
  photo: 0,
  scene: 0,
  phrase: 0,
  handle: 0,
  mail: 0,
  referral: 0,
  agent: 0,
};

function habit(size: readonly [number, number], shares: Partial<Shares>, perDevice = 9, perPayout = 9): Habit {
  return { shares: { ...NONE, ...shares }, accountsPerDevice: perDevice, accountsPerPayout: perPayout, size };
}

/** Honest people who have things in common, each with an innocent reason. */
export const HONEST = {
  /** One person with a second account: for the children's things, or because the first was forgotten. */
  self: habit([2, 3], { device: 0.85, ip: 0.8, payout: 0.85, phone: 0.35, home: 0.9, scene: 0.7, phrase: 0.3 }),
  household: habit([2, 4], {
    device: 0.4,
    ip: 0.75,
    payout: 0.4,
    phone: 0.15,
    home: 0.92,
    photo: 0.06,
    scene: 0.5,
    phrase: 0.1,
    handle: 0.03,
    mail: 0.03,
    referral: 0.35,
  }),
  flatmates: habit([2, 5], { device: 0.08, ip: 0.6, payout: 0.03, home: 0.85, scene: 0.25, referral: 0.2 }),
  /** Somebody who sells other people's wardrobes for a fee, from their own accounts and from her living room. */
  concierge: habit([4, 16], {
    device: 0.75,
    ip: 0.7,
    payout: 0.15,
    phone: 0.25,
    origin: 0.75,
    photo: 0.03,
    scene: 0.8,
    phrase: 0.7,
    handle: 0.4,
    mail: 0.05,
    referral: 0.4,
    locker: 0.3,
  }),
  /** A second-hand dealer or a consignment shop. */
  dealer: habit([1, 7], {
    device: 0.6,
    ip: 0.7,
    payout: 0.85,
    phone: 0.6,
    home: 0.9,
    origin: 0.8,
    photo: 0.3,
    scene: 0.75,
    phrase: 0.7,
    handle: 0.5,
    mail: 0.6,
    agent: 0.1,
  }),
  /** Collectors who queue for limited pairs together, with one bot, one channel and the same pictures. */
  collectors: habit([5, 15], {
    device: 0.03,
    ip: 0.45,
    origin: 0.05,
    photo: 0.6,
    scene: 0.05,
    phrase: 0.35,
    handle: 0.5,
    referral: 0.35,
    agent: 0.25,
  }),
  /** Strangers who bought of one parcel of returns and use the pictures that came with it. */
  returns: habit([3, 8], { photo: 0.75, phrase: 0.25, handle: 0.05, agent: 0.7 }),
} as const;

/** Rackets, as careless as they are on the easy level. */
export const RACKETS = {
  /** An importer behind accounts that are rented or bought from real people. */
  importer: habit(
    [5, 24],
    {
      device: 0.8,
      ip: 0.7,
      payout: 0.65,
      phone: 0.25,
      home: 0.03,
      origin: 0.6,
      locker: 0.7,
      photo: 0.55,
      scene: 0.6,
      phrase: 0.6,
      handle: 0.15,
      mail: 0.25,
      referral: 0.2,
      agent: 0.5,
    },
    6,
    8,
  ),
  /** Cousins in the trade. */
  family: habit(
    [3, 10],
    {
      device: 0.45,
      ip: 0.45,
      payout: 0.5,
      phone: 0.2,
      home: 0.35,
      origin: 0.6,
      locker: 0.5,
      photo: 0.55,
      scene: 0.5,
      phrase: 0.5,
      handle: 0.2,
      mail: 0.05,
      referral: 0.4,
      agent: 0.6,
    },
    4,
    5,
  ),
  /** Students who resell from one agent in Putian. */
  students: habit(
    [3, 9],
    {
      device: 0.25,
      ip: 0.45,
      payout: 0.15,
      phone: 0.05,
      home: 0.4,
      origin: 0.35,
      locker: 0.4,
      photo: 0.65,
      scene: 0.3,
      phrase: 0.55,
      handle: 0.3,
      referral: 0.5,
      agent: 0.85,
    },
    3,
    4,
  ),
  /** Recruited account holders by the dozen, run by a few operators. */
  mules: habit(
    [14, 60],
    {
      device: 0.6,
      ip: 0.5,
      payout: 0.6,
      phone: 0.3,
      home: 0.02,
      origin: 0.35,
      locker: 0.45,
      photo: 0.6,
      scene: 0.35,
      phrase: 0.65,
      handle: 0.2,
      mail: 0.3,
      referral: 0.25,
      agent: 0.5,
    },
    6,
    8,
  ),
} as const;
