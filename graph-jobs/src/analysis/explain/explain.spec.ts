import { GATE_WORDS, Explanation, Signal, type GroupScore } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../detect/operators/shared-by-pairs.ts';
import { USUAL_RATES } from '../../detect/judge/test-rates.ts';
import { readerOf, type TestGraph } from '../grow/test-graph.ts';
import { explain } from './explain.ts';
import type { JudgedReader, JudgedThing } from './judged-reader.ts';

const WEIGHED: GroupScore['weighed'] = {
  logOdds: -1,
  opens: 1.5,
  keeps: 1,
  prior: -3,
  trust: { logOdds: 0, value: 1 },
  outcomes: { logOdds: 0, value: 0, byChance: 0 },
  closedOff: { logOdds: 2, value: 0.5 },
  explained: { logOdds: 0, value: 0 },
  parts: [],
};
const SCORE: GroupScore = { probability: 0.2, weighed: WEIGHED, gate: 'log_odds', missing: 2.5 };
const ESTIMATES = {
  ...{ ties: {}, trust: 0.8, foundByChance: 0.01, foundAtRackets: 0.4, likeness: 0.2, spread: 0 },
  sharing: { chances: Array.from({ length: CLASSES }, () => 0.1), again: 0.1, before: 0.1 },
  signals: USUAL_RATES,
};
const nothing = async () => [];

interface Made extends TestGraph {
  readonly runSeq?: number | null;
  readonly scores?: Readonly<Record<string, object>>;
  readonly estimates?: object;
  /** Whose goods were found to be counterfeit. */
  readonly found?: readonly string[];
  readonly seesAll?: boolean;
}

/** A graph by hand as an explanation reads it. */
function judged(made: Made): JudgedReader {
  const { runSeq = 1, scores = {}, estimates = ESTIMATES, found = [], seesAll = true } = made;
  const { accounts, uses, users } = readerOf(made);
  const outcomeOf = (seller: string) => ({ seller, type: 'test_buy', finding: 'counterfeit' as const });
  const own = {
    ...{
      listings: nothing,
      supplierOutcomes: nothing,
      authorisations: nothing,
      hiddenBrands: nothing,
      reposts: nothing,
    },
    outcomes: async (sellers: string[]) => found.filter((seller) => sellers.includes(seller)).map(outcomeOf),
  };
  const part = { part: 'estimates', version: 1, body: JSON.stringify(estimates) };
  return {
    runSeq: async () => runSeq,
    things: async (keys) => keys.map((key) => thing(key)),
    accountsOf: async (operator) => [...(made.operators?.[operator] ?? [])],
    accounts: async (sellers) =>
      (await accounts(sellers)).map((account) => ({
        ...account,
        racketId: account.communityId?.startsWith('rk-') ? account.communityId : null,
      })),
    scoreOf: async ({ id }) => (scores[id] ? JSON.stringify(scores[id]) : null),
    alone: seesAll ? { uses, users, own, reference: async () => [part] } : null,
  };
}

const KINDS = { 'op-': 'Operator', 'rk-': 'Racket', 'gr-': 'Group' } as const;
const thing = (key: string, degree = 3): JudgedThing => ({
  ...{ key, label: key, degree },
  kind: KINDS[key.slice(0, 3) as keyof typeof KINDS] ?? 'Seller',
});
const ask = (key: string, made: Made) => explain(thing(key), judged(made));

/** Two accounts of one operator, and a third that shares its phone. */
const PAIR: TestGraph = {
  uses: [
    ['a', 'Phone', '1'],
    ['b', 'Phone', '1'],
    ['c', 'Phone', '1'],
    ['d', 'Email', '2'],
  ],
  operators: { 'op-1': ['a', 'b'] },
};

describe('explain', () => {
  it('tells of a group what was saved with it, and whom that is about', async () => {
    const made = { ...PAIR, groups: { a: 'gr-1', b: 'gr-1', c: 'gr-1' }, scores: { 'gr-1': SCORE } };
    const inside = { kind: 'Group', id: 'gr-1', accounts: 3 };
    const saved = { inside, weighed: WEIGHED, probability: 0.2, missing: 2.5 };
    const gate = { id: 'log_odds', says: GATE_WORDS.log_odds };
    for (const key of ['gr-1', 'a', 'c', 'op-1']) expect(await ask(key, made)).toMatchObject({ key, ...saved, gate });
    expect(Explanation.parse(await ask('a', made)).operator).toEqual({ id: 'op-1', accounts: 3 });
  });

  it('says of a score of an earlier version, and of none, that no gate was saved', async () => {
    const { gate: _, missing: __, ...earlier } = SCORE;
    const of = async (scores: object) =>
      (await ask('gr-1', { ...PAIR, scores: scores as Made['scores'] & object }))?.gate.id;
    expect(await of({ 'gr-1': earlier })).toBe('earlier_version');
    expect(await of({})).toBe('no_signal');
  });

  it('has an operator in the racket of any account, and a seller in its own community alone', async () => {
    const made = { ...PAIR, groups: { a: 'gr-1', b: 'rk-1' }, scores: { 'gr-1': SCORE, 'rk-1': {} } };
    expect(await ask('op-1', made)).toMatchObject({ inside: { id: 'rk-1' }, gate: { id: 'racket' } });
    expect(await ask('a', made)).toMatchObject({ inside: { id: 'gr-1' } });
  });

  // Seen red: with all accounts of the operator.
  it('weighs accounts in no group by what they show, without those that a person put elsewhere', async () => {
    const alone = await ask('a', { ...PAIR, found: ['b'] });
    expect(alone).toMatchObject({ inside: null, probability: null, gate: { id: 'too_few' } });
    expect(alone?.weighed?.outcomes.value).toBe(1);
    const apart = await ask('a', { ...PAIR, found: ['b'], groups: { b: 'gr-1' } });
    expect(apart?.weighed?.outcomes.value).toBe(0);
    expect(alone?.weighed?.parts.map(({ signal }) => signal)).toEqual(Signal.options);
  });

  it('tells who shares something, also with a hub, from who shares nothing', async () => {
    const gateOf = async (key: string, made: Made) => (await ask(key, made))?.gate.id;
    expect(await gateOf('d', { ...PAIR, found: ['d'] })).toBe('shares_nothing');
    expect(await gateOf('c', { ...PAIR, found: ['c'] })).toBe('too_few');
    expect(await gateOf('c', { ...PAIR, found: ['c'], widest: 1 })).toBe('too_few');
  });

  it('tells nothing before a run, by estimates of an earlier version, or to who may not see all', async () => {
    const of = async (made: Partial<Made>) => ask('a', { ...PAIR, ...made });
    const unweighed = { weighed: null, missing: null };
    expect(await of({ runSeq: null })).toMatchObject({ ...unweighed, gate: { id: 'no_run' } });
    expect(await of({ estimates: { trust: 1 } })).toMatchObject({ ...unweighed, gate: { id: 'earlier_version' } });
    expect(await of({ seesAll: false })).toMatchObject({ ...unweighed, gate: { id: 'hidden' } });
  });

  it('has no verdict on what the current run has not, and on other kinds of things', async () => {
    expect(await explain(thing('gr-1', 0), judged(PAIR))).toBeNull();
    expect(await explain({ ...thing('x'), kind: 'Phone' }, judged(PAIR))).toBeNull();
  });
});
