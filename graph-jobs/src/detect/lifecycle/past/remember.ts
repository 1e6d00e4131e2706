import type { KnownRacket } from '../lives.ts';
import type { Lives } from '../live.ts';
import type { Past, RunSettings } from './past.ts';
import type { RacketRecord } from '../lives.ts';

/** What a run leaves to the next, without a database in between: what is saved and read again comes to the same. */
export function remember(past: Past, lives: Lives, settings: RunSettings): Past {
  const states = new Map<string, RacketRecord>(past.states);
  const returned = new Set(lives.events.flatMap(({ event, racketId }) => (event === 'returned' ? [racketId] : [])));
  for (const { id, state, dissolvedAt, mergedInto, lostSince } of lives.standings) {
    const bornAt = states.get(id)?.bornAt ?? settings.asOf;
    const before = states.get(id)?.returnedIn ?? [];
    states.set(id, {
      id,
      bornAt,
      state,
      dissolvedAt,
      mergedInto,
      lostSince,
      returnedIn: returned.has(id) ? [...before, settings.seq] : before,
    });
  }
  const now = new Map(lives.rackets.map((racket) => [racket.id, racket]));
  const elsewhere = new Set(
    [...lives.rackets, ...lives.groups].flatMap(({ members }) => members.map(({ seller }) => seller)),
  );
  const before = new Map(past.rackets.map((racket) => [racket.id, racket]));
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  const rackets = ids.flatMap((id): KnownRacket[] => {
    const record = states.get(id);
    if (!record || record.state === 'merged' || record.state === 'cleared') return [];
    const found = now.get(id)?.members.map((member) => ({ ...member, since: settings.asOf }));
    const kept = before.get(id)?.members.filter(({ seller }) => record.state === 'dissolved' || !elsewhere.has(seller));
    return [{ ...record, heirs: before.get(id)?.heirs ?? new Map(), members: found ?? kept ?? [] }];
  });
  const bornAt = new Map(past.groups.map((group) => [group.id, group.bornAt]));
  const groups = lives.groups.map(({ id, members }) => ({
    id,
    bornAt: bornAt.get(id) ?? settings.asOf,
    members: members.map((member) => ({ ...member, since: settings.asOf })),
  }));
  return { settings, states, rackets, groups };
}

/** Nothing known: what the first run goes on from. */
export const NO_PAST: Past = { settings: null, states: new Map(), rackets: [], groups: [] };
