import type { RacketEvent } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { findDismissals, findLapses, type HeldDecision, isSilent, withhold } from './dismissals.ts';
import type { NewAlert } from './occasion.ts';

const event = (kind: RacketEvent['event'], racketId: string, otherIds: string[] = []): RacketEvent => ({
  id: `ev-${racketId}`,
  run: 7,
  asOf: '2026-02-01',
  event: kind,
  racketId,
  otherIds,
  state: 'active',
  cause: 'data',
  ending: null,
  review: false,
  wasGroup: false,
  sellersBefore: 3,
  sellersAfter: 4,
  joined: ['n1'],
  left: [],
  closed: [],
  by: [],
  kinds: [],
  withheld: 0,
});

const alertOf = (racketId: string, name: string): NewAlert => ({
  id: `al-${name}`,
  run: 7,
  asOf: '2026-02-01',
  kind: 'new_member',
  racketId,
  seller: name,
  episode: '1',
  says: '',
  body: '{}',
});

const dismissed = (racketId: string, until: string): HeldDecision => ({
  racketId,
  version: 3,
  step: 'dismissed',
  until,
});
const on = (asOf: string, ...decisions: HeldDecision[]) => findDismissals(decisions, asOf);

describe('a dismissal', () => {
  it('holds on the days of the data before its last, and no confirmation is one', () => {
    const decisions = [
      dismissed('rk-a', '2026-03-01'),
      { racketId: 'rk-b', version: 1, step: 'confirmed', until: null } as const,
    ];
    expect([...on('2026-02-28', ...decisions).keys()]).toEqual(['rk-a']);
    expect([...on('2026-02-28T23:59:59Z', ...decisions).keys()]).toEqual(['rk-a']);
    expect(on('2026-03-01', ...decisions).size).toBe(0);
  });

  it('withholds the alerts of its racket alone, and the event says how many', () => {
    const events = [event('grown', 'rk-a'), event('grown', 'rk-b')];
    const alerts = [alertOf('rk-a', 'n1'), alertOf('rk-a', 'n2'), alertOf('rk-b', 'n3')];
    const told = withhold(events, alerts, on('2026-02-01', dismissed('rk-a', '2026-03-01')));
    expect(told.alerts.map(({ id }) => id)).toEqual(['al-n3']);
    expect(told.events.map(({ racketId, withheld }) => [racketId, withheld])).toEqual([
      ['rk-a', 2],
      ['rk-b', 0],
    ]);
  });

  it('ends where its racket merges with one that is not dismissed, under whichever id, and says with which', () => {
    const one = on('2026-02-01', dismissed('rk-a', '2026-03-01'));
    for (const merge of [event('merged', 'rk-a', ['rk-b']), event('merged', 'rk-b', ['rk-a'])]) {
      expect(isSilent(merge, one)).toBe(false);
      const [lapse, ...others] = findLapses([merge], one);
      expect(others).toEqual([]);
      expect(lapse).toMatchObject({ racketId: 'rk-a', version: 3, author: 'run 7' });
      expect(lapse?.reason).toMatch(/rk-b/);
    }
  });

  it('stays where all that merge are dismissed, and where the racket splits', () => {
    const both = on('2026-02-01', dismissed('rk-a', '2026-03-01'), dismissed('rk-b', '2026-05-01'));
    const merge = event('merged', 'rk-a', ['rk-b']);
    expect(isSilent(merge, both)).toBe(true);
    expect(findLapses([merge, event('split', 'rk-a', ['rk-c'])], both)).toEqual([]);
    expect(isSilent(event('split', 'rk-a', ['rk-c']), both)).toBe(true);
  });
});
