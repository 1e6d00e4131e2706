export type Cell = string | number | boolean | null;

/** How hard the hidden side makes it: `hard` shares least, shows least and lies most. */
export type Level = 'easy' | 'medium' | 'hard';

export const LEVELS: readonly Level[] = ['easy', 'medium', 'hard'];

/** Which marketplace of a world is asked for. Same request, same rows, byte for byte. */
export interface WorldRequest {
  readonly level: Level;
  readonly seed: number;
  /** Seller accounts, about: 500 to 20,000. */
  readonly sellers: number;
  /** How many deliveries, a month apart, the last one on the world's own day; 1 to 6. */
  readonly deliveries: number;
  /** Plants no racket: the same honest people, wrong removals among them. */
  readonly honest: boolean;
}

/** A table in the canonical columns (`input-contract.md`), its cells in their order. */
export interface WorldTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** All that is known on a day, the truth and its events among the tables. */
export interface Delivery {
  /** ISO date. */
  readonly asOf: string;
  readonly tables: readonly WorldTable[];
}

/** A marketplace with habits of its own, written without sight of the engine and of the other worlds. */
export interface World {
  readonly name: string;
  /** What is particular to it, in one sentence. */
  readonly habit: string;
  /** Whether its deliveries tell a story over time; else only the last one is asked for. */
  readonly overTime: boolean;
  /** The deliveries, the earliest first. */
  readonly deliveries: (request: WorldRequest) => Iterable<Delivery>;
}
