import type { Level } from '../world.ts';

/** Weights of where a value comes from: one's own, the circle's, a place that serves all, or one for this account alone. */
export interface Mix {
  readonly own: number;
  readonly circle: number;
  readonly place: number;
  readonly fresh: number;
}

/** How people of a kind come by what their accounts show. */
export interface Habits {
  readonly phone: Mix;
  readonly wallet: Mix;
  readonly device: Mix;
  readonly handle: Mix;
  readonly address: Mix;
  readonly picture: Mix;
  /** How often a kiosk's own telephone opens the account. */
  readonly kioskOpens: number;
  /** How often a wallet is given up for another one within half a year. */
  readonly swaps: number;
}

/** The mixes are those of telephones, wallets, devices, handles, addresses and pictures: own, circle, place, fresh. */
function habits(kioskOpens: number, swaps: number, mixes: string): Habits {
  const [phone, wallet, device, handle, address, picture] = mixes.split(', ').map((text) => {
    const [own, circle, place, fresh] = text.split(' ').map(Number);
    return { own, circle, place, fresh } as Mix;
  }) as [Mix, Mix, Mix, Mix, Mix, Mix];
  return { phone, wallet, device, handle, address, picture, kioskOpens, swaps };
}

/** Honest people do the same on all levels. */
export const HONEST: Readonly<Record<'lone' | 'family' | 'dealer' | 'wholesaler', Habits>> = {
  lone: habits(0.42, 0.1, '74 0 9 17, 58 0 34 8, 88 0 4 8, 60 0 18 22, 40 0 52 8, 34 0 54 12'),
  family: habits(0.42, 0.2, '50 26 6 18, 46 28 20 6, 60 30 4 6, 45 25 14 16, 22 48 26 4, 26 34 32 8'),
  dealer: habits(0.3, 0.15, '66 14 6 14, 48 26 22 4, 84 8 4 4, 50 24 10 16, 34 38 24 4, 14 60 20 6'),
  wholesaler: habits(0.42, 0.1, '76 0 8 16, 60 4 30 6, 90 0 4 6, 56 8 18 18, 30 42 24 4, 12 62 20 6'),
};

/** What is shown of rackets on a level, and how much of what people found out is wrong. */
export interface Settings {
  readonly racket: Habits;
  /** How often an account of a racket's person takes a value of the neighbouring person's. */
  readonly lends: number;
  /** Part of a racket's offers that are copies, from and to. */
  readonly copies: readonly [number, number];
  /** What a copy costs, in parts of the genuine one's price. */
  readonly copyPrice: readonly [number, number];
  /** How often a seller of copies is found out at all, and a finding says so. */
  readonly foundOut: number;
  readonly findingSays: number;
  /** How often a racket is raided. */
  readonly raided: number;
  /** How often an account that was closed is replaced. */
  readonly replaced: number;
  /** How often an honest account is removed for copies that it never sold. */
  readonly wronged: number;
  /** How often a payment out to where all the money goes is known. */
  readonly cashOutSeen: number;
  /** How often a front of a racket is authorised to sell a brand. */
  readonly authorised: number;
  /** How often a value that an account has is known at all. */
  readonly known: number;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    racket: habits(0.62, 0.6, '36 22 6 36, 30 34 16 20, 52 26 4 18, 34 32 10 24, 16 42 30 12, 18 42 30 10'),
    lends: 0.2,
    copies: [0.45, 0.9],
    copyPrice: [0.25, 0.65],
    foundOut: 0.55,
    findingSays: 0.8,
    raided: 0.4,
    replaced: 0.75,
    wronged: 0.012,
    cashOutSeen: 0.65,
    authorised: 0.01,
    known: 0.94,
  },
  medium: {
    racket: habits(0.58, 0.5, '26 14 6 54, 26 24 22 28, 48 16 4 32, 30 22 14 34, 16 30 36 18, 16 30 42 12'),
    lends: 0.14,
    copies: [0.3, 0.8],
    copyPrice: [0.35, 0.8],
    foundOut: 0.36,
    findingSays: 0.7,
    raided: 0.28,
    replaced: 0.65,
    wronged: 0.02,
    cashOutSeen: 0.42,
    authorised: 0.02,
    known: 0.86,
  },
  hard: {
    racket: habits(0.52, 0.4, '16 7 8 69, 22 14 28 36, 42 8 4 46, 24 12 16 48, 14 20 42 24, 14 20 52 14'),
    lends: 0.08,
    copies: [0.2, 0.65],
    copyPrice: [0.45, 0.95],
    foundOut: 0.19,
    findingSays: 0.6,
    raided: 0.16,
    replaced: 0.5,
    wronged: 0.03,
    cashOutSeen: 0.24,
    authorised: 0.04,
    known: 0.76,
  },
};

/** Part of the accounts that are honest ones, those of rackets, from and to, and those of lone sellers of copies. */
export const HONEST_PART = 0.8;
export const RACKET_PART: readonly [number, number] = [0.12, 0.2];
export const LONE_PART = 0.025;

/** Who the honest are: parts of their accounts. The others stand alone. */
export const CIRCLES: Readonly<Record<'family' | 'dealer' | 'wholesaler', number>> = {
  family: 0.13,
  dealer: 0.08,
  wholesaler: 0.13,
};
/** Accounts of a wholesaler's customers: forty or so. */
export const CUSTOMERS: readonly [number, number] = [25, 48];
export const RACKET_SIZES = { low: 3, high: 60, alpha: 0.9 };
export const PEOPLE = 12;
/** No racket has more of the accounts of all rackets. */
export const LARGEST_PART = 0.28;
