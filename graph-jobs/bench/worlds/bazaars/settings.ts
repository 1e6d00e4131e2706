import type { Level } from '../world.ts';
import { times, type Shares } from './model.ts';

/** What differs between levels. Shares and chances in [0, 1], spans in days. */
export interface Settings {
  /** Of all accounts, so many work for rackets. */
  readonly racketShare: number;
  /** What the accounts of a racket have in common: workshop, runner, till. */
  readonly crew: Shares;
  /** What the accounts of one operator in a racket have in common. */
  readonly operator: Shares;
  readonly crewKeeps: number;
  /** Life of an account in a racket. */
  readonly life: readonly [number, number];
  /** Of a racket's accounts, so many stand in the name of somebody who lent it. */
  readonly straws: number;
  readonly masks: number;
  readonly stake: number;
  /** Price of a copy as a share of the real thing's. */
  readonly price: readonly [number, number];
  /** Of copies, so many are listed under the brand, and so many have a word that gives them away. */
  readonly named: number;
  readonly worded: number;
  /** Of accounts that sell copies, so many were met by brands, buyers or authorities. */
  readonly met: number;
  /** Of parcels with copies, so many were stopped. */
  readonly seized: number;
  /** Of what is met at grey importers and honest shops, so much is called counterfeit wrongly. */
  readonly slander: number;
  /** Of a cell that is often left empty, so many are filled. */
  readonly filled: number;
  /** Of texts, so many are written with a slip. */
  readonly slips: number;
  /** How much more honest people share than usual. */
  readonly crowding: number;
}

const CREW: Shares = {
  phone: 0.2,
  device: 0.14,
  iban: 0.4,
  address: 0.3,
  photo: 0.45,
  sender: 0.7,
  supplier: 0.4,
  bales: 0.4,
  pays: 0.55,
};
const OPERATOR: Shares = {
  phone: 0.5,
  email: 0.14,
  handle: 0.24,
  device: 0.5,
  ip: 0.5,
  iban: 0.35,
  terminal: 0.3,
  address: 0.3,
};

const EASY: Settings = {
  racketShare: 0.1,
  crew: CREW,
  operator: OPERATOR,
  crewKeeps: 320,
  life: [70, 520],
  straws: 0.4,
  masks: 0.08,
  stake: 0.8,
  price: [0.18, 0.5],
  named: 0.75,
  worded: 0.45,
  met: 0.5,
  seized: 0.14,
  slander: 0.12,
  filled: 0.85,
  slips: 0.02,
  crowding: 0.9,
};

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: EASY,
  medium: {
    ...EASY,
    crew: times(CREW, 0.66),
    operator: times(OPERATOR, 0.66),
    crewKeeps: 230,
    life: [50, 400],
    straws: 0.6,
    masks: 0.18,
    stake: 0.62,
    price: [0.25, 0.65],
    named: 0.55,
    worded: 0.3,
    met: 0.3,
    seized: 0.07,
    slander: 0.2,
    filled: 0.7,
    slips: 0.04,
    crowding: 1,
  },
  hard: {
    ...EASY,
    crew: times(CREW, 0.4),
    operator: times(OPERATOR, 0.42),
    crewKeeps: 160,
    life: [35, 300],
    straws: 0.78,
    masks: 0.3,
    stake: 0.45,
    price: [0.35, 0.85],
    named: 0.4,
    worded: 0.18,
    met: 0.14,
    seized: 0.035,
    slander: 0.28,
    filled: 0.55,
    slips: 0.07,
    crowding: 1.15,
  },
};
