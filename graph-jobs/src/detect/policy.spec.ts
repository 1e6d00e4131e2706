import { readFileSync } from 'node:fs';
import type { Signal } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { weighGroup } from './judge/weigh-group.ts';
import { POLICY, SIGNAL_IDS, SIGNALS, TIE_KINDS } from './policy.ts';
import { bitOf } from './suspicion/own-signals.ts';
import type { SignalRates } from './suspicion/estimate-signals.ts';

const page = readFileSync(new URL('../../../docs/detection.md', import.meta.url), 'utf8');

/** The rows of the page's tables whose first cell begins as asked. */
function rowsOf(first: RegExp): string[][] {
  const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replace(/[`*]/g, '')));
  return cells.filter(([, name = '']) => first.test(name)).map((row) => row.slice(1, -1));
}

/** Every number of the policy by its path, as in `ties.strong`. */
const policy: [string, number][] = Object.entries(POLICY).flatMap(([part, numbers]) =>
  Object.entries(numbers).map(([name, value]): [string, number] => [`${part}.${name}`, value]),
);
const signalRows = rowsOf(new RegExp(`^(${SIGNAL_IDS.join('|')})$`));
const told = signalRows.filter(({ length }) => length === 4);
const weighed = signalRows.filter(({ length }) => length === 7);

/** How the groups of the page's examples hang together; each operator has one account. */
const shapeOf = (accounts: number, shown: readonly (readonly [string, number])[]) => {
  const counts = shown.filter(([id]) => id === 'goods' || id === 'taken').map(([, count]) => count);
  return { accounts, outcomes: Math.max(0, ...counts), closedOff: 0.5, explained: 0 };
};

/** The rates of the page's examples; of honest accounts as many have a confirmed outcome as of honest operators. */
function basisOf(trust: number) {
  const rates = ratesOf(weighed);
  const foundAtRackets = 1 - (1 - rates.goods.racket) * (1 - rates.taken.racket);
  return { rates, trust, foundByChance: rates.goods.honest + rates.taken.honest, foundAtRackets };
}

describe('the policy', () => {
  it('keeps to 40 numbers, the beliefs about eleven signals among them', () => {
    expect(policy).toHaveLength(29);
    expect(SIGNAL_IDS).toHaveLength(11);
    expect(page).toContain('29 in the table below, and the eleven of the column _times_');
  });
});

describe('docs/detection.md', () => {
  it('states every number of the policy as it is', () => {
    const rows = rowsOf(/^(belief|ties|signals|passing|parting|judging)\./);
    expect(rows.map(([name, value]) => [name, Number(value)])).toEqual(policy);
  });

  it('names every kind of tie under what is believed of it', () => {
    const rows = rowsOf(/^(strong|usual|weak)$/);
    const named = rows.flatMap(([name, , kinds = '']) => kinds.split(', ').map((kind) => [kind, name]));
    expect(Object.fromEntries(named)).toEqual(TIE_KINDS);
    expect(rows.map(([, chance]) => Number(chance))).toEqual([POLICY.ties.strong, POLICY.ties.usual, POLICY.ties.weak]);
  });

  it('tells every signal, what it is about and what is believed of it', () => {
    const rows = told.map(([id, , about, times]) => [id, { about, times: Number(times) }]);
    expect(Object.fromEntries(rows)).toEqual(SIGNALS);
  });

  it.each([
    [3, 4],
    [5, 6],
  ])('weighs the group of column %i as the engine does', (shownAt, logOddsAt) => {
    const shown = weighed.map((row): [string, number] => [row[0] ?? '', Number(row[shownAt])]);
    const { logOdds, parts } = weighGroup(groupOf(12, shown), shapeOf(12, shown), basisOf(1));
    expect(parts.map((part) => part.logOdds)).toEqual(weighed.map((row) => Number(row[logOddsAt])));
    expect(logOdds).toBe(Number(rowsOf(/^all$/)[0]?.[logOddsAt]));
  });

  it.each(rowsOf(/^\d+$/))('weighs %s operators with %s as the engine does', (operators, shows, ...rest) => {
    const [trust, logOdds, called] = rest;
    const shown = (shows ?? '').split(', ').map((one): [string, number] => {
      const [count, id = ''] = one.split(' ');
      return [id, Number(count)];
    });
    const all = Number(operators);
    const verdict = weighGroup(groupOf(all, shown), shapeOf(all, shown), basisOf(Number(trust)));
    expect(verdict.logOdds).toBe(Number(logOdds));
    expect(verdict.logOdds >= POLICY.judging.opens ? 'racket' : 'group').toBe(called);
  });
});

function ratesOf(rows: readonly string[][]): SignalRates {
  const share = (cell = '') => Number.parseFloat(cell) / 100;
  return Object.fromEntries(
    rows.map(([id, racket, honest]) => [id, { racket: share(racket), honest: share(honest) }]),
  ) as unknown as SignalRates;
}

/** Signals of so many operators, the first ones showing each. */
function groupOf(operators: number, shown: readonly (readonly [string, number])[]): number[] {
  return Array.from({ length: operators }, (_, at) =>
    shown.reduce((bits, [id, count]) => (at < count ? bits | bitOf(id as Signal) : bits), 0),
  );
}
