import { describe, expect, it } from 'vitest';
import { findCounterEvidence } from './counter-evidence.ts';
import { authorisation, community, KEYS, outcome, reference, tie } from '../red-flags/test-community.ts';

const told = (of: Parameters<typeof community>[0]) => findCounterEvidence(community(of), reference.asOfDay);

describe('counter-evidence', () => {
  it('has nothing to say of nothing', () => {
    expect(told({})).toEqual([]);
  });

  it('names authorised sellers and goods found genuine', () => {
    const signals = { authorisations: [authorisation('a')], outcomes: [outcome('b', 'genuine')] };
    const [authorised, genuine] = told({ signals });
    expect(authorised).toMatchObject({ kind: 'authorised', sellers: ['a'] });
    expect(genuine).toMatchObject({ kind: 'genuine_outcome', sellers: ['b'] });
    expect(genuine?.evidence).toEqual([{ from: 'outcome:b', type: 'CONCERNS', to: 'b' }]);
  });

  // Seen red: both were authorised, whatever day the authorisation ended on.
  it('tells who is authorised apart from whose authorisation ran out', () => {
    const until = (seller: string, days: number) => ({ ...authorisation(seller), validTo: reference.asOfDay + days });
    const authorisations = [authorisation('a'), until('a', -9), until('b', 0), until('c', -1), until('c', -40)];
    const said = told({ signals: { authorisations } });
    expect(said.map(({ says, sellers }) => [says, sellers])).toEqual([
      ['2 of the sellers are authorised for a brand.', ['a', 'b']],
      ['1 of the sellers had an authorisation for a brand that ran out before the month of this run.', ['c']],
    ]);
    expect(said[1]?.evidence).toEqual(
      [until('c', -1), until('c', -40)].map(({ brandKey }) => ({ from: 'c', type: 'AUTHORISED_FOR', to: brandKey })),
    );
  });

  it('shows a value of very many, and an owner openly named by most', () => {
    expect(told({ ties: [tie('Phone', ['a', 'b', 'c'], { weight: 0, users: 900 })] })[0]?.says).toContain(
      '200 or more sellers',
    );
    expect(told({ ties: [tie('Party', ['a', 'b', 'c', 'd'])] })[0]).toMatchObject({ kind: 'declared_company' });
    expect(told({ ties: [tie('Party', ['a', 'b', 'c'])] })).toEqual([]);
  });

  it('says why entries of one owner were taken for one, and shows the rows of each', () => {
    const row = (from: string) => ({ from, type: 'USES', to: 'email:own@post.zz' });
    const pair = {
      one: 'party:1',
      other: 'party:2',
      judgement: 'same',
      reason: 'same name and one mailbox',
      p: 1,
    } as const;
    const because = { takenForOne: [{ ...pair, evidence: [row('party:1'), row('party:2')] }] };
    const [said] = told({
      ties: [tie('Party', ['a', 'c', 'e'], because), tie('Owner', ['a', 'c'], { ...because, value: 'Party:1' })],
    });
    expect(said).toMatchObject({ kind: 'taken_for_one', sellers: ['a', 'c', 'e'] });
    expect(said?.pairs).toEqual([{ one: 'party:1', other: 'party:2' }]);
    expect(said?.says).toMatch(/^3 members are tied by 2 entries of one declared owner.*: same name and one mailbox\./);
    expect(said?.evidence.slice(0, 2)).toEqual([row('party:1'), row('party:2')]);
    expect(
      told({
        ties: [tie('Party', ['a', 'c', 'e'], because), tie('Owner', ['a', 'c'], { ...because, value: 'Party:1' })],
      }),
    ).toHaveLength(1);
    expect(told({ ties: [tie('Party', ['a', 'c', 'e'], { ...because, weight: 0 })] })).not.toContainEqual(
      expect.objectContaining({ kind: 'taken_for_one' }),
    );
  });

  it('reads who shares nothing but a place as customers of a depot', () => {
    const place = tie('Origin', ['a', 'c', 'e', 'f']);
    expect(told({ ties: [place] })[0]?.says).toMatch(/^4 members ship from one place/);
    expect(told({ ties: [place, tie('Email', ['a', 'c', 'e'])] })).not.toContainEqual(
      expect.objectContaining({ says: expect.stringContaining('ship from') as string }),
    );
    expect(told({ ties: [tie('Origin', ['a', 'b', 'c'])] })).toEqual([]);
  });

  it('reads who shares nothing but a recipient and its address as suppliers of one importer', () => {
    const [buyer, place] = [tie('Recipient', ['a', 'c', 'e']), tie('Destination', ['a', 'c', 'e', 'f'])];
    expect(told({ ties: [buyer, place] }).map(({ says }) => says)).toEqual([
      expect.stringMatching(/^3 members send freight to one recipient and hardly share anything else/),
      expect.stringMatching(/^4 members send to one address and hardly share anything else/),
    ]);
    expect(told({ ties: [buyer, tie('Email', ['a', 'c', 'e'])] })).not.toContainEqual(
      expect.objectContaining({ says: expect.stringContaining('to one recipient') as string }),
    );
    expect(told({ ties: [tie('Recipient', ['a', 'b', 'c'])] })).toEqual([]);
  });

  it('reads one contact without a shared account or device as an agency’s', () => {
    const contact = tie('Phone', ['a', 'c', 'e']);
    expect(told({ ties: [contact] })[0]?.says).toContain('clients of one agency');
    expect(told({ ties: [contact, tie('PaymentAccount', ['a', 'c'])] })).toEqual([]);
    expect(told({ ties: [contact, tie('PaymentAccount', ['b', 'd'])] })).toHaveLength(1);
  });

  it('knows an address that many give, and one that says it is for many', () => {
    const at = (seller: string, display: string) => ({
      seller,
      owner: seller,
      address: 'addr:1',
      display,
      addressRole: 'business',
      users: 30,
    });
    const park = ['a', 'b'].map((seller) => at(seller, '5 Harbour Road'));
    expect(told({ signals: { addresses: park } })[0]?.says).toContain(
      'that 20 or more sellers, stores and owners give',
    );
    const box = ['a', 'b'].map((seller) => at(seller, 'P.O. Box 12, Dover'));
    expect(told({ signals: { addresses: box } })[0]?.says).toContain('mail box');
    expect(told({ signals: { addresses: park.slice(1) } })).toEqual([]);
  });

  it('sees owners of one family name, without saying it', () => {
    const payee = (seller: string, owner: string) => ({
      seller,
      account: `iban:${seller}`,
      nameKey: 'name:1',
      owners: [owner],
    });
    const family = ['Ann', 'Bo', 'Cy', 'Di'].map((first, at) => payee(KEYS[at] ?? '', `${first} Oldfield`));
    const [reading] = told({ signals: { payees: family } });
    expect(reading).toMatchObject({ kind: 'declared_company', sellers: ['a', 'b', 'c', 'd'] });
    expect(JSON.stringify(reading?.says)).not.toMatch(/oldfield/i);
    const strangers = ['Ann Fox', 'Bo Hill', 'Cy Lake', 'Di Wood'].map((name, at) => payee(KEYS[at] ?? '', name));
    expect(told({ signals: { payees: strangers } })).toEqual([]);
    expect(told({ signals: { payees: ['a', 'b', 'c', 'd'].map((seller) => payee(seller, 'Ann Oldfield')) } })).toEqual(
      [],
    );
  });
});
