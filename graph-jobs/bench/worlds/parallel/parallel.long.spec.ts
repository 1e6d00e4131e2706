import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf } from '../test-world.ts';
import type { Delivery, WorldRequest } from '../world.ts';
import type { Company, Operator } from './model.ts';
import { parallel, planned } from './parallel.ts';

checkWorld(parallel);

const ASKED: WorldRequest = { level: 'medium', seed: 4, sellers: 2_000, deliveries: 6, honest: false };

describe('the world parallel', () => {
  const plan = planned(ASKED);
  const accountsOf = (all: readonly Operator[]) => all.flatMap(({ accounts }) => accounts);
  const honest = plan.operators.filter(({ racket }) => !racket);
  const last = [...parallel.deliveries(ASKED)].at(-1) as Delivery;
  const operatorOf = new Map(rowsOf(last, 'truth').map((row) => [row.seller_id, row.operator || row.seller_id]));

  // Broken to see it fail: SHARE at 0.01; members' payments to the purse of the first member.
  it('has buying pools: many operators in one container, who pay one treasurer', () => {
    const sharing = new Map<string, Set<string>>();
    for (const { mode, tracking = '', seller_id } of rowsOf(last, 'shipments')) {
      if (mode !== 'cargo' || !tracking) continue;
      sharing.set(tracking, (sharing.get(tracking) ?? new Set()).add(operatorOf.get(seller_id ?? '') ?? ''));
    }
    expect([...sharing.values()].filter(({ size }) => size >= 5).length).toBeGreaterThan(10);
    const treasurers = new Set(plan.pools.map(({ treasurer }) => treasurer.account));
    const paid = rowsOf(last, 'payments').map((row) => (row.to_account ?? '').replaceAll(' ', ''));
    expect(paid.filter((account) => treasurers.has(account)).length).toBeGreaterThan(40);
  });

  // Broken to see it fail: the budget of honest accounts that of all where no racket is planted.
  it('has the same honest accounts with rackets and without', () => {
    const opened = (all: readonly Operator[]) => accountsOf(all).map(({ id, opened: day }) => `${id} ${day}`);
    const alone = planned({ ...ASKED, honest: true });
    expect(opened(alone.operators)).toEqual(opened(honest));
    expect(alone.market.raids).toEqual(plan.market.raids);
  });

  // Broken to see it fail: `supplyPools` left out; raids that search the tenants with copies alone.
  it('lets honest merchants be found with copies they were sold, and be searched with their neighbours', () => {
    const isFound = ({ incidents }: { incidents: readonly { finding: unknown }[] }) =>
      incidents.some(({ finding }) => finding === 'counterfeit');
    const victims = accountsOf(honest).filter((one) => isFound(one) && one.offers.some(({ isCopy }) => isCopy));
    expect(victims.length).toBeGreaterThan(5);
    const truth = new Map(rowsOf(last, 'truth').map((row) => [row.seller_id, row.racket]));
    for (const { id } of victims) expect(truth.get(id)).toBe('');
    const searched = accountsOf(honest).filter(({ incidents }) => incidents.some(({ type }) => type === 'raid'));
    expect(searched.filter(({ offers }) => !offers.some(({ isCopy }) => isCopy)).length).toBeGreaterThan(20);
  });

  // Broken to see it fail: waves of a hundred days in place of nine; an `endOf` of none.
  it('lets rackets form companies in series and let them go, more often than honest people do', () => {
    const companies = (all: readonly Operator[]) => [
      ...new Set(accountsOf(all).flatMap(({ company }) => (company ? [company] : []))),
    ];
    const rackets = [...new Set(plan.operators.flatMap(({ racket }) => (racket && racket.size >= 8 ? [racket] : [])))];
    const inSeries = rackets
      .map(({ cells }) => companies(cells))
      .map((all) => all.filter(isInSeries).length / all.length);
    expect(mean(inSeries)).toBeGreaterThan(0.5);
    const gone = (all: readonly Company[]) => mean(all.map(({ dissolved }) => (dissolved === null ? 0 : 1)));
    expect(gone(companies(rackets.flatMap(({ cells }) => cells)))).toBeGreaterThan(3 * gone(companies(honest)));
  });

  // Broken to see it fail: `tellStories` left out.
  it('lets rackets come, grow, shrink, part, merge and end while they are watched', () => {
    const told = [1, 2, 3].flatMap((seed) =>
      [...parallel.deliveries({ ...ASKED, seed })].slice(1).flatMap((one) => rowsOf(one, 'truth_events')),
    );
    const events = new Set(told.map(({ event }) => event));
    expect([...events]).toEqual(expect.arrayContaining(['born', 'grown', 'shrunk', 'split', 'merged', 'dissolved']));
  });
});

/** Whether another company was formed at the same office within two weeks. */
function isInSeries(company: Company, _at: number, all: readonly Company[]): boolean {
  return all.some(({ id, agent, founded }) => {
    return id !== company.id && agent !== null && agent === company.agent && Math.abs(founded - company.founded) <= 14;
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}
