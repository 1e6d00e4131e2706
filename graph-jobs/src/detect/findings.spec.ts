import { canonicalize } from 'json-canonicalize';
import { describe, expect, it } from 'vitest';
import { NO_SIGNALS } from './evidence/facts.ts';
import { judgeGroups, type Before, type JudgeRequest } from './findings.ts';
import type { KeptJudgements } from './judge/kept-judgements.ts';
import { USUAL_RATES } from './judge/test-rates.ts';
import { probabilityOf, weighGroup } from './judge/weigh-group.ts';
import { POLICY } from './policy.ts';
import { project } from './links/projection.ts';
import { outcome, reference } from './red-flags/test-community.ts';
import { bitOf } from './suspicion/own-signals.ts';
import type { Grouping } from './think.ts';
import { tabulate, type Use } from './links/use-table.ts';
import { weighValues } from './links/value-weights.ts';

const SELLERS = ['a', 'b', 'c', 'd', 'e', 'f'];
const FACTS = { status: 'open', openedAt: null, closedAt: null, closureReason: null, country: null };
const SHAPE = { accounts: 6, outcomes: 2, closedOff: 0.4, explained: 0 };
const BASIS = { foundByChance: 0.005, foundAtRackets: 0.4, rates: USUAL_RATES, trust: 1 };

const paid = (seller: string, account: string): Use => ({
  seller,
  value: account,
  kind: 'PaymentAccount',
  via: seller,
  type: 'PAID_INTO',
  firstSeen: null,
  lastSeen: null,
});
const projection = project(
  tabulate(SELLERS.flatMap((seller) => ['acct:1', 'acct:2'].map((account) => paid(seller, account)))),
);

/** Bits of the sellers with confirmed outcomes: three of them at two of six sellers keep a racket, and make none. */
const FOUND = new Map([
  ['a', bitOf('goods') | bitOf('taken')],
  ['b', bitOf('goods')],
]);
const signalsOf = (seller: string) => FOUND.get(seller) ?? 0;
const verdict = weighGroup(SELLERS.map(signalsOf), SHAPE, BASIS);

const grouping: Grouping = {
  communities: {
    communities: [],
    operators: [],
    largestComponent: SELLERS.length,
  },
  candidates: [
    {
      sellers: [...SELLERS.keys()],
      belonging: new Map([...SELLERS.keys()].map((at) => [at, 0.9])),
      verdict,
      goods: [],
    },
  ],
  estimates: {
    ties: {},
    trust: 1,
    foundByChance: 0.005,
    foundAtRackets: 0.4,
    likeness: 0,
    spread: 0,
    signals: USUAL_RATES,
    sharing: { chances: [], again: 0.5, before: -9 },
  },
  weights: weighValues(projection),
  shapes: { of: () => SHAPE, restOn: () => [] },
};

const REQUEST = {
  sellers: new Map(SELLERS.map((key) => [key, { key, ...FACTS }])),
  signals: { ...NO_SIGNALS, outcomes: [outcome('a', 'counterfeit'), outcome('b', 'counterfeit')] },
  parties: { pairs: [], same: new Map() },
  signalsOf,
  basis: BASIS,
  reference,
};

/** Who was in which racket before; of whom nothing is said was in none. */
function judge(rackets: Readonly<Record<string, string>>) {
  const before: Before = new Map(
    Object.entries(rackets).map(([seller, racket]) => [seller, { racket, role: 'member' }]),
  );
  return judgeGroups(projection, grouping, { ...REQUEST, before });
}

describe('a group that is less than a racket, and more than what keeps one', () => {
  it('is such a group', () => {
    expect(verdict.logOdds).toBeLessThan(POLICY.judging.opens);
    expect(verdict.logOdds).toBeGreaterThan(POLICY.judging.keeps);
  });

  it('is a group where nobody was in a racket', () => {
    const { rackets, groups } = judge({});
    expect(rackets).toEqual([]);
    expect(groups.map(({ members }) => members.map(({ seller }) => seller))).toEqual([SELLERS]);
    expect(groups.map(({ groupScore }) => groupScore?.weighed)).toEqual([verdict]);
    expect(groups.map(({ groupScore }) => groupScore?.gate)).toEqual(['log_odds']);
  });

  it('says what it was weighed by as a racket too', () => {
    const { rackets } = judge({ a: 'rk-1', b: 'rk-1', c: 'rk-1' });
    expect(rackets.map(({ score }) => score.weighed)).toEqual([verdict]);
    expect(rackets.map(({ score }) => score.probability)).toEqual([probabilityOf(verdict.logOdds)]);
  });

  it('stays the racket that half of its members, and three, were in together', () => {
    const { rackets, groups } = judge({ a: 'rk-1', b: 'rk-1', c: 'rk-1' });
    expect(rackets.map(({ members }) => members.map(({ seller }) => seller))).toEqual([SELLERS]);
    expect(groups).toEqual([]);
  });

  it('is kept by nothing that its members had in three rackets apart', () => {
    expect(judge({ a: 'rk-1', b: 'rk-2', c: 'rk-3' }).rackets).toEqual([]);
    const everybody = { a: 'rk-1', b: 'rk-2', c: 'rk-3', d: 'rk-1', e: 'rk-2', f: 'rk-3' };
    expect(judge(everybody).rackets).toEqual([]);
  });

  it('is kept by no two of one racket', () => expect(judge({ a: 'rk-1', b: 'rk-1' }).rackets).toEqual([]));
});

