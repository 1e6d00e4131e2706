import { raisedAlerts, type Database } from '@ringbreaker/cypher';
import type { NewAlert } from '../alerts/occasion.ts';
import { raiseAlerts } from '../alerts/raise-alerts.ts';
import type { SellerFacts, Signals } from '../evidence/facts.ts';
import type { Saved } from '../links/read-graph.ts';
import { dayOf } from '../links/days.ts';
import { live, type Lives, type NewGroup, type NewRacket, type Present } from './live.ts';
import { readActivity, readPast, readSpokenOf, readVoices } from './past/read-lives.ts';

/** What this run found, and what it read of the sellers. */
interface RunFindings {
  readonly run: Present['run'];
  readonly judged: { readonly rackets: readonly NewRacket[]; readonly groups: readonly NewGroup[] };
  readonly saved: Saved;
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  readonly signals: Pick<Signals, 'outcomes'>;
}

/** Reads what the last run left and who has been at work since, tells what became of each racket, and raises alerts. */
export async function tellLives(database: Database, found: RunFindings): Promise<{ lives: Lives; alerts: NewAlert[] }> {
  const { run, judged, saved, sellers, signals } = found;
  const { asOf } = run;
  const past = await readPast(database, saved, asOf);
  const members = [...new Set(judged.rackets.flatMap((racket) => racket.members.map(({ seller }) => seller)))].sort();
  const active = await readActivity(database, members, asOf);
  const observed = { sellers, active, outcomes: signals.outcomes, asOf: dayOf(asOf) };
  const voices = await readVoices(database, past);
  const spokenOf = await readSpokenOf(database, past);
  const pinnedSince = new Set(
    saved.pins.filter(({ at }) => at > (past.settings?.startedAt ?? '')).map(({ seller }) => seller),
  );
  const lives = live(past, { run, ...judged, observed, voices, spokenOf, pinnedSince });
  return { lives, alerts: await keepNew(database, raiseAlerts(past, lives, sellers)) };
}

/** Alerts that were raised before are not raised again. */
async function keepNew(database: Database, alerts: readonly NewAlert[]): Promise<NewAlert[]> {
  const raised = await database.run(raisedAlerts, { ids: alerts.map(({ id }) => id) });
  const known = new Set(raised.map(({ id }) => id));
  return alerts.filter(({ id }) => !known.has(id));
}
