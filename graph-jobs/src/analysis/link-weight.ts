import { isValueKind, type NodeKind } from '@ringbreaker/cypher/domain';
import { valueWeight } from './value-weight.ts';

/** What a link between two declared things says by its type alone, 0 to 1 (starting figures). */
const BY_TYPE: Readonly<Record<string, number>> = {
  RUN_BY: 1,
  OPERATES: 0.95,
  OWNS: 0.9,
  DIRECTS: 0.8,
  SUPPLIES: 0.6,
  SENT: 0.6,
  LISTS: 0.5,
  CONCERNS: 0.5,
  MEMBER_OF: 0.5,
  ASSOCIATE: 0.4,
  AUTHORISED_FOR: 0.1,
  OF_BRAND: 0.05,
};
const UNKNOWN_TYPE = 0.3;
/** A value that nobody else uses joins nothing yet: it says this much of what it would say shared. */
const ALONE = 0.2;

/**
 * How much one link says, 0 to 1: a value's rarity, a declared link's type, a derived link's own confidence.
 * @param users how many use the thing that the link points to
 */
export function linkWeight(link: {
  type: string;
  toKind: NodeKind;
  users: number;
  confidence?: number | null;
}): number {
  if (link.confidence != null) return link.confidence;
  if (isValueKind(link.toKind)) return valueWeight(link.toKind, link.users) * (link.users < 2 ? ALONE : 1);
  return BY_TYPE[link.type] ?? UNKNOWN_TYPE;
}

/**
 * What it costs a path to pass over a link: the surprise in its weight, so that the cheapest path is the one most
 * likely true as a whole; a little more for each step, so that among equals the shorter wins. Always above zero.
 */
export function stepCost(weight: number): number {
  return 0.05 - Math.log(Math.max(weight, 0.01));
}
