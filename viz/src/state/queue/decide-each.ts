import type { DecisionConflict, RacketCalled, NewRacketDecision, RacketTriage } from '@ringbreaker/cypher/domain';
import { tellDecision, type Deciding } from './decision.ts';
import { type Done, doEach } from './do-each.ts';
import { t } from '../../words/words.ts';
import { counted } from '../../graph/words.ts';

/** A racket to decide on, in the version that was seen. */
export interface Decidable extends Readonly<RacketCalled> {
  readonly id: string;
  readonly version: number;
}

/** What came of a batch: each racket stands in one of the two. */
export type Batch = Done<Decidable, { racket: Decidable; why: string; conflict: DecisionConflict | null }>;

interface Ways {
  write: (id: string, decision: NewRacketDecision) => Promise<RacketTriage>;
  /** Words what went wrong, and names the conflict where it is one. */
  explain: (error: unknown) => { why: string; conflict: DecisionConflict | null };
  /** Told after each how many have been tried. */
  onTried: (tried: number) => void;
}

/** Decides on rackets one after another, each a decision of its own: one that fails leaves the others done. */
export function decideEach(rackets: readonly Decidable[], wanted: Deciding, ways: Ways): Promise<Batch> {
  return doEach(rackets, {
    act: ({ id, version }) => ways.write(id, { ...wanted, version }),
    failed: (racket, error) => ({ racket, ...ways.explain(error) }),
    onTried: ways.onTried,
  });
}

/** The same rackets in the versions that a batch made, to take its decisions back. */
export function toTakeBack({ done }: Batch): Decidable[] {
  return done.map(({ racket, version }) => ({ ...racket, version }));
}

/** The rackets of a batch that somebody else decided on, in the version that they made: to decide after all. */
export function toDecideAnyway({ failed }: Batch): Decidable[] {
  return failed.flatMap(({ racket, conflict }) => (conflict ? [{ ...racket, version: conflict.theirs.version }] : []));
}

/** Tells of a batch in a sentence. */
export function tellBatch({ done }: Batch, wanted: Deciding): string {
  const many = counted(done.length, 'racket');
  return wanted.step === 'undone' ? t`${many}: taken back` : `${many}: ${tellDecision(wanted).toLowerCase()}`;
}
