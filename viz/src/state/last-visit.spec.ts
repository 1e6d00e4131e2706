import type { Visit } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { keepVisit, lastVisit, readVisit, runsSince } from './last-visit.ts';

describe('the last visit', () => {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text) }; // oxfmt-ignore

  it('is kept for each person, and is none where what is kept is broken', () => {
    keepVisit('vera', { run: 3, at: '2024-02-01' }, storage);
    expect(readVisit('vera', storage)).toEqual({ run: 3, at: '2024-02-01' });
    expect(readVisit('max', storage)).toBeNull();
    kept.set('ringbreaker.visit.vera', '{"run":"x"');
    expect(readVisit('vera', storage)).toBeNull();
  });

  it('asks for a comparison only where something ran since', () => {
    const visit = { run: 3, at: '2024-02-01' };
    expect(runsSince(visit, 5)).toEqual({ from: 3, to: 5 });
    for (const [past, current] of [
      [visit, 3],
      [visit, 1],
      [visit, null],
      [null, 5],
    ] as const)
      // oxfmt-ignore
      expect(runsSince(past, current)).toBeNull();
  });
});

describe('a visit that the server knows', () => {
  const [early, late] = [3, 7].map((run) => ({ run, at: '2024-01-31T00:00:00Z' })) as [Visit, Visit];

  it('goes before this browser’s, which stands alone where the server knows none', () => {
    expect(lastVisit(late, early)).toBe(late);
    expect(lastVisit(early, late)).toBe(early);
    expect(lastVisit(null, early)).toBe(early);
    expect(lastVisit(null, null)).toBeNull();
  });
});
