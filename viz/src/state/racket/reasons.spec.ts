import { namedBy } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { foldReasons, tellsApart, type Said } from './reasons.ts';

const link = (from: string, to: string) => ({ from, type: 'USES', to });
const shares = (value: string, sellers: string[]): Said & { flag: string } => ({
  flag: 'R2',
  says: `${sellers.length} sellers give one e-mail address; nobody else uses it.`,
  sellers,
  evidence: sellers.map((seller) => link(seller, value)),
});

describe('reasons', () => {
  it('that say the same of several values are told once', () => {
    const [one, two] = [shares('email:a@x.com', ['s1', 's2', 's3']), shares('email:b@x.com', ['s1', 's2'])];
    const other = { ...shares('tel:+1', ['s1', 's2']), says: '2 sellers give one phone number.' };
    const folds = foldReasons([one, other, two], ({ flag }) => flag);
    expect(folds.map(({ all }) => all)).toEqual([[one, two], [other]]);
    expect(folds[0]!.first).toBe(one);
  });

  it('of two rules stay apart, though they say the same', () => {
    const reasons = [shares('email:a@x.com', ['s1', 's2']), { ...shares('email:b@x.com', ['s1', 's2']), flag: 'R3' }];
    expect(foldReasons(reasons, ({ flag }) => flag)).toHaveLength(2);
  });

  it('name what their links have in common, and no seller', () => {
    expect(namedBy(shares('email:a@x.com', ['s1', 's2']))).toEqual(['email:a@x.com']);
    const offers = { says: '', sellers: ['s1'], evidence: [link('s1', 'listing:1'), link('s1', 'listing:2')] };
    expect(namedBy(offers)).toEqual([]);
    expect(namedBy({ ...offers, evidence: [link('s1', 'outcome:1')] })).toEqual(['outcome:1']);
  });

  it('and figures step back where they tell nothing apart', () => {
    expect(tellsApart([96, 97, 91], 'points')).toBe(false);
    expect(tellsApart([96, 60], 'points')).toBe(true);
    expect(tellsApart([0.98, 0.97], 'share')).toBe(false);
    expect(tellsApart([97], 'points')).toBe(true);
  });
});
