import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY, SIGNAL_IDS } from '../../detect/policy.ts';
import type { SignalRates } from '../../detect/suspicion/estimate-signals.ts';
import { bitOf } from '../../detect/suspicion/own-signals.ts';
import { growLead, LEAD_LIMITS, LEAD_STOP, type LeadLimits, type LeadSeed, type Standing } from './grow-lead.ts';
import type { LeadBasis } from './neighbourhood.ts';
import { readerOf, type TestGraph } from './test-graph.ts';
import { tellLead } from './tell-lead.ts';

const LIMITS: LeadLimits = { ...LEAD_LIMITS, atLeast: LEAD_STOP, isLate: () => false };
/** Signals of which only confirmed goods say anything, so that what accounts don't show says nothing. */
const RATES = Object.fromEntries(
  SIGNAL_IDS.map((id) => [id, id === 'goods' ? { racket: 0.5, honest: 0.01 } : { racket: 0.01, honest: 0.01 }]),
) as SignalRates;
const NOTHING_SHOWN = Math.log(0.5 / 0.99);
const GOODS = bitOf('goods');
const BASIS: LeadBasis = { ties: {}, rates: null };
const ABOUT = {
  seed: { key: 'a', kind: 'Seller' as const, label: 'a' },
  runSeq: 1,
  basis: { reference: 1, signals: true },
  limits: LIMITS,
};

async function grow(graph: TestGraph, seed: string | LeadSeed, more: Partial<LeadLimits & LeadBasis> = {}) {
  const reader = readerOf(graph);
  const { ties = BASIS.ties, rates = BASIS.rates, ...limits } = more;
  const from = typeof seed === 'string' ? { sellers: [seed], values: [] } : seed;
  const growth = await growLead(reader, from, { basis: { ties, rates }, limits: { ...LIMITS, ...limits } });
  const names = growth.steps.map(({ witness }) => witness.key);
  return { growth, names, reader };
}

