import { z } from 'zod';

const Sees = z.array(z.string()).nullable();

/** Whose facts somebody sees (null = everybody's), as the graph keeps it. */
export const writeSees = (contributors: readonly string[] | null): string => JSON.stringify(contributors);

/** @throws Error where the text says neither a list nor null: nothing is seen by mistake. */
export const readSees = (text: string): string[] | null => Sees.parse(JSON.parse(text));

/** Whether somebody sees at least what another saw, as it was kept: what that one wrote or drew may tell of all of it. */
export function seesAtLeast(sees: string, contributors: readonly string[] | null): boolean {
  if (contributors === null) return true;
  const saw = readSees(sees);
  return saw !== null && saw.every((contributor) => contributors.includes(contributor));
}
