import { heldDecisions, raisedAlerts, withheldEvents, type Database } from '@ringbreaker/cypher';
import { findDismissals, findLapses, isSilent, withhold, type Dismissals, type Lapse } from '../alerts/dismissals.ts';
import type { NewAlert } from '../alerts/occasion.ts';
import { readNews } from '../alerts/read-news.ts';
import { raiseAlerts, raiseWithheld, type WithheldEvent } from '../alerts/raise-alerts.ts';
import type { SellerFacts, Signals } from '../evidence/facts.ts';
import type { Saved } from '../links/read-graph.ts';
import { compareTexts } from '../../compare-texts.ts';
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

/** What became of rackets, what somebody is to be alerted of, and which dismissals end. */
interface Told {
  readonly lives: Lives;
  readonly alerts: NewAlert[];
  readonly lapses: Lapse[];
  /** How many rackets of this run are dismissed. */
  readonly dismissed: number;
}

/** Reads what the last run left and who has been at work since, tells what became of each racket, and raises alerts. */
export async function tellLives(database: Database, found: RunFindings): Promise<Told> {
  const { run, judged, saved, sellers, signals } = found;
  const { asOf } = run;
  const past = await readPast(database, saved, asOf);
  const members = [...new Set(judged.rackets.flatMap((racket) => racket.members.map(({ seller }) => seller)))].sort();
  const active = await readActivity(database, members, asOf);
  const observed = { sellers, active, outcomes: signals.outcomes, asOf: dayOf(asOf) };
  const voices = await readVoices(database, past, asOf);
  const spokenOf = await readSpokenOf(database, past);
  const pinnedSince = new Set(
    saved.pins.filter(({ at }) => at > (past.settings?.startedAt ?? '')).map(({ seller }) => seller),
  );
  const lives = live(past, { run, ...judged, observed, voices, spokenOf, pinnedSince });
  // What people decided says who is alerted, and changes nothing that was found.
  const dismissals = findDismissals(await database.run(heldDecisions, {}), asOf);
  const overdue = await readOverdue(database, lives, dismissals);
  const known = { sellers, news: await readNews(database, lives, [...lives.events, ...overdue]) };
  const raised = [
    ...raiseAlerts(past, lives, known),
    ...raiseWithheld(past, lives, { withheld: overdue, run: run.seq, ...known }),
  ];
  const { events, alerts } = withhold(lives.events, await keepNew(database, raised), dismissals);
  const lapses = findLapses(events, dismissals);
  const dismissed = lives.rackets.filter(({ id }) => dismissals.has(id)).length;
  return { lives: { ...lives, events }, alerts, lapses, dismissed };
}

/** What happened while a racket was dismissed that is so no more, and nobody was alerted of. */
async function readOverdue(database: Database, { events }: Lives, dismissals: Dismissals): Promise<WithheldEvent[]> {
  const merged = new Set(
    events.flatMap((event) =>
      event.event === 'merged' && !isSilent(event, dismissals) ? [event.racketId, ...event.otherIds] : [],
    ),
  );
  const withheld = await database.run(withheldEvents, {});
  return withheld.filter(({ racketId }) => merged.has(racketId) || !dismissals.has(racketId));
}

/** Each alert once, and none that was raised before; in the order of their ids. */
async function keepNew(database: Database, alerts: readonly NewAlert[]): Promise<NewAlert[]> {
  const raised = await database.run(raisedAlerts, { ids: alerts.map(({ id }) => id) });
  const known = new Set(raised.map(({ id }) => id));
  const fresh = new Map(alerts.flatMap((alert) => (known.has(alert.id) ? [] : [[alert.id, alert] as const])));
  return [...fresh.values()].sort((a, b) => compareTexts(a.id, b.id));
}
