import type { Goods } from './goods.ts';
import type { Shares } from './model.ts';

/** A way in which honest people keep shops. */
export interface House {
  readonly weight: number;
  readonly sizes: readonly [number, number];
  /** Whether one operator runs all accounts, or each its own. */
  readonly operators: 'one' | 'each';
  readonly isKin?: boolean;
  readonly at: 'hall' | 'home';
  readonly goods: Goods;
  readonly shares: Shares;
  readonly keeps: number;
  readonly photos: number;
  /** Closed for others' rights, rightly or not: how often. */
  readonly blamed?: number;
  readonly lasts?: number;
  readonly isFirm?: boolean;
}

/** What is in a family is everybody's: the father's telephone, a cousin's card terminal, the shop's computer. */
const FAMILY: Shares = {
  phone: 0.4,
  device: 0.3,
  ip: 0.35,
  iban: 0.25,
  terminal: 0.4,
  address: 0.45,
  photo: 0.35,
  sender: 0.4,
  pays: 0.15,
};
const OWNER: Shares = { ...FAMILY, phone: 0.6, email: 0.25, handle: 0.3, device: 0.55, iban: 0.6 };
const KIN_FIRM: Shares = { ...FAMILY, supplier: 0.45, bales: 0.45, pays: 0.5, sender: 0.55, photo: 0.5 };
const NOTHING = { shares: {}, keeps: 1_500, photos: 0 };

export const HOUSES: readonly House[] = [
  { weight: 38, sizes: [1, 1], operators: 'each', at: 'hall', goods: 'plain', ...NOTHING },
  { weight: 20, sizes: [1, 1], operators: 'each', at: 'home', goods: 'plain', ...NOTHING },
  {
    weight: 4.2,
    sizes: [2, 6],
    operators: 'each',
    isKin: true,
    at: 'hall',
    goods: 'plain',
    shares: FAMILY,
    keeps: 900,
    photos: 25,
  },
  { weight: 3, sizes: [2, 5], operators: 'one', at: 'hall', goods: 'plain', shares: OWNER, keeps: 600, photos: 30 },
  {
    weight: 1.2,
    sizes: [2, 8],
    operators: 'one',
    at: 'home',
    goods: 'outlet',
    shares: OWNER,
    keeps: 400,
    photos: 20,
    lasts: 0.5,
  },
  // Women who sew at home: one of them carries all parcels to the desk, and the money comes to one account.
  {
    weight: 0.5,
    sizes: [7, 18],
    operators: 'each',
    at: 'home',
    goods: 'plain',
    shares: { phone: 0.4, iban: 0.45, address: 0.5, photo: 0.35, sender: 0.8, device: 0.2, supplier: 0.4, pays: 0.3 },
    keeps: 800,
    photos: 40,
    isFirm: true,
  },
  // Grey importers: real goods that a brand does not want here, closed and opened again.
  {
    weight: 0.8,
    sizes: [3, 11],
    operators: 'each',
    isKin: true,
    at: 'hall',
    goods: 'parallel',
    shares: KIN_FIRM,
    keeps: 500,
    photos: 40,
    blamed: 0.7,
    lasts: 0.5,
    isFirm: true,
  },
  {
    weight: 0.6,
    sizes: [2, 6],
    operators: 'one',
    at: 'home',
    goods: 'parallel',
    shares: OWNER,
    keeps: 380,
    photos: 18,
    blamed: 0.7,
    lasts: 0.4,
  },
  {
    weight: 1,
    sizes: [2, 7],
    operators: 'each',
    isKin: true,
    at: 'hall',
    goods: 'outlet',
    shares: KIN_FIRM,
    keeps: 900,
    photos: 30,
    isFirm: true,
  },
  {
    weight: 1.6,
    sizes: [1, 4],
    operators: 'one',
    at: 'hall',
    goods: 'licensed',
    shares: OWNER,
    keeps: 1_200,
    photos: 15,
  },
  // Somebody who buys a bale of copies once and sells them alone.
  { weight: 2.6, sizes: [1, 1], operators: 'each', at: 'home', goods: 'fake', ...NOTHING, blamed: 0.6, lasts: 0.4 },
];
