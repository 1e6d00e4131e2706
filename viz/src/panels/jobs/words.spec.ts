import type { JobRun } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { askedBy, lasted, lengthOf, whatItDid } from './words.ts';

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

  it('says what it did', () => {
    expect(whatItDid(job({ counts: '{"rackets":12,"written":0}' }))).toBe('12 rackets; nothing changed.');
    expect(whatItDid(job({ job: 'ingest', counts: '{"changed":1,"rejected":3}' }))).toBe(
      '1 row changed something, 3 were refused.',
    );
    expect(whatItDid(job({ job: 'ingest', counts: '{"alreadyLoaded":true}' }))).toContain('nothing changed');
    // Who sees a part is told no counts.
    expect(whatItDid(job({}))).toBe('');
  });
});
