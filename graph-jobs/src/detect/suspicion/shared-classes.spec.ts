import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitPairs } from './shared-classes.ts';
import { tiesOf, type TestTie } from './test-ties.ts';

const KINDS = ['Email', 'Image', 'Phone'];
const WITNESSES = 12;

/** The plain way: every pair against every tie. */
function plainly(made: readonly TestTie[]): string[] {
  const visits: string[] = [];
  for (let a = 0; a < WITNESSES; a++)
    for (let b = a + 1; b < WITNESSES; b++) {
      const shared = made.filter(([, ...users]) => users.includes(a) && users.includes(b));
      const classes = [...new Set(shared.map(([kind]) => KINDS.indexOf(kind)))].sort();
      if (classes.length > 0) visits.push(`${a} and ${b} share ${classes.join(' ')}`);
    }
  return visits;
}

describe('pairs that share something', () => {
  it('are visited once each, with the classes that every tie held against them gives', () => {
    const users = fc.uniqueArray(fc.nat(WITNESSES - 1), { minLength: 2, maxLength: 5 });
    const tie = fc.tuple(fc.constantFrom(...KINDS), users).map(([kind, all]): TestTie => {
      return [kind, ...all.sort((a, b) => a - b)];
    });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 20 }), (made) => {
        const classOf = Int32Array.from(made, ([kind]) => KINDS.indexOf(kind));
        const visits: string[] = [];
        visitPairs({ ties: tiesOf(made), classOf, size: KINDS.length }, (a, b, classes) => {
          visits.push(`${a} and ${b} share ${classes.join(' ')}`);
        });
        expect(visits).toEqual(plainly(made));
      }),
    );
  });
});