describe('a group by what it shares alone', () => {
  const shared = { ...grouping, candidates: [] };
  const judgeShared = (sellers: readonly string[]) => {
    const communities = [sellers.map((seller) => SELLERS.indexOf(seller))];
    const { groups } = judgeGroups(
      projection,
      { ...shared, communities: { ...shared.communities, communities } },
      { ...REQUEST, before: new Map() },
    );
    return groups.map(({ groupScore }) => groupScore);
  };

  it('says why it is no racket where somebody in it shows anything, and nothing where nobody does', () => {
    const weighed = weighGroup(['b', 'c', 'd'].map(signalsOf), SHAPE, BASIS);
    const { logOdds, opens } = weighed;
    const held = { gate: 'log_odds', missing: Math.round((opens - logOdds) * 100) / 100 };
    expect(judgeShared(['b', 'c', 'd'])).toEqual([{ probability: probabilityOf(logOdds), weighed, ...held }]);
    expect(judgeShared(['c', 'd', 'e'])).toEqual([null]);
  });
});

describe('an account that a person put apart', () => {
  // One operator runs a and c, and a, of which all is known, is pinned elsewhere.
  const communities = { ...grouping.communities, operators: [[0, 2]] };
  const rest = SELLERS.slice(1).map((seller) => SELLERS.indexOf(seller));
  const weighed = weighGroup(
    rest.map((at) => signalsOf(SELLERS[at] ?? '')),
    SHAPE,
    BASIS,
  );

  it('says nothing of the suspects whom its operator is among', () => {
    const candidates = grouping.candidates.map((candidate) => ({ ...candidate, sellers: rest }));
    const { groups } = judgeGroups(
      projection,
      { ...grouping, communities, candidates },
      { ...REQUEST, before: new Map() },
    );
    expect(groups.map(({ groupScore }) => groupScore?.weighed)).toEqual([weighed]);
  });

  it('says nothing of a group by what it shares either', () => {
    const shared = { ...communities, communities: [rest] };
    const { groups } = judgeGroups(
      projection,
      { ...grouping, candidates: [], communities: shared },
      { ...REQUEST, before: new Map() },
    );
    expect(groups.map(({ groupScore }) => groupScore?.weighed)).toEqual([weighed]);
  });
});

describe('a racket that the last run judged', () => {
  const before: Before = new Map(['a', 'b', 'c'].map((seller) => [seller, { racket: 'rk-1', role: 'member' }]));
  const keptAs = (assessments: KeptJudgements['assessments']) => ({ terms: 'terms', assessments });
  const judgeBy = (other: Partial<JudgeRequest>, by = grouping) =>
    judgeGroups(projection, by, { ...REQUEST, before, ...other }).rackets;
  const [first] = judgeBy({ kept: keptAs(new Map()) });
  const noted = canonicalize({ ...first?.score, topReason: 'as it was noted' });
  const kept = keptAs(new Map([[first?.basis ?? '', noted]]));

  it('is taken over as it was noted where all that it rests on is the same', () => {
    const [racket] = judgeBy({ kept });
    expect(racket?.score).toEqual({ ...first?.score, topReason: 'as it was noted' });
    expect(racket?.basis).toBe(first?.basis);
    expect(racket?.members).toEqual(first?.members);
  });

  it('is judged anew where anything of it differs', () => {
    const facts = new Map([...REQUEST.sellers].map(([key, one]) => [key, { ...one, country: 'IT' }]));
    const shown = (seller: string) => (seller === 'c' ? bitOf('closed') : signalsOf(seller));
    const others = [
      judgeBy({ kept: { ...kept, terms: 'others' } }),
      judgeBy({ kept, sellers: facts }),
      judgeBy({ kept, signalsOf: shown }),
      judgeBy({ kept, signals: { ...REQUEST.signals, outcomes: REQUEST.signals.outcomes.slice(1) } }),
      judgeBy({ kept, before: new Map() }),
      judgeBy({ kept }, { ...grouping, shapes: { of: () => SHAPE, restOn: () => [1] } }),
    ];
    for (const [racket] of others) expect(racket?.score.topReason ?? '').not.toBe('as it was noted');
  });
});
