import { dayOf } from '#jobs/generate/days';
import type { Level } from '../world.ts';

/** A low and a high end, both included. */
export type Span = readonly [number, number];

/** All numbers a level turns. */
export interface Settings {
  /** Accounts of rackets that no table ties to their own. */
  readonly cut: number;
  /** How many values an account shares with another one of its operator. */
  readonly pairTies: Span;
  /** How many values an operator shares with others of its racket. */
  readonly crossTies: Span;
  /** Chance that a further account of the operator takes part in such a tie. */
  readonly spread: number;
  /** Members of a racket with a wing that give its warehouse as theirs. */
  readonly wingUse: number;
  /** Values written in another way than the plain one. */
  readonly mess: number;
  /** Of the addresses written in another way, those in the script of the place. */
  readonly script: number;
  /** Stall numbers left out, and numbers of rooms and warehouses left out. */
  readonly noStall: number;
  readonly noRoom: number;
  /** Members that use a value of an honest stranger. */
  readonly camouflage: number;
  /** Honest sellers that took a number a stranger gave up. */
  readonly recycled: number;
  /** Honest sellers whose typing error is the value of a stranger. */
  readonly slips: number;
  /** Phone numbers with two digits swapped. */
  readonly typos: number;
  /** Members whose goods were caught, and rackets where hardly any were. */
  readonly loud: number;
  readonly quietRackets: number;
  /** What fake goods nobody caught cost, as a part of the usual price. */
  readonly quietPrice: Span;
  /** Honest sellers blamed by mistake. */
  readonly wronged: number;
  /** Dishonest sellers of no racket: alone, and one in a group of honest shops. */
  readonly rogues: number;
  readonly rogueGroups: number;
  /** Honest listings sold off far below the price. */
  readonly clearance: number;
}

/** What each level means, number by number. */
export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: {
    cut: 0.01,
    pairTies: [2, 3],
    crossTies: [2, 3],
    spread: 0.6,
    wingUse: 0.95,
    mess: 0,
    script: 0,
    noStall: 0.25,
    noRoom: 0,
    camouflage: 0.05,
    recycled: 0.003,
    slips: 0.001,
    typos: 0,
    loud: 0.63,
    quietRackets: 0.12,
    quietPrice: [0.4, 0.8],
    wronged: 0.006,
    rogues: 0.003,
    rogueGroups: 0.03,
    clearance: 0.02,
  },
  medium: {
    cut: 0.06,
    pairTies: [1, 2],
    crossTies: [1, 2],
    spread: 0.3,
    wingUse: 0.8,
    mess: 0.35,
    script: 0.15,
    noStall: 0.32,
    noRoom: 0.02,
    camouflage: 0.14,
    recycled: 0.01,
    slips: 0.004,
    typos: 0.003,
    loud: 0.36,
    quietRackets: 0.15,
    quietPrice: [0.5, 0.9],
    wronged: 0.01,
    rogues: 0.005,
    rogueGroups: 0.05,
    clearance: 0.03,
  },
  hard: {
    cut: 0.17,
    pairTies: [1, 1],
    crossTies: [1, 1],
    spread: 0.06,
    wingUse: 0.6,
    mess: 0.5,
    script: 0.2,
    noStall: 0.4,
    noRoom: 0.04,
    camouflage: 0.28,
    recycled: 0.03,
    slips: 0.01,
    typos: 0.01,
    loud: 0.155,
    quietRackets: 0.18,
    quietPrice: [0.6, 1],
    wronged: 0.017,
    rogues: 0.008,
    rogueGroups: 0.07,
    clearance: 0.05,
  },
};

/** The world's own day: the last delivery. */
export const LAST_DAY = '2026-05-31';
export const LAST = dayOf(LAST_DAY);
/** How far back the first accounts were opened. */
export const DAYS_BACK = 1095;
/** Accounts of rackets among all. */
export const RACKET_SHARE = 0.08;
