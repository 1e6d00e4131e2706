import { describe, expect, it } from 'vitest';
import { project } from './projection.ts';
import { tabulate, type Use } from './use-table.ts';
import { weighValues } from './weigh-values.ts';

const sellers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `s${from + at}`);
const shared = (kind: string, users: readonly string[]): Use[] =>
  users.map((seller) => ({
    ...{ seller, kind, value: `${kind}:${users[0] ?? ''}`, via: seller, type: 'USES' },
    ...{ firstSeen: null, lastSeen: null },
  }));

/** What each kind of value says. */
function weightsOf(...uses: Use[][]): Record<string, number> {
  const projection = project(tabulate(uses.flat()));
  const weights = weighValues(projection);
  return Object.fromEntries(projection.values.kinds.map((kind, at) => [kind, weights[at] ?? 0]));
}

describe('weighValues', () => {
  it('hears twenty accounts that share a phone number and are paid into one account, though an account of twenty links nobody', () => {
    const twenty = sellers(20);
    expect(weightsOf(shared('Phone', twenty))).toEqual({ Phone: 0 });
    expect(weightsOf(shared('Phone', twenty), shared('PaymentAccount', twenty))).toEqual({
      Phone: 0.8,
      PaymentAccount: 0,
    });
  });

  it('hears a phone number and a declared owner of twenty accounts speak for each other', () => {
    const twenty = sellers(20);
    expect(weightsOf(shared('Phone', twenty), shared('Party', twenty))).toEqual({ Phone: 0.8, Party: 0.85 });
  });

  it('hears nothing in what an agency gives all of its clients: ways to be reached, a device, a house', () => {
    const clients = sellers(20);
    const weights = weightsOf(...['Phone', 'Handle', 'Device', 'Address'].map((kind) => shared(kind, clients)));
    expect(new Set(Object.values(weights))).toEqual(new Set([0]));
  });

  it('hears nothing in a wholesaler of twenty customers, whatever goods they have in common', () => {
    const customers = sellers(20);
    const weights = weightsOf(...['Supplier', 'Origin', 'Sender', 'Image'].map((kind) => shared(kind, customers)));
    expect(new Set(Object.values(weights))).toEqual(new Set([0]));
  });

  it('hears nothing in a provider into whom others are paid too', () => {
    const weights = weightsOf(shared('Phone', sellers(20)), shared('PaymentAccount', sellers(34)));
    expect(weights).toEqual({ Phone: 0, PaymentAccount: 0 });
  });
});
