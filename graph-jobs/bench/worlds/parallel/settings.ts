import type { Level } from '../world.ts';

/** From, to. */
export type Range = readonly [number, number];

/** How often an account shows what its operator has, and not something of its own. */
export interface Sharing {
  readonly phone: number;
  readonly email: number;
  readonly device: number;
  readonly ip: number;
  readonly handle: number;
  readonly payout: number;
}

/** What a level changes; it is all about rackets. */
export interface Settings {
  readonly sharing: Sharing;
  /** How often a company gets one of the racket's own nominee directors, is formed by its agent. */
  readonly nominee: number;
  readonly agent: number;
  /** How often an offer has the racket's own picture, its own words. */
  readonly pictures: number;
  readonly wording: number;
  /** Of copies, as a part of what genuine goods weigh, of their price, of their list price. */
  readonly weight: Range;
  readonly declared: Range;
  readonly price: Range;
  /** How many parcels come from the workshop itself, how many offers are genuine goods. */
  readonly fromWorkshop: number;
  readonly genuine: number;
  /** How often a payout is seen to go on to a collecting account. */
  readonly collected: number;
  /** How many accounts are found out, looked at without a result, cleared by mistake. */
  readonly caught: number;
  readonly suspected: number;
  readonly cleared: number;
  /** How many accounts are found out at least, in rackets of so many accounts. */
  readonly sure: { readonly count: number; readonly from: number };
  /** How often it is known who supplies whom. */
  readonly supplies: number;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    sharing: { phone: 0.5, email: 0.25, device: 0.5, ip: 0.45, handle: 0.5, payout: 0.5 },
    nominee: 0.7,
    agent: 0.9,
    pictures: 0.65,
    wording: 0.6,
    fromWorkshop: 0.7,
    genuine: 0.1,
    collected: 0.3,
    weight: [0.7, 0.88],
    declared: [0.05, 0.16],
    price: [0.35, 0.62],
    caught: 0.26,
    suspected: 0.3,
    cleared: 0.02,
    sure: { count: 2, from: 3 },
    supplies: 0.15,
  },
  medium: {
    sharing: { phone: 0.32, email: 0.14, device: 0.34, ip: 0.32, handle: 0.3, payout: 0.34 },
    nominee: 0.45,
    agent: 0.75,
    pictures: 0.45,
    wording: 0.35,
    fromWorkshop: 0.5,
    genuine: 0.25,
    collected: 0.18,
    weight: [0.78, 0.95],
    declared: [0.08, 0.3],
    price: [0.45, 0.7],
    caught: 0.18,
    suspected: 0.28,
    cleared: 0.04,
    sure: { count: 1, from: 8 },
    supplies: 0.07,
  },
  hard: {
    sharing: { phone: 0.15, email: 0.06, device: 0.19, ip: 0.18, handle: 0.14, payout: 0.2 },
    nominee: 0.24,
    agent: 0.55,
    pictures: 0.25,
    wording: 0.15,
    fromWorkshop: 0.3,
    genuine: 0.4,
    collected: 0.08,
    weight: [0.85, 1.02],
    declared: [0.15, 0.6],
    price: [0.52, 0.78],
    caught: 0.1,
    suspected: 0.24,
    cleared: 0.06,
    sure: { count: 0, from: 99 },
    supplies: 0.03,
  },
};

/** Part of the accounts that rackets run. */
export const PLANTED: Range = [0.1, 0.18];
export const RACKET_SIZE = { low: 3, high: 61, alpha: 0.75 };

/** How honest people live, the same on all levels. */
export interface Habit {
  /** Part of the honest accounts. */
  readonly share: number;
  readonly size: { readonly low: number; readonly high: number; readonly alpha: number };
  readonly sharing: Sharing;
  /** As a part of the list price. */
  readonly price: Range;
  /** How often the brands go after an account, as a part of what a parallel importer must bear. */
  readonly pursued: number;
}

const ALONE: Sharing = { phone: 1, email: 1, device: 1, ip: 1, handle: 1, payout: 1 };

export const HABITS = {
  lone: {
    share: 0.34,
    size: { low: 1, high: 1.01, alpha: 1 },
    sharing: ALONE,
    price: [0.5, 1],
    pursued: 0.6,
  },
  importer: {
    share: 0.24,
    size: { low: 1, high: 9, alpha: 1.2 },
    price: [0.48, 0.8],
    pursued: 1,
    sharing: { phone: 0.6, email: 0.35, device: 0.65, ip: 0.6, handle: 0.5, payout: 0.6 },
  },
  member: {
    share: 0.17,
    size: { low: 1, high: 4, alpha: 1.8 },
    price: [0.45, 0.75],
    pursued: 1.1,
    sharing: { phone: 0.7, email: 0.5, device: 0.7, ip: 0.6, handle: 0.6, payout: 0.7 },
  },
  dealer: {
    share: 0.09,
    size: { low: 2, high: 10, alpha: 1.2 },
    price: [0.85, 1.02],
    pursued: 0.15,
    sharing: { phone: 0.7, email: 0.5, device: 0.6, ip: 0.6, handle: 0.5, payout: 0.75 },
  },
  franchise: {
    share: 0.08,
    size: { low: 4, high: 26, alpha: 0.9 },
    price: [0.75, 1],
    pursued: 0.3,
    sharing: { phone: 0.25, email: 0.2, device: 0.4, ip: 0.35, handle: 0.2, payout: 0.35 },
  },
  family: {
    share: 0.08,
    size: { low: 2, high: 8, alpha: 1.3 },
    price: [0.5, 0.85],
    pursued: 0.9,
    sharing: { phone: 0.35, email: 0.15, device: 0.4, ip: 0.6, handle: 0.25, payout: 0.3 },
  },
} satisfies Record<string, Habit>;

export const POOL_SIZE: Range = [5, 30];
/** How often a pool's members use its pictures, and its broker. */
export const POOL_PICTURES = 0.6;

/** How often a merchant with a company has it formed by an agent, has an accountant, a logistics firm. */
export const SERVICES = { agent: 0.45, accountant: 0.55, logistics: 0.6, serviceDirector: 0.08 };
/** How often an account shows what its service firm signs in with or is reached by. */
export const SERVED = { accountantDevice: 0.22, terminal: 0.25, agentPhone: 0.1 };

/** How often an honest account is closed in the time that is told. */
export const CHURN = 0.16;

/** A marketplace's share of the accounts, and how often it tells what it knows of one. */
export const PLATFORMS: readonly { readonly name: string; readonly weight: number; readonly tells: Sharing }[] = [
  { name: 'vendora', weight: 5, tells: { phone: 0.85, email: 0.9, device: 0.75, ip: 0.7, handle: 0.1, payout: 0.85 } },
  { name: 'marktwerk', weight: 3, tells: { phone: 0.8, email: 0.7, device: 0.5, ip: 0.2, handle: 0.2, payout: 0.7 } },
  { name: 'onecart', weight: 2.5, tells: { phone: 0.5, email: 0.8, device: 0, ip: 0.6, handle: 0.3, payout: 0.5 } },
  { name: 'sokoto', weight: 1.5, tells: { phone: 0.4, email: 0.3, device: 0.6, ip: 0, handle: 0.75, payout: 0 } },
];
