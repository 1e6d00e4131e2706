import type { ChainLink, CounterEvidence, FlagHit, LinkRef, RacketScore } from './racket.ts';

/** What says something and names the links and sellers that it rests on. */
export type Reason = FlagHit | CounterEvidence | ChainLink;

/** Everything that a score says by links: what speaks for it, what against, and parts of the chain. */
export function reasonsOf({ parts, counterEvidence, chain = [] }: RacketScore): Reason[] {
  return [...parts.flatMap(({ best, hits }) => [best, ...hits]), ...counterEvidence, ...chain];
}

/** A link as one text. */
export const nameOfLink = ({ from, type, to }: LinkRef): string => `${from}\n${type}\n${to}`;

const MOST_NAMED = 3;

/** The keys of what a reason is about, apart from its sellers: what several of its links have in common, most first. */
export function namedBy({ sellers, evidence }: { sellers: readonly string[]; evidence: readonly LinkRef[] }): string[] {
  const concerned = new Set(sellers);
  const counts = new Map<string, number>();
  for (const { from, to } of evidence) {
    for (const key of new Set([from, to])) if (!concerned.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = evidence.length > 1 ? 2 : 1;
  return [...counts]
    .filter(([, links]) => links >= least)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([key]) => key);
}
