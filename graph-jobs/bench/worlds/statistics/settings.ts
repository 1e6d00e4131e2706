import type { Level } from '../world.ts';
import type { ValueKind } from './values.ts';

/** A beta law by its mean and its weight (a + b): the lighter, the more the networks differ. */
export interface BetaLaw {
  readonly mean: number;
  readonly weight: number;
}

/** What a level changes. Rates are chances for each account, if not said otherwise. */
export interface LevelSettings {
  /** Accounts of a network that share nothing with it. */
  readonly loner: number;
  /** Chance of each further value that ties a pair of accounts of one operator, after the first. */
  readonly furtherOwn: number;
  /** Chance of each further value that ties an operator to another one, after the first. */
  readonly furtherCross: number;
  /** Operators who use the hub of their network: the hall, the accountant, the shared depot. */
  readonly hub: number;
  /** Accounts of a network that also use a value of a stranger. */
  readonly camouflage: number;
  /** Strangers who use the hub of a network. */
  readonly guest: number;
  /** Multiplies the rates of popular values. */
  readonly crowd: number;
  /** Values that are written in another way than the plain one. */
  readonly variation: number;
  /** Phones and streets with a typing error. */
  readonly typing: number;
  /** Strangers whose phone was somebody else's before. */
  readonly recycled: number;
  /** Members of a racket with a signal: a beta-binomial, cut at zero but for the silent rackets. */
  readonly guilty: BetaLaw;
  /** Rackets that may well carry no signal at all. */
  readonly silent: number;
  /** Multiplies the chance of each kind of signal on a guilty account. */
  readonly loud: number;
  /** Members of an honest network that are wrongly accused: a beta-binomial. Strangers: its mean. */
  readonly wrong: BetaLaw;
  /** Honest accounts that sell a brand very cheaply once. */
  readonly clearance: number;
  /** Honest networks with one dishonest member, for each network. */
  readonly dishonestMember: number;
  /** Strangers who sell fakes alone. */
  readonly loneFaker: number;
}

/** Every rate of this world: what a statistician would put beside the result. */
export const SETTINGS = {
  lastDay: '2026-05-31',
  /** Accounts open over so many days before the last delivery. */
  history: 1_095,
  networks: {
    /** Accounts in rackets; the honest networks take `honestForEach` times as many. */
    racketShare: 0.04,
    honestForEach: 10,
    /** Sizes: a cut Pareto law, the same for rackets and honest networks; `high` holds for 20,000 sellers. */
    sizes: { low: 3, high: 150, alpha: 1.1 },
    operatorSizes: { low: 1.5, high: 14, alpha: 1.3 },
    /** Members from the network's own country. */
    home: 0.85,
  },
  /** Those outside of networks: accounts in households and of honest operators of their own; the rest is alone. */
  others: { household: 0.3, operator: 0.06, sharedPhone: 0.45, sharedIp: 0.4, neighbourPhone: 0.25 },
  /** Share of accounts that use a popular value, and how many popular values there are for each seller. */
  popular: {
    phone: { rate: 0.05, pool: 0.02 },
    address: { rate: 0.11, pool: 0.03 },
    ip: { rate: 0.06, pool: 0.03 },
    device: { rate: 0.015, pool: 0.004 },
    image: { rate: 0.09, pool: 0.03 },
    sender: { rate: 0.14, pool: 0.01 },
    psp: { rate: 0.18, pool: 0.004 },
    payee: { rate: 0.2, pool: 0.006 },
    company: { rate: 0.05, pool: 0.006 },
  } satisfies Partial<Record<ValueKind, { rate: number; pool: number }>>,
  /** Values that an account has of its own where nothing shared has taken the place. */
  own: { phone: 0.95, email: 0.9, address: 0.9, bank: 0.8, device: 0.45, ip: 0.25, company: 0.25 },
  /** Closed for harmless reasons. */
  closed: 0.08,
  /** Rates by whether an account stands in a racket (`racket`) or not. */
  goods: {
    /** Listings that carry a brand at all, and of these the part from the brands of the network. */
    branded: { honest: 0.5, racket: 0.65 },
    focus: 0.6,
    /** Accounts that may sell one of their brands by contract. */
    authorised: { honest: 0.05, racket: 0.005 },
    /** Test purchases that found the goods genuine. */
    foundGenuine: { honest: 0.015, racket: 0.008 },
    sale: 0.15,
    secondHand: 0.08,
    /** Listings removed for reasons that have nothing to do with fakes. */
    harmlessRemoval: 0.06,
  },
  /** Kinds of signals on a guilty account, each by its own chance; one at least. */
  guiltyMarks: { cheap: 0.5, removal: 0.5, test_buy: 0.2, seizure: 0.15, closure: 0.12, raid: 0.04 },
  /** The one kind of signal on a wrongly accused account, by weight. */
  wrongMarks: { cheap: 0, removal: 0.8, test_buy: 0.06, seizure: 0.08, closure: 0.05, raid: 0.01 },
  /** What experts find, by weight: they err on both sides. */
  findings: {
    guilty: { counterfeit: 0.8, unclear: 0.16, genuine: 0.04 },
    wrong: { counterfeit: 0.15, unclear: 0.4, genuine: 0.45 },
  },
} as const;

export const LEVEL_SETTINGS: Readonly<Record<Level, LevelSettings>> = {
  easy: {
    loner: 0.015,
    furtherOwn: 0.75,
    furtherCross: 0.7,
    hub: 0.6,
    camouflage: 0.02,
    guest: 0.01,
    crowd: 0.7,
    variation: 0,
    typing: 0,
    recycled: 0.005,
    guilty: { mean: 0.48, weight: 4 },
    silent: 0.05,
    loud: 1.3,
    wrong: { mean: 0.006, weight: 20 },
    clearance: 0.008,
    dishonestMember: 0.02,
    loneFaker: 0.002,
  },
  medium: {
    loner: 0.07,
    furtherOwn: 0.4,
    furtherCross: 0.35,
    hub: 0.35,
    camouflage: 0.08,
    guest: 0.02,
    crowd: 1,
    variation: 0.3,
    typing: 0.004,
    recycled: 0.015,
    guilty: { mean: 0.24, weight: 3.5 },
    silent: 0.08,
    loud: 1,
    wrong: { mean: 0.011, weight: 15 },
    clearance: 0.015,
    dishonestMember: 0.04,
    loneFaker: 0.004,
  },
  hard: {
    loner: 0.18,
    furtherOwn: 0.12,
    furtherCross: 0.12,
    hub: 0.15,
    camouflage: 0.15,
    guest: 0.03,
    crowd: 1.3,
    variation: 0.45,
    typing: 0.012,
    recycled: 0.04,
    guilty: { mean: 0.09, weight: 3.5 },
    silent: 0.15,
    loud: 0.6,
    wrong: { mean: 0.018, weight: 12 },
    clearance: 0.025,
    dishonestMember: 0.07,
    loneFaker: 0.007,
  },
};
