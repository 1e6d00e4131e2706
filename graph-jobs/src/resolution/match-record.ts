/**
 * What matching knows of a thing: the parts of its name, of its address and its number, each already normalised by
 * `@ringbreaker/cypher/values`. A part that nobody stated is absent (or empty) and speaks neither for nor against.
 */
export interface MatchRecord {
  readonly key: string;
  /** Words of the name in ASCII lower case, each once, sorted. */
  readonly name?: readonly string[];
  readonly legalForm?: string;
  readonly country?: string;
  /** Numbers of the address, as they follow each other. */
  readonly numbers?: readonly string[];
  /** Unit, building, floor, stair and box, each with its letter (`u12`). */
  readonly units?: readonly string[];
  /** Words of the address, each once, sorted. */
  readonly words?: readonly string[];
  readonly postcode?: string;
  readonly phone?: string;
}

/** The parts whose terms are counted, since a rare term says more than a common one. */
export type TermField = 'name' | 'numbers' | 'units' | 'words' | 'postcode' | 'phone';