describe('growLead', () => {
  it('goes along strong ties, and doubt grows with each until it stops', async () => {
    const uses = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((one, at, all) =>
      at + 1 < all.length
        ? ([
            [one, 'Phone', `p${at}`],
            [all[at + 1], 'Phone', `p${at}`],
          ] as TestGraph['uses'])
        : [],
    );
    const { growth, names } = await grow({ uses }, 'a', { ties: { 'Phone 2': 0.8 } });
    // 0.8, 0.64, then 0.51, which is under the stop of 0.6.
    expect(names).toEqual(['b', 'c']);
    expect(growth.steps.map(({ chance }) => Math.round(chance * 100))).toEqual([80, 64]);
    expect(growth.leftOut.map(({ witness, chance }) => [witness.key, Math.round(chance * 100)])).toEqual([['d', 51]]);
  });

  it('adds independent ties by noisy-or, and counts a value for less that others use too', async () => {
    const uses: TestGraph['uses'] = [
      ['a', 'Phone', 'p'],
      ['b', 'Phone', 'p'],
      ['a', 'Email', 'm'],
      ['b', 'Email', 'm'],
      ['c', 'Email', 'm'],
    ];
    const { growth } = await grow({ uses }, 'a', { ties: { 'Phone 2': 0.5, 'Email 4': 0.6 } });
    const byEmail = 0.6 * Math.sqrt(1 / 2);
    expect(growth.steps[0]?.chance).toBeCloseTo(1 - 0.5 * (1 - byEmail), 2);
    const [c] = growth.leftOut;
    expect(c?.chance).toBeCloseTo((0.6 * (1 + (growth.steps[0]?.chance ?? 0))) / 2, 2);
  });

  it('takes the weight that the run saved before an estimate, and estimates before beliefs', async () => {
    const uses: TestGraph['uses'] = [
      ['a', 'Phone', 'p'],
      ['b', 'Phone', 'p'],
    ];
    const strengthOf = async (graph: TestGraph, ties: LeadBasis['ties']) =>
      (await grow(graph, 'a', { ties, atLeast: 0.01 })).growth.steps[0]?.ties[0]?.value.strength;
    expect(await strengthOf({ uses, weights: { p: 0.33 } }, { 'Phone 2': 0.7 })).toBe(0.33);
    expect(await strengthOf({ uses }, { 'Phone 2': 0.7 })).toBe(0.7);
    expect(await strengthOf({ uses }, {})).toBeCloseTo(POLICY.ties.usual / (1 + (2 / POLICY.ties.halfWidth) ** 2));
  });

  it('takes the accounts of an operator as one witness, with all that any of them shows', async () => {
    const uses: TestGraph['uses'] = [
      ['a', 'Phone', 'p'],
      ['b1', 'Phone', 'p'],
      ['b2', 'Phone', 'p'],
      ['b3', 'Email', 'only-of-b3'],
      ['c', 'Email', 'only-of-b3'],
    ];
    const operators = { 'op-b': ['b1', 'b2', 'b3'] };
    const { growth, names } = await grow({ uses, operators, bits: { b3: GOODS } }, 'a', {
      ties: { 'Phone 2': 0.9, 'Email 2': 0.9 },
      rates: RATES,
      atLeast: 0.4,
    });
    expect(names).toEqual(['op-b', 'c']);
    expect(growth.steps[0]?.witness.accounts.map(({ key }) => key)).toEqual(['b1', 'b2', 'b3']);
    expect(growth.steps[0]?.byItself).toBeCloseTo(POLICY.signals.fading * Math.log(50), 2);
    expect(growth.steps[1]?.byItself).toBeCloseTo(POLICY.signals.fading * NOTHING_SHOWN, 2);
  });

  it('never opens a hub, and never goes through one', async () => {
    const crowd = Array.from({ length: 30 }, (_, at) => `x${at}`);
    const uses = [...crowd, 'a', 'b'].map((seller) => [seller, 'Address', 'depot'] as const);
    const { growth, names, reader } = await grow({ uses, weights: { depot: 0.9 } }, 'a');
    expect(names).toEqual([]);
    expect(reader.opened).toEqual(['a']);
    expect([...growth.hood.values.values()]).toMatchObject([{ key: 'depot', fate: 'hub', users: 32 }]);
    const bounded = await grow({ uses, widest: 10 }, { sellers: [], values: [{ key: 'depot', kind: 'Address' }] });
    expect(bounded.names).toEqual([]);
    expect(bounded.reader.opened).toEqual([]);
  });

  it('leaves out whom an honest reason ties in, unless it shows something or shares something else', async () => {
    const house: TestGraph['uses'] = [
      ['a', 'Address', 'house'],
      ['b', 'Address', 'house'],
    ];
    const ties = { 'Address 2': 0.9, 'Phone 2': 0.5 };
    const out = await grow({ uses: house }, 'a', { ties });
    expect(out.names).toEqual([]);
    expect(out.growth.leftOut[0]).toMatchObject({ isExplained: true });
    expect((await grow({ uses: house, bits: { b: GOODS } }, 'a', { ties, rates: RATES })).names).toEqual(['b']);
    const phone: TestGraph['uses'] = [
      ['a', 'Phone', 'p'],
      ['b', 'Phone', 'p'],
    ];
    expect((await grow({ uses: [...house, ...phone] }, 'a', { ties })).names).toEqual(['b']);
  });

  it('asks of each user of a value that it begins with', async () => {
    const uses: TestGraph['uses'] = [
      ['a', 'Phone', 'p'],
      ['b', 'Phone', 'p'],
      ['c', 'Phone', 'p'],
      ['c', 'Email', 'm'],
      ['d', 'Email', 'm'],
    ];
    const seed = { sellers: [], values: [{ key: 'p', kind: 'Phone' }] };
    const { growth, names } = await grow({ uses }, seed, { ties: { 'Email 2': 0.8, 'Phone 4': 0.7 } });
    expect(names).toEqual(['a', 'b', 'c', 'd']);
    // One of the three takes part; who is not that one is tied to it by 0.7.
    const ofUser = 1 / 3 + (2 / 3) * 0.7;
    expect(growth.steps[0]?.chance).toBeCloseTo(ofUser, 2);
    expect(growth.steps[3]?.chance).toBeCloseTo(0.8 * ofUser, 2);
    // What a kiosk's customers share accuses none of them.
    expect((await grow({ uses }, seed, { ties: { 'Phone 4': 0.3 } })).names).toEqual([]);
  });

  // Seen red without the guard: e comes in, and f after it.
  it('stays in the racket or group that it began with, and never looks into another one', async () => {
    const uses = ['ab', 'bc', 'be', 'ef'].flatMap(
      (pair) => [...pair].map((one) => [one, 'Phone', pair]) as TestGraph['uses'],
    );
    const groups = { a: 'G-1', b: 'G-1', e: 'R-2', f: 'R-2' };
    const ties = { 'Phone 2': 0.95 };
    const { growth, names, reader } = await grow({ uses, groups }, 'a', { ties });
    expect(names).toEqual(['b', 'c']);
    expect(reader.opened).not.toContain('e');
    const { report } = tellLead(growth, ABOUT);
    expect(report.leftOut.accounts.map(({ key, reason }) => [key, reason])).toEqual([['e', 'elsewhere']]);
    expect(report.ended).toMatch(/^Whoever else takes part .* is in another racket or group/);
    // Without a run nobody is in a group.
    expect((await grow({ uses }, 'a', { ties })).names).toEqual(['b', 'c', 'e', 'f']);
  });

  it('stays in those of all users of the value that it began with; begun with a stranger, in that of the first', async () => {
    const uses = ['abc', 'ad', 'be', 'df'].flatMap(
      (users) => [...users].map((one) => [one, 'Phone', users]) as TestGraph['uses'],
    );
    const ties = { 'Phone 2': 0.95, 'Phone 4': 0.9 };
    const groups = { a: 'G-1', b: 'G-2', d: 'G-1', e: 'G-2', f: 'G-3' };
    const seed = { sellers: [], values: [{ key: 'abc', kind: 'Phone' }] };
    expect((await grow({ uses, groups }, seed, { ties })).names).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((await grow({ uses, groups, bits: { b: GOODS } }, 'c', { ties, rates: RATES })).names).toEqual(['b', 'e']);
    expect((await grow({ uses, groups, bits: { a: GOODS } }, 'c', { ties, rates: RATES })).names).toEqual(['a', 'd']);
  });

  it('stops at its bounds, says so, and says who would have come', async () => {
    const uses = ['b', 'c', 'd', 'e'].flatMap(
      (other) =>
        [
          ['a', 'Phone', other],
          [other, 'Phone', other],
        ] as TestGraph['uses'],
    );
    const { growth } = await grow({ uses }, 'a', { ties: { 'Phone 2': 0.9 }, most: 2 });
    expect(growth.ended).toBe('most');
    const about = { ...ABOUT, limits: { ...LIMITS, most: 2 } };
    const { report } = tellLead(growth, about);
    expect(report.extent).toMatchObject({ returned: 3, total: 5, partial: true, narrowBy: ['atLeast'] });
    expect(report.leftOut.accounts.map(({ key, reason }) => [key, reason])).toEqual([
      ['d', 'limit'],
      ['e', 'limit'],
    ]);
    const late = (await grow({ uses }, 'a', { isLate: () => true })).growth;
    expect(late.ended).toBe('late');
    // Another stop would not help there.
    expect(tellLead(late, about).report.extent).toMatchObject({ partial: true, narrowBy: [] });
  });

  it('is the same whatever the order of rows, and nobody less sure than the stop comes in', async () => {
    const seller = fc.integer({ min: 0, max: 9 }).map((at) => `s${at}`);
    const use = fc.tuple(
      seller,
      fc.constantFrom('Phone', 'Email', 'Address'),
      fc.integer({ min: 0, max: 5 }).map(String),
    );
    const ties = { 'Phone 2': 0.8, 'Phone 4': 0.6, 'Email 2': 0.9, 'Email 4': 0.7, 'Address 2': 0.7 };
    const anyUses = fc.uniqueArray(use, { maxLength: 40, selector: (one) => one.join() });
    const anyGroups = fc.dictionary(seller, fc.constantFrom('G-1', 'G-2', 'G-3'), { maxKeys: 10 });
    await fc.assert(
      fc.asyncProperty(anyUses, anyGroups, async (some, groups) => {
        const uses = [['s0', 'Phone', '0'] as const, ...some];
        const unique = [...new Map(uses.map((one) => [one.join(), one])).values()];
        const [one, other] = [
          await grow({ uses: unique, groups }, 's0', { ties }),
          await grow({ uses: [...unique].reverse(), groups, turned: true }, 's0', { ties }),
        ];
        expect(other.growth.steps.map(({ witness, chance }) => [witness.key, chance])).toEqual(
          one.growth.steps.map(({ witness, chance }) => [witness.key, chance]),
        );
        expect(one.growth.steps.every(({ chance }) => chance >= LEAD_STOP)).toBe(true);
        const mayNot = ({ chance, isExplained, isElsewhere }: Standing) =>
          chance < LEAD_STOP || isExplained || isElsewhere;
        expect(one.growth.leftOut.every(mayNot)).toBe(true);
        expect(new Set(one.names.flatMap((name) => groups[name] ?? [])).size).toBeLessThan(2);
      }),
      { seed: 1969, numRuns: 1_000 },
    );
  });
});
