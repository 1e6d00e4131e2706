import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { racketsCsv } from './racket-csv.ts';

describe('rackets as a table', () => {
  it('has each column under its name', () => {
    const racket = {
      rank: 2,
      id: 'rk-1',
      name: null,
      title: 'Rolex from China, 3 sellers',
      titled: { brand: 'Rolex', country: 'CN', sellers: 3 },
      band: 'A',
      score: 91,
      confidence: 0.8,
      capability: 70,
      harm: 60,
      sellers: 3,
      operators: 1,
      lifecycle: 'active',
      triage: 'open',
      bornAt: '2026-01-31',
      brands: ['Rolex', 'Nike'],
      countries: ['CN'],
      topReason: 'One phone, "three" shops',
      joined: 1,
      workflow: { version: 2, stage: 'reviewing', assignee: 'ann', dueOn: null },
    } as unknown as RacketSummary;
    expect(racketsCsv([racket]).split('\r\n')).toEqual([
      'rank,id,name,title,band,score,confidence,capability,harm,sellers,operators,lifecycle,triage,stage,assignee,due_on,born,brands,countries,reason,joined',
      '2,rk-1,,"Rolex from China, 3 sellers",A,91,0.8,70,60,3,1,active,open,reviewing,ann,,2026-01-31,Rolex; Nike,CN,"One phone, ""three"" shops",1',
      '',
    ]);
  });
});
