import { readSees } from '@ringbreaker/cypher';
import type { Contributors } from '../graph/things.ts';

/** A note may tell of all that its author saw: it is for those who see at least that. */
export function maySeeNote({ sees }: { readonly sees: string }, contributors: Contributors): boolean {
  if (contributors === null) return true;
  const saw = readSees(sees);
  return saw !== null && saw.every((contributor) => contributors.includes(contributor));
}
