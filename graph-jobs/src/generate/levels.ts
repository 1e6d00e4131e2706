/** How hard the planted rackets are to find. */
export type Level = 'easy' | 'medium' | 'hard';

/** What a level changes; every rate is a chance between 0 and 1. */
export interface LevelSettings {
  /** That a phone, e-mail, business address, account and so on is given where its owner makes it known. */
  presence: number;
  /** That an identifier is private: nobody who delivers data has ever seen it. A value of a whole operator is so for all of it. */
  hidden: number;
  /** Kinds of value that every account of one operator shares, whatever else it shares. */
  anchors: number;
  /** Factor on the chance that a further kind is shared. */
  sharing: number;
  /** That an operator has changed a kind of value between one account and the next that it opened. */
  rotation: number;
  /** That a value is written in another way than its first one, with the same meaning. */
  rewritten: number;
  /** That a name or an address is written carelessly: a letter or a part of it missing. */
  careless: number;
  /** That an account also shows a value of a stranger: a slip of the pen. */
  stray: number;
  /** That a racket's seller shows an honest stranger's value in the place of its own. */
  camouflage: number;
  /** That a racket touches another one by chance: a phone, a device or an address that one seller of each has. */
  touching: number;
  /** That a racket's seller is a front: it sells nothing but honest goods. */
  fronts: number;
  /** That a factory sells through distributors, and an honest wholesaler buys from a producer. */
  chains: number;
  /** That a seller is the client of an agency which answers its phone and mail. */
  agency: number;
  /** Share of a depot's, a provider's or another hub's clients that are in hubs of no more than 25 clients. */
  smallHubs: number;
  /** Share of the rackets of ten and more sellers with red flags but no confirmed outcome. */
  flagsOnly: number;
  /** Largest share of a racket's sellers with a confirmed outcome. */
  outcomes: number;
  /** Links of each operator into its racket that are made sure. */
  ties: number;
  /** That an honest seller sells fakes of its own accord, alone. */
  loneInfringer: number;
  /** That an honest wholesaler sells clearance stock, which its clients offer too cheap. */
  clearance: number;
}

/** The three levels. */
export const LEVELS: Readonly<Record<Level, LevelSettings>> = {
  easy: {
    presence: 1,
    hidden: 0,
    anchors: 2,
    sharing: 1,
    rotation: 0,
    rewritten: 0,
    careless: 0,
    stray: 0,
    camouflage: 0,
    touching: 0,
    fronts: 0,
    chains: 0,
    agency: 0.006,
    smallHubs: 0.015,
    flagsOnly: 0.25,
    outcomes: 0.35,
    ties: 2,
    loneInfringer: 0.001,
    clearance: 0.04,
  },
  medium: {
    presence: 0.9,
    hidden: 0.12,
    anchors: 2,
    sharing: 0.85,
    rotation: 0.06,
    rewritten: 0.35,
    careless: 0.03,
    stray: 0.004,
    camouflage: 0.1,
    touching: 0.1,
    fronts: 0.04,
    chains: 0.15,
    agency: 0.01,
    smallHubs: 0.015,
    flagsOnly: 0.3,
    outcomes: 0.25,
    ties: 2,
    loneInfringer: 0.002,
    clearance: 0.08,
  },
  hard: {
    presence: 0.9,
    hidden: 0.5,
    anchors: 2,
    sharing: 0.8,
    rotation: 0.15,
    rewritten: 0.5,
    careless: 0.06,
    stray: 0.008,
    camouflage: 0.15,
    touching: 0.35,
    fronts: 0.12,
    chains: 0.4,
    agency: 0.015,
    smallHubs: 0.015,
    flagsOnly: 0.35,
    outcomes: 0.15,
    ties: 2,
    loneInfringer: 0.004,
    clearance: 0.12,
  },
};
