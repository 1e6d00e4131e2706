import { inWorlds } from '../confidence/in-worlds.ts';
import type { ConfidenceRequest } from '../confidence/settle-members.ts';
import { settleRackets } from '../findings.ts';
import type { NewRacket } from '../lifecycle/live.ts';
import type { Reference } from '../red-flags/red-flag.ts';
import type { Batch } from './cut-batches.ts';

/** What all batches of a run are judged with: plain data, so that it can go to another thread. */
export interface JudgingBasis extends Pick<ConfidenceRequest, 'seed' | 'before'> {
  readonly reference: Reference;
  readonly engine: string;
}

/** Settles and scores the rackets of one batch: what `settleRackets` says of them in the whole. */
export function judgeBatch({ accused, projection, weights }: Batch, basis: JudgingBasis): (NewRacket | null)[] {
  const { reference, seed, before } = basis;
  const findCommunitiesIn = inWorlds(basis);
  return settleRackets(accused, { reference, confidence: { projection, weights, seed, before, findCommunitiesIn } });
}
