import type { ChainLink, CounterEvidence, FlagHit, LinkRef, RacketScore } from './racket.ts';

/** What says something and names the links and sellers that it rests on. */
export type Reason = FlagHit | CounterEvidence | ChainLink;

/** Everything that a score says by links: what speaks for it, what against, and parts of the chain. */
export function reasonsOf({ parts, counterEvidence, chain = [] }: RacketScore): Reason[] {
  return [...parts.flatMap(({ best, hits }) => [best, ...hits]), ...counterEvidence, ...chain];
}

/** A link as one text. */
export const nameOfLink = ({ from, type, to }: LinkRef): string => `${from}\n${type}\n${to}`;
