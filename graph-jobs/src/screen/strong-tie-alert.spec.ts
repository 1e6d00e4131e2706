import { AlertBody, type NodeKind } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Found } from '../analysis/screening/lookups.ts';
import type { SellerFacts } from '../detect/evidence/facts.ts';
import { alertOnTie, findStrongTies, type Arrival, type ValueUsers } from './strong-tie-alert.ts';

const facts = (key: string, about: Partial<SellerFacts> = {}): SellerFacts => {
  return { key, status: 'open', openedAt: '2026-03-01', closedAt: null, closureReason: null, country: null, ...about };
};
const uses = (from: string, to: string) => [[from, 'USES', to, null, null]] as const;

/** A value of a racket's, or one that is likely the same as another. */
function found(key: string, kind: NodeKind, weight: number, { racket = 'rk-1', p = 1, sellers = 2 } = {}): Found {
  const ties = [{ racket, weight, sellers, role: null }];
  return { key, kind, label: key, p, users: sellers, open: true, ties, brands: [], ranOut: [], visible: true };
}

function arrival(values: readonly string[], known: Arrival['known'] = []): Arrival {
  return { seller: facts('n'), uses: values.map((value) => ({ value, way: uses('n', value) })), known };
}

const user = (key: string, value: string, about: Partial<SellerFacts> = {}, racket = 'rk-1') => {
  return { seller: facts(key, about), racket, way: uses(key, value) };
};
const ALL = new Map<string, ValueUsers>([
  ['tel', { sellers: 4, members: [user('b', 'tel'), user('a', 'tel'), user('z', 'tel', {}, 'rk-2')] }],
  [
    'mail',
    {
      sellers: 3,
      members: [
        user('a', 'mail', { closedAt: '2026-02-25' }),
        user('c', 'mail', { status: 'closed', closedAt: '2026-02-20' }),
      ],
    },
  ],
  ['mail2', { sellers: 2, members: [user('a', 'mail2')] }],
]);
const KNOWN = new Map([
  ['tel', [found('tel', 'Phone', 0.7)]],
  ['mail', [found('mail', 'Email', 0.75)]],
  ['near', [found('mail2', 'Email', 0.9, { p: 0.9, sellers: 1 })]],
  ['faint', [found('faint', 'Phone', 0.05)]],
]);

function alertsOn(one: Arrival) {
  const ties = findStrongTies(one, KNOWN);
  return ties.map((tie) => {
    const alert = alertOnTie(tie, { run: 7, asOf: '2026-03-31', users: ALL });
    return { ...alert, told: AlertBody.parse(JSON.parse(alert.body)) };
  });
}

describe('the alert of a strong tie', () => {
  it('takes more than one value says alone, and is raised for each racket', () => {
    expect(alertsOn(arrival(['tel']))).toEqual([]);
    expect(alertsOn(arrival(['faint']))).toEqual([]);
    const [alert] = alertsOn(arrival(['tel', 'mail']));
    expect(alert).toMatchObject({ kind: 'strong_tie', racketId: 'rk-1', seller: 'n', run: 7, episode: '1' });
    const both = new Map([...KNOWN, ['acct', [found('acct', 'PaymentAccount', 0.95, { racket: 'rk-2' })]]]);
    const rackets = findStrongTies(arrival(['tel', 'mail', 'acct']), both).map(({ racket }) => racket);
    expect(rackets).toEqual(['rk-1', 'rk-2']);
  });

  it('names values with all who use them, the weightiest first, and members of this racket alone', () => {
    const [alert] = alertsOn(arrival(['tel', 'mail']));
    expect(alert?.told.values).toEqual([
      { key: 'mail', kind: 'Email', users: 3, weight: 0.75 },
      { key: 'tel', kind: 'Phone', users: 4, weight: 0.7 },
    ]);
    const named = alert?.told.evidence.map(({ from, to }) => `${from} ${to}`);
    expect(named).toEqual(['n mail', 'n tel', 'a mail', 'c mail', 'a tel', 'b tel']);
  });

  // Seen red: with values that say as much in the order in which the database answered.
  it('is the same in whatever order values come', () => {
    const alike = new Map([
      ['tel', [found('tel', 'Phone', 0.7)]],
      ['mail', [found('mail', 'Email', 0.7)]],
    ]);
    const said = (values: readonly string[]) =>
      findStrongTies(arrival(values), alike).map((tie) => alertOnTie(tie, { run: 7, asOf: '2026-03-31', users: ALL }));
    expect(said(['tel', 'mail'])).toEqual(said(['mail', 'tel']));
    expect(said(['tel', 'mail'])).toHaveLength(1);
  });

  it('leads to the member that had closed within ninety days before', () => {
    const [alert] = alertsOn(arrival(['tel', 'mail']));
    expect(alert?.says).toMatch(/^Seller n opened 9 days after c closed and has a strong tie to rk-1: /);
    expect(alert?.told).toMatchObject({ path: ['n', 'mail', 'c'], sellers: ['n', 'c'] });
    const late = { ...arrival(['tel', 'mail']), seller: facts('n', { openedAt: '2026-06-01' }) };
    expect(alertsOn(late)[0]?.told).toMatchObject({ path: ['n', 'mail', 'a'], sellers: ['n'] });
  });

  it('says what speaks against it: a likeness, one member alone, an authorisation', () => {
    const known = [{ brands: ['brand:rolex'], ranOut: [] }];
    const [alert] = alertsOn(arrival(['near'], known));
    expect(alert?.told.counterEvidence.map(({ kind }) => kind)).toEqual(['near_match', 'one_member', 'authorised']);
    expect(alert?.told.path).toEqual(['n', 'near', 'mail2', 'a']);
  });
});
