import type { Database } from './connection/driver.ts';
import { RacketScore } from './domain/rackets/racket.ts';
import { entitle } from './domain/rackets/racket-title.ts';
import type { RacketView } from './domain/views.ts';
import { oneRacket } from './queries/explore/explore.ts';
import { racketNamings } from './queries/review/names.ts';
import { tellWhy } from './said/read-said.ts';

/** Which racket, whose facts its asker may see (null = everybody's), and the brands that they see. */
interface RacketQuestion {
  readonly id: string;
  readonly contributors: string[] | null;
  readonly brandsSeen: string[];
}

/**
 * Reads a racket of the current run with its name and its whole score: what of that the asker may see is for who asks.
 * @returns null where there is no such racket for them
 */
export async function readRacket(database: Database, question: RacketQuestion): Promise<RacketView | null> {
  const { id, contributors } = question;
  const [row] = await database.run(oneRacket, question);
  if (!row) return null;
  const [naming = null] = await database.run(racketNamings, { racketId: id, contributors });
  const { version, decision } = row.decided;
  return {
    ...row,
    ...entitle(row),
    name: naming?.name ?? null,
    named: { version: naming?.version ?? 0, naming },
    decided: { version, decision: decision && tellWhy(decision, contributors) },
    asOf: row.asOf ?? row.bornAt,
    assessment: RacketScore.parse(JSON.parse(row.assessment)),
  };
}
