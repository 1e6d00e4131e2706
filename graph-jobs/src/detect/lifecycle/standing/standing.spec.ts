import { describe, expect, it } from 'vitest';
import type { OutcomeFacts, SellerFacts } from '../../evidence/facts.ts';
import { dayOf } from '../../links/days.ts';
import { endingOf, standingOf, type Observed } from './standing.ts';
import { memberOf } from '../test-lives.ts';
import { findVoices } from './voices.ts';

const NAMES = ['s1', 's2', 's3'];
const racket = { members: NAMES.map(memberOf) };

function observed(facts: Partial<SellerFacts>, rest: Partial<Observed> = {}): Observed {
  const known = { status: 'open', openedAt: null, closedAt: null, closureReason: null, country: null, ...facts };
  const sellers = new Map(NAMES.map((key) => [key, { key, ...known }]));
  return { sellers, active: new Map(), outcomes: [], asOf: dayOf('2026-03-01'), ...rest };
}

describe('how a racket stands', () => {
  it.each([
    [{ status: 'closed', closedAt: '2026-02-28' }, 'dissolved'],
    [{ status: 'suspended', closedAt: null }, 'dissolved'],
    [{ status: null, closedAt: '2026-02-28' }, 'dissolved'],
    // What closes later is open on the day that is spoken of; what is open again is open.
    [{ status: 'closed', closedAt: '2026-03-02' }, 'active'],
    [{ status: 'open', closedAt: '2026-01-01' }, 'active'],
    [{ status: null, closedAt: null }, 'active'],
  ])('of sellers with %j: %s', (facts, standing) => expect(standingOf(racket, observed(facts))).toBe(standing));

  it('is dormant by the last activity of anybody, up to what its contributor told of; unknown is not silent', () => {
    const at = (date: string) =>
      observed(
        {},
        {
          active: new Map([
            ['s1', dayOf('2025-01-01')],
            ['s2', dayOf(date)],
          ]),
        },
      );
    expect(standingOf(racket, at('2025-12-31'))).toBe('dormant');
    expect(standingOf(racket, at('2026-01-01'))).toBe('active');
    expect(standingOf(racket, at('2025-12-31'), dayOf('2026-02-01'))).toBe('active');
    expect(standingOf(racket, observed({}))).toBe('active');
  });

  it('sleeps and ends with its core, whatever those do who hardly belong to it', () => {
    const awake = (seller: string) =>
      observed(
        {},
        { active: new Map(NAMES.map((name) => [name, dayOf(name === seller ? '2026-02-20' : '2025-12-01')])) },
      );
    const members = racket.members.map((member) =>
      member.seller === 's3' ? { ...member, role: 'fringe' as const } : member,
    );
    expect(standingOf({ members }, awake('s3'))).toBe('dormant');
    expect(standingOf({ members }, awake('s2'))).toBe('active');
    expect(standingOf(racket, awake('s3'))).toBe('active');
  });
});

describe('how a racket ended', () => {
  const shut = { status: 'closed', closedAt: '2026-02-20' };
  const raid = (seller: string, occurredAt: string): OutcomeFacts => ({
    seller,
    outcome: `outcome:${seller}`,
    about: seller,
    type: 'raid',
    finding: null,
    occurredAt,
    value: null,
    currency: null,
  });

  it.each([
    [{ ...shut, closureReason: 'Policy violation' }, 'enforcement'],
    [{ ...shut, closureReason: 'counterfeit goods' }, 'enforcement'],
    [{ ...shut, closureReason: 'closed by seller' }, 'voluntary'],
    [{ ...shut, closureReason: 'voluntary' }, 'voluntary'],
    [shut, 'voluntary'],
    [{ status: 'suspended' }, 'enforcement'],
    [{ status: 'open' }, 'data_loss'],
  ])('of sellers with %j: %s', (facts, ending) => expect(endingOf(racket, observed(facts))).toBe(ending));

  it('of which nobody is left on record: data loss', () => {
    expect(endingOf({ members: [] }, observed({}))).toBe('data_loss');
  });

  it('reads a measure near the closing from outcomes', () => {
    const outcomes = (date: string) => ({ outcomes: NAMES.map((name) => raid(name, date)) });
    expect(endingOf(racket, observed(shut, outcomes('2026-02-10')))).toBe('enforcement');
    expect(endingOf(racket, observed(shut, outcomes('2024-02-10')))).toBe('voluntary');
  });
});

describe('who was silent', () => {
  const deliveries = [
    { seq: 1, contributor: 'market', asOf: '2026-01-01' },
    { seq: 2, contributor: 'brand', asOf: '2026-01-02' },
    { seq: 3, contributor: 'brand', asOf: '2026-02-01' },
  ];
  const rows = [
    { racket: 'rk-a', contributor: 'market', links: 6 },
    { racket: 'rk-a', contributor: 'brand', links: 5 },
    { racket: 'rk-b', contributor: 'market', links: 5 },
    { racket: 'rk-b', contributor: 'brand', links: 5 },
  ];

  it('is who gave more than half and did not deliver since, while others did', () => {
    const { unheard, heardUntil } = findVoices(deliveries, rows, { mark: 2, asOf: dayOf('2026-02-01') });
    expect([...unheard]).toEqual(['rk-a']);
    expect(heardUntil.get('rk-a')).toBe(dayOf('2026-01-01'));
  });

  it('is nobody where all have delivered since', () => {
    expect(findVoices(deliveries, rows, { mark: 0, asOf: dayOf('2026-02-01') }).unheard.size).toBe(0);
  });

  it('is not who is silent with everybody: then time alone has passed', () => {
    const { heardUntil } = findVoices(deliveries, rows, { mark: 2, asOf: dayOf('2026-02-11') });
    expect(heardUntil.get('rk-a')).toBe(dayOf('2026-01-11'));
  });
});
