import type { NewRacketDecision, RacketDecision } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { decideEach, tellBatch, toDecideAnyway, toTakeBack } from './decide-each.ts';

const rackets = ['rk-1', 'rk-2', 'rk-3'].map((id, version) => ({
  id,
  title: id,
  titled: { brand: null, country: null, sellers: 3 },
  name: null,
  version,
}));
const dismissal = { step: 'dismissed', reason: 'a family', until: '2026-12-01' } as const;
const theirs: RacketDecision = {
  id: 'rk-2 7', racketId: 'rk-2', version: 7, step: 'confirmed', reason: null, until: null, undoes: null,
  author: 'ann', at: '2026-01-01T00:00:00Z',
}; // oxfmt-ignore

/** A desk on which somebody else decided on one racket meanwhile, and another is not to be decided on by this person. */
async function decide() {
  const sent: [string, NewRacketDecision][] = [];
  const tried: number[] = [];
  const batch = await decideEach(rackets, dismissal, {
    write: async (id, decision) => {
      sent.push([id, decision]);
      if (id !== 'rk-1') throw new Error(id);
      return { version: decision.version + 1, decision: null };
    },
    explain: (error) => {
      const isConflict = (error as Error).message === 'rk-2';
      const conflict = {
        racketId: 'rk-2',
        yours: { ...dismissal, version: 1 },
        theirs: { version: 7, decision: theirs },
      };
      return { why: 'no', conflict: isConflict ? conflict : null };
    },
    onTried: (many) => tried.push(many),
  });
  return { batch, sent, tried };
}

describe('decisions on many rackets', () => {
  it('are each their own, in the version that was seen; one that fails leaves the others done', async () => {
    const { batch, sent, tried } = await decide();
    expect(sent).toEqual(rackets.map(({ id, version }) => [id, { ...dismissal, version }]));
    expect(tried).toEqual([1, 2, 3]);
    expect(batch.done).toEqual([{ racket: rackets[0], version: 1 }]);
    expect(batch.failed.map(({ racket }) => racket.id)).toEqual(['rk-2', 'rk-3']);
    expect(tellBatch(batch, dismissal)).toBe('1 racket: dismissed until 2026-12-01');
  });

  it('are taken back in the versions that they made, and made anyway in the version of who was faster', async () => {
    const { batch } = await decide();
    expect(toTakeBack(batch)).toEqual([{ ...rackets[0], version: 1 }]);
    expect(toDecideAnyway(batch)).toEqual([{ ...rackets[1], version: 7 }]);
  });
});
