import type { Level } from '../world.ts';

/** How values are put down on paper. */
export interface Manner {
  /** Share written in another way than the cleanest. */
  readonly mess: number;
  /** Share written in the letters of the people. */
  readonly script: number;
  /** Share of addresses that leave out the town. */
  readonly unplaced: number;
  /** Share with a wrong digit. */
  readonly typo: number;
}

type Span = readonly [number, number];

/** All that tells one level from another. */
export interface Settings {
  readonly manner: Manner;
  /** Accounts of a racket that stand under the operator's own name. */
  readonly ownName: number;
  /** How many kinds of value an operator's next account takes over, and from the first account or from any. */
  readonly copies: Span;
  readonly copiesFromFirst: boolean;
  /** Accounts and whole operators of rackets that no value ties to the rest. */
  readonly lostAccount: number;
  readonly lostOperator: number;
  /** How many ties an operator has to those before it, and the share of its accounts that carry one. */
  readonly ties: Span;
  readonly tieSpread: number;
  /** Members that also use a value of an honest stranger. */
  readonly camouflage: number;
  /** Members that carry any signal, and rackets that carry hardly any. */
  readonly signals: number;
  readonly quietRackets: number;
  readonly honest: HonestNoise;
}

/** What looks bad about honest people, or ties them to strangers: shares of them. */
export interface HonestNoise {
  readonly reissued: number;
  readonly typoTwin: number;
  readonly wrongRemoval: number;
  readonly clearance: number;
  readonly dishonestShop: number;
  readonly depot: number;
  readonly agency: number;
  readonly accountant: number;
  readonly collectiveAccount: number;
  readonly repairShop: number;
  readonly wholesaler: number;
  readonly forwarder: number;
  readonly stockPicture: number;
  readonly figurehead: number;
  readonly office: number;
}

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    manner: { mess: 0.03, script: 0, unplaced: 0.01, typo: 0 },
    ownName: 0.6,
    copies: [3, 5],
    copiesFromFirst: true,
    lostAccount: 0.005,
    lostOperator: 0.01,
    ties: [2, 3],
    tieSpread: 0.85,
    camouflage: 0.02,
    signals: 0.44,
    quietRackets: 0.08,
    honest: {
      reissued: 0.02,
      typoTwin: 0,
      wrongRemoval: 0.006,
      clearance: 0.012,
      dishonestShop: 0.01,
      depot: 0.05,
      agency: 0.02,
      accountant: 0.015,
      collectiveAccount: 0.02,
      repairShop: 0.005,
      wholesaler: 0.03,
      forwarder: 0.03,
      stockPicture: 0.04,
      figurehead: 0.008,
      office: 0.02,
    },
  },
  medium: {
    manner: { mess: 0.45, script: 0.12, unplaced: 0.05, typo: 0.002 },
    ownName: 0.35,
    copies: [1, 3],
    copiesFromFirst: false,
    lostAccount: 0.03,
    lostOperator: 0.05,
    ties: [1, 2],
    tieSpread: 0.5,
    camouflage: 0.06,
    signals: 0.26,
    quietRackets: 0.12,
    honest: {
      reissued: 0.05,
      typoTwin: 0.004,
      wrongRemoval: 0.012,
      clearance: 0.02,
      dishonestShop: 0.02,
      depot: 0.07,
      agency: 0.03,
      accountant: 0.02,
      collectiveAccount: 0.03,
      repairShop: 0.008,
      wholesaler: 0.045,
      forwarder: 0.045,
      stockPicture: 0.07,
      figurehead: 0.012,
      office: 0.03,
    },
  },
  hard: {
    manner: { mess: 0.6, script: 0.15, unplaced: 0.08, typo: 0.006 },
    ownName: 0.15,
    copies: [1, 2],
    copiesFromFirst: false,
    lostAccount: 0.09,
    lostOperator: 0.12,
    ties: [1, 1],
    tieSpread: 0.25,
    camouflage: 0.12,
    signals: 0.075,
    quietRackets: 0.18,
    honest: {
      reissued: 0.08,
      typoTwin: 0.012,
      wrongRemoval: 0.019,
      clearance: 0.035,
      dishonestShop: 0.03,
      depot: 0.11,
      agency: 0.045,
      accountant: 0.03,
      collectiveAccount: 0.035,
      repairShop: 0.012,
      wholesaler: 0.065,
      forwarder: 0.065,
      stockPicture: 0.1,
      figurehead: 0.018,
      office: 0.04,
    },
  },
};

/** What is the same on all levels: shares of all sellers, or of the honest where it says so. */
export const CAST = {
  inRackets: 0.08,
  racketSize: { low: 3, alpha: 0.85, perRoot: 0.95 },
  operatorSize: { low: 1, high: 9, alpha: 0.9 },
  honestOperators: 0.14,
  honestOperatorSize: { low: 2, high: 11, alpha: 1.6 },
  households: 0.08,
  householdSize: { low: 2, high: 7, alpha: 1.4 },
  cooperatives: 0.03,
  cooperativeSize: { low: 4, high: 22, alpha: 1 },
  villagers: 0.1,
  peoplePerVillage: 30,
  byCompany: 0.15,
  closedHonest: 0.1,
} as const;
