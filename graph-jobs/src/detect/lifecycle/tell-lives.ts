import type { Database } from '@ringbreaker/cypher';
import type { SellerFacts, Signals } from '../facts.ts';
import type { Saved } from '../read-graph.ts';
import { dayOf } from './days.ts';
import { live, type Lives, type NewGroup, type NewRacket, type Present } from './live.ts';
import type { Past } from './past.ts';
import { readActivity, readPast, readVoices } from './read-lives.ts';

/** Reads what the last run left and who has been at work since, and tells what became of each racket. */
export async function tellLives(
  database: Database,
  found: {
    readonly run: Present['run'];
    readonly judged: { readonly rackets: readonly NewRacket[]; readonly groups: readonly NewGroup[] };
    readonly saved: Saved;
    readonly sellers: ReadonlyMap<string, SellerFacts>;
    readonly signals: Pick<Signals, 'outcomes'>;
  },
): Promise<{ past: Past; lives: Lives }> {
  const { run, judged, saved, sellers, signals } = found;
  const { asOf } = run;
  const past = await readPast(database, saved, asOf);
  const members = [...new Set(judged.rackets.flatMap((racket) => racket.members.map(({ seller }) => seller)))].sort();
  const active = await readActivity(database, members, asOf);
  const observed = { sellers, active, outcomes: signals.outcomes, asOf: dayOf(asOf) };
  const voices = await readVoices(database, past);
  return { past, lives: live(past, { run, ...judged, observed, voices, judged: new Set() }) };
}
