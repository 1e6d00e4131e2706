import { isValueKind, type NodeKind } from '@ringbreaker/cypher/domain';

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

/**
 * How much one link says, 0 to 1: of a link to a value what the run let the value say, of a derived link its own
 * confidence, of a declared link what its type says.
 * @param weight what the run let the thing at the end say
 * @returns null for a value that the run did not use: nothing is worked out in its place
 */
export function linkWeight(link: {
  type: string;
  toKind: NodeKind;
  weight: number | null;
  confidence?: number | null;
}): number | null {
  if (link.confidence != null) return link.confidence;
  if (isValueKind(link.toKind)) return link.weight;
  return BY_TYPE[link.type] ?? UNKNOWN_TYPE;
}

/** So much surprise lies in a value that the run did not use, beside what lies in the number of its users. */
const UNUSED = 2.5;

/**
 * What it costs a path to pass over a link: the surprise in its weight, so that the cheapest path is the one most
 * likely true as a whole; a little more for each step, so that among equals the shorter wins. Over a value that the run
 * did not use it costs more, the more use it. Always above zero.
 * @param users how many use the thing at the end of the link
 */
export function stepCost(weight: number | null, users: number): number {
  return 0.05 + (weight === null ? UNUSED + Math.log(Math.max(1, users)) : -Math.log(Math.max(weight, 0.01)));
}
