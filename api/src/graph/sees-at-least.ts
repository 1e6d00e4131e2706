import { readSees } from '@ringbreaker/cypher';
import type { Contributors } from './things.ts';

/** Whether somebody sees at least what another saw, as it was kept: what that one wrote or drew may tell of all of it. */
export function seesAtLeast(sees: string, contributors: Contributors): boolean {
  if (contributors === null) return true;
  const saw = readSees(sees);
  return saw !== null && saw.every((contributor) => contributors.includes(contributor));
}
