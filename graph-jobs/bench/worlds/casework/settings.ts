import type { Level } from '../world.ts';

/** What honest sellers do and suffer that looks bad. */
interface HonestSettings {
  readonly wrongRemoval: number;
  readonly wrongSeizure: number;
  /** A group of honest sellers has one shop that is not. */
  readonly dishonest: number;
  /** Honest resellers of grey goods that copy from each catalogue, at most. */
  readonly copiers: number;
  /** A placeholder stands where a value should. */
  readonly placeholders: number;
}

/** All numbers of the world that change with the level; probabilities where nothing else is said. */
export interface Settings {
  /** An account is tied to its operator, an operator to its racket, by something that is on file. */
  readonly tied: { readonly account: number; readonly operator: number };
  /** An account shows a further value of its operator, on top of the one that ties it. */
  readonly further: number;
  /** With how many values an operator is tied to the channel it buys from, at least and at most. */
  readonly channelTies: readonly [number, number];
  /** A reseller copies a picture of the catalogue; an investigator has noted who supplies it. */
  readonly copies: number;
  readonly supplies: number;
  /** The holder of a payee is on file as a person of his own. */
  readonly nominees: number;
  /** A value is written in another way, in another script, with a typing error. */
  readonly written: { readonly otherwise: number; readonly native: number; readonly typo: number };
  /** A member also uses a value of an honest stranger. */
  readonly camouflage: number;
  /** A number that one has given up is taken by a stranger. */
  readonly recycled: number;
  /** Members that carry a signal, and rackets that carry hardly any. */
  readonly signals: { readonly members: number; readonly quietRackets: number };
  /** How often shared services are used, 1 is ordinary, and how many of the small ones by one account at most. */
  readonly services: { readonly often: number; readonly small: number };
  readonly honest: HonestSettings;
}

/** The three levels. */
export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    tied: { account: 0.99, operator: 0.995 },
    further: 0.4,
    channelTies: [2, 3],
    copies: 0.45,
    supplies: 0.35,
    nominees: 0.4,
    written: { otherwise: 0, native: 0, typo: 0 },
    camouflage: 0.02,
    recycled: 0,
    signals: { members: 0.55, quietRackets: 0.06 },
    services: { often: 0.5, small: 1 },
    honest: {
      wrongRemoval: 0.005,
      wrongSeizure: 0.002,
      dishonest: 0.01,
      copiers: 2,
      placeholders: 0.01,
    },
  },
  medium: {
    tied: { account: 0.94, operator: 0.97 },
    further: 0.18,
    channelTies: [1, 2],
    copies: 0.3,
    supplies: 0.18,
    nominees: 0.25,
    written: { otherwise: 0.2, native: 0.04, typo: 0.003 },
    camouflage: 0.1,
    recycled: 0.01,
    signals: { members: 0.3, quietRackets: 0.1 },
    services: { often: 0.6, small: 1 },
    honest: {
      wrongRemoval: 0.01,
      wrongSeizure: 0.004,
      dishonest: 0.02,
      copiers: 4,
      placeholders: 0.02,
    },
  },
  hard: {
    tied: { account: 0.88, operator: 0.94 },
    further: 0.06,
    channelTies: [1, 1],
    copies: 0.2,
    supplies: 0.08,
    nominees: 0.12,
    written: { otherwise: 0.25, native: 0.05, typo: 0.012 },
    camouflage: 0.2,
    recycled: 0.03,
    signals: { members: 0.11, quietRackets: 0.15 },
    services: { often: 0.8, small: 2 },
    honest: {
      wrongRemoval: 0.018,
      wrongSeizure: 0.006,
      dishonest: 0.04,
      copiers: 6,
      placeholders: 0.03,
    },
  },
};

/** What is the same on every level. */
export const SHAPE = {
  /** The day of the last delivery. */
  end: '2026-05-31',
  /** Days before it in which accounts open. */
  span: 1_095,
  racketShare: 0.09,
  /** The largest racket of 20,000 sellers, and how its size goes with their number. */
  largest: { at: 20_000, size: 140, power: 0.7, atLeast: 9 },
  sizes: { low: 3, alpha: 0.85 },
  /** Honest sellers by what they live in; the rest are on their own. */
  honest: { operators: 0.15, families: 0.04, circles: 0.05, importers: 0.04 },
  /** From this size on a racket has a story. */
  storied: 8,
  /** Operators that buy through one channel of the wholesaler. */
  perChannel: 4,
} as const;
