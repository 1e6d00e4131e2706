import type { RacketScore } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { sayDriver } from './say-driver.ts';

const scoreOf = (says: string) =>
  ({ parts: says ? [{ family: 'outcome', best: { says } }] : [] }) as unknown as RacketScore;

describe('what a racket’s harm is made of', () => {
  // Seen red: what was found ended with a stop, and its neighbours did not.
  it('is told in lines of which none ends with a stop', () => {
    const score = scoreOf('2 test purchases at 2 members found counterfeit goods.');
    expect([sayDriver('brands', 1, score), sayDriver('found', 0.5, score)]).toEqual([
      '1 brand on offer',
      '2 test purchases at 2 members found counterfeit goods',
    ]);
    expect(sayDriver('found', 0, score)).toBe('No confirmed outcome');
    expect(sayDriver('found', 0.5, scoreOf(''))).toBe('A confirmed outcome, held by others');
  });
});
