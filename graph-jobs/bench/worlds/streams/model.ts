import type { Draw } from '#jobs/generate/draw';
import type { Line } from './words.ts';

/** What a supply room sells. Outlets sell genuine goods of brands below the usual price. */
export type Trade = 'plain' | 'outlet' | 'counterfeit';

/** A part of a room that one agent looks after: its customer service and its purse. */
export interface Cell {
  readonly handle: string;
  readonly phone: string;
  readonly wallet: string;
}

/** Who has the goods and lets others sell them, honest or not: goods leave from its bay in a warehouse of many. */
export interface Room {
  readonly name: string;
  readonly draw: Draw;
  readonly trade: Trade;
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly group: string;
  readonly warehouse: number;
  readonly bays: readonly string[];
  readonly senders: readonly string[];
  readonly pictures: readonly string[];
  /** Day of its first account. */
  readonly since: number;
  /** Whether complaints about its pictures went through all who use them. */
  readonly hasWave: boolean;
}

/** A broadcasting agency: it takes in operators of any room, and lends them a studio. */
export interface House {
  readonly phone: string;
  readonly wallet: string;
  readonly ip: string;
  readonly place: number;
}

/** One who runs accounts, by oneself or for a room. */
export interface Operator {
  readonly name: string;
  readonly draw: Draw;
  readonly room: Room | null;
  readonly cell: number;
  /** A second room whose things it shows, too. */
  readonly beside: Room | null;
  readonly house: House | null;
  readonly line: Line;
  readonly isFarm: boolean;
  readonly accounts: readonly Account[];
}

/** A seller account with its life; days since 1970-01-01. */
export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly opened: number;
  readonly closed: number | null;
  readonly reason: string | null;
}

/** All who are there. */
export interface Market {
  readonly operators: readonly Operator[];
  readonly rooms: readonly Room[];
}

/** Whether an operator sells counterfeits. */
export function isInRacket({ room }: Operator): boolean {
  return room?.trade === 'counterfeit';
}
