import type { z } from 'zod';
import { callRackets } from './call-rackets.ts';
import { RacketScore } from './domain/rackets/racket.ts';
import type { Dismissal } from './domain/rackets/racket-triage.ts';
import type { Database } from './connection/driver.ts';
import { blockMembers, valueVerdicts } from './queries/match.ts';
import {
  newerReferences,
  picturedBrands,
  screenedAccounts,
  screenedRackets,
  screenedValues,
  visibleValues,
} from './queries/screen.ts';
import { tellWhy } from './said/read-said.ts';

/**
 * Past these a value is everybody's, and is not opened: its users, and the rackets of all runs that it hangs on. What more
 * than a few use no single member makes suspicious.
 */
export const OPENED = { widest: 1_000, most: 200, few: 4 } as const;

/** A known racket as it is stored: its assessment is canonical JSON. */
export type StoredRacket = Omit<z.infer<typeof screenedRackets.row>, 'dismissal'> & {
  readonly dismissal: Dismissal | null;
};

/** What is told of a racket beside what ties somebody to it. */
type ToldRacket = Omit<StoredRacket, 'assessment'> & { readonly counterEvidence: readonly string[] };

/** What is told of a racket that is called nothing: it was gone when it was asked for. */
const NAMELESS = { title: 'A racket', titled: null, name: null };

/**
 * What screening asks the graph, each by unique keys or the indexes of matching; nothing is written.
 * @param contributors whose facts the asker may see; null = everybody's
 * @param tell what the asker may be told of rackets that they may see; everything unless said
 */
export function screeningLookups(
  database: Database,
  contributors: string[] | null,
  tell: (rackets: StoredRacket[]) => Promise<ToldRacket[]> = async (rackets) => rackets.map(tellAll),
) {
  return {
    values: (values: string[]) => lookUpValues(database, contributors, values),
    accounts: (accounts: string[]) => database.run(screenedAccounts, { contributors, accounts }),
    rackets: async (ids: string[]) => {
      const [told, called] = await Promise.all([
        readScreened(database, contributors, ids).then(tell),
        callRackets(database, ids, contributors),
      ]);
      return told.map((racket) => ({ ...racket, ...(called.get(racket.id) ?? NAMELESS) }));
    },
    pictures: (images: string[], bounds: { widest: number; shops: number }) =>
      database.run(picturedBrands, { contributors, images, ...bounds }),
    blockMembers: async (blocks: [number[], number[], number[], number[]], most: number) =>
      (await database.run(blockMembers, { blocks, most })).map(({ key }) => key),
    verdicts: () => database.run(valueVerdicts, {}),
    references: (parts: string[], known: string[]) => database.run(newerReferences, { parts, known }),
  };
}

async function readScreened(database: Database, contributors: string[] | null, ids: string[]): Promise<StoredRacket[]> {
  const rows = await database.run(screenedRackets, { contributors, ids });
  return rows.map((row) => ({ ...row, dismissal: row.dismissal && tellWhy(row.dismissal, contributors) }));
}

/** Of what everybody uses it is not asked who may see it: nothing more is told of it than that. */
async function lookUpValues(database: Database, contributors: string[] | null, values: string[]) {
  const rows = await database.run(screenedValues, { values, ...OPENED });
  if (contributors === null) return rows.map((row) => ({ ...row, visible: true }));
  const opened = rows.flatMap(({ key, open }) => (open && key !== null ? [key] : []));
  const seen = await database.run(visibleValues, { contributors, values: opened });
  const visible = new Set(seen.map(({ key }) => key));
  return rows.map((row) => ({ ...row, visible: visible.has(row.asked) }));
}

const Against = RacketScore.pick({ counterEvidence: true });

function tellAll({ assessment, ...racket }: StoredRacket): ToldRacket {
  return { ...racket, counterEvidence: Against.parse(JSON.parse(assessment)).counterEvidence.map(({ says }) => says) };
}
