import { ScreeningReference } from '#jobs/analysis/screening/screening-reference';
import { screen } from '#jobs/analysis/screening/screen';
import type { ScreeningSubject, TieStrength } from '@ringbreaker/cypher/domain';
import type { TruthRow } from '#jobs/evaluate';
import { detectPurely, NOTHING_KNOWN, type PureRun } from '../levels/detect-purely.ts';
import type { Tables } from '../snapshot/tables.ts';
import { atTheDoor, newIn } from './newcomers.ts';
import { lookupsAfter } from './screening-lookups.ts';

/** How many newcomers there were and, by how closely screening ties them to a known racket, how many of each. */
export interface ScreeningFigures {
  /** Newcomers of a planted racket. */
  readonly ofRackets: Readonly<Record<TieStrength, number>>;
  /** Newcomers of none. */
  readonly honest: Readonly<Record<TieStrength, number>>;
}

/**
 * Detects on a marketplace without a tenth of its sellers, and screens each of these as a newcomer: by its values alone,
 * with nothing that it did.
 */
export async function measureScreenings(
  tables: Tables,
  asOf: string,
  truth: readonly TruthRow[],
): Promise<ScreeningFigures> {
  const { inside, newcomers } = atTheDoor(tables);
  const run = detectPurely(inside, { asOf, engine: 'leiden', seed: 1, known: NOTHING_KNOWN });
  const answers = await screenAfter(run, inside, newcomers);
  const racketOf = new Map(truth.map(({ sellerId, racket }) => [sellerId, racket]));
  const [ofRackets, honest] = [nobody(), nobody()];
  for (const { id, tie } of answers) (racketOf.get(id ?? '') ? ofRackets : honest)[tie]++;
  return { ofRackets, honest };
}

/** Which sellers that are new in a delivery are strongly tied to a racket of the run before it. */
export async function findStronglyTied(before: { run: PureRun; tables: Tables }, tables: Tables): Promise<string[]> {
  const answers = await screenAfter(before.run, before.tables, newIn(tables, before.tables));
  return answers.flatMap(({ id, tie }) => (tie === 'strong' && id ? [id] : []));
}

async function screenAfter(run: PureRun, inside: Tables, newcomers: readonly ScreeningSubject[]) {
  const tools = { lookups: lookupsAfter(run, inside), reference: new ScreeningReference(), cardSecret: null };
  return (await screen({ subjects: [...newcomers], near: false }, tools)).answers;
}

/** The same of several marketplaces together. */
export function together(all: readonly ScreeningFigures[]): ScreeningFigures {
  const [ofRackets, honest] = [nobody(), nobody()];
  for (const one of all)
    for (const tie of ['none', 'weak', 'strong'] as const) {
      ofRackets[tie] += one.ofRackets[tie];
      honest[tie] += one.honest[tie];
    }
  return { ofRackets, honest };
}

function nobody(): Record<TieStrength, number> {
  return { none: 0, weak: 0, strong: 0 };
}
