/**
 * What matching knows of a thing: the parts of its name, of its address and its number, each already normalised by
 * `@ringbreaker/cypher/values`. A part that nobody stated is absent (or empty) and speaks neither for nor against.
 */
export interface MatchRecord {
  readonly key: string;
  /** Words of the name in ASCII lower case, each once. */
  readonly name?: readonly string[];
  /** Numbers of the address, as they follow each other. */
  readonly numbers?: readonly string[];
  /** Unit, building, floor, stair and box, each with its letter (`u12`). */
  readonly units?: readonly string[];
  /** Words of the address, each once. */
  readonly words?: readonly string[];
  readonly postcode?: readonly string[];
  readonly phone?: readonly string[];
  readonly country?: readonly string[];
}

/** The parts whose terms are counted, since a rare term says more than a common one. */
export const TERM_FIELDS = ['name', 'numbers', 'units', 'words', 'postcode', 'phone', 'country'] as const;
export type TermField = (typeof TERM_FIELDS)[number];
