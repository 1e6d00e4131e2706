import type { JobRun } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { askedBy, deliveryOf, lasted, lengthOf, tellStanding, whatItDid } from './words.ts';

const job = (more: Partial<JobRun>): JobRun => ({
  id: 'a',
  job: 'detect',
  state: 'done',
  options: '{}',
  counts: '{}',
  ...more,
});

describe('a job in words', () => {
  it('says who asked for it', () => {
    expect(askedBy(job({ trigger: 'schedule', line: 'nightly' }))).toBe('the schedule, line “nightly”');
    expect(askedBy(job({ trigger: 'person', requestedBy: 'ana' }))).toBe('ana');
    expect(askedBy(job({}))).toBe('the command line');
  });

  it('says how long it took, or takes', () => {
    const begun = job({ startedAt: '2025-03-01T02:00:00Z' });
    expect(lasted(job({}), 0)).toBeNull();
    expect(lasted(begun, Date.parse('2025-03-01T02:00:05Z'))).toBe(5_000);
    expect(lasted({ ...begun, endedAt: '2025-03-01T02:03:20Z' }, 0)).toBe(200_000);
    expect([4_000, 200_000, 7_500_000].map(lengthOf)).toEqual(['4 s', '3 min 20 s', '2 h 5 min']);
  });

  it('follows one that was asked for to its end', () => {
    const asked = { id: 'a', created: true };
    const told = (more: Partial<JobRun>) => tellStanding(asked, job(more));
    expect(tellStanding(asked, null)).toBe('It is in the queue.');
    expect(tellStanding({ id: 'a', created: false }, job({ state: 'waiting' }))).toBe('The same job waits already.');
    // Seen red: it was said to be in the queue, of which nobody took anything.
    expect(tellStanding(asked, null, true)).toMatch(/^It waits, and no scheduler has run yet/);
    expect(tellStanding(asked, job({ state: 'running', step: 'compare' }), true)).toBe('It is at work: compare.');
    expect(told({ state: 'running', step: 'compare' })).toBe('It is at work: compare.');
    expect(told({ counts: '{"rackets":1,"written":0}' })).toBe('It is done. 1 racket; nothing changed.');
    expect(told({ state: 'failed', error: 'No memory.' })).toBe('It failed: No memory.');
    expect(told({ state: 'cancelled' })).toBe('It was cancelled.');
  });

  it('names the delivery that an ingest loaded, once it has', () => {
    const of = (more: Partial<JobRun>) => deliveryOf(job({ job: 'ingest', counts: '{"seq":4}', ...more }));
    expect(of({})).toBe(4);
    expect(of({ state: 'running', counts: '' })).toBeNull();
    expect(of({ state: 'failed' })).toBeNull();
    expect(of({ job: 'withdraw' })).toBeNull();
    // Who sees a part is told no counts.
    expect(of({ counts: '{}' })).toBeNull();
  });

  it('says what it did', () => {
    expect(whatItDid(job({ counts: '{"rackets":12,"written":0}' }))).toBe('12 rackets; nothing changed.');
    expect(whatItDid(job({ job: 'ingest', counts: '{"changed":1,"rejected":3}' }))).toBe(
      '1 row changed something, 3 were refused.',
    );
    expect(whatItDid(job({ job: 'ingest', counts: '{"alreadyLoaded":true}' }))).toContain('nothing changed');
    expect(whatItDid(job({ job: 'verify', counts: '{"compared":true}' }))).toBe(
      'The graph is what its deliveries made it.',
    );
    expect(whatItDid(job({ job: 'verify', counts: '{"compared":false}' }))).toContain('compared with nothing');
    // One of an earlier version may have compared nothing, and doesn't say.
    expect(whatItDid(job({ job: 'verify', counts: '{"digest":"a"}' }))).toBe('');
    // Who sees a part is told no counts.
    expect(whatItDid(job({}))).toBe('');
  });
});
