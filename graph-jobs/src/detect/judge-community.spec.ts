import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Community, Tie } from './community.ts';
import { NO_SIGNALS, type AuthorisationFacts, type OutcomeFacts } from './facts.ts';
import { isRacket } from './judge-community.ts';

/** A group of so many hands of one account each, named s0, s1, …, and what was found at some of them. */
function group(hands: number, outcomes: readonly OutcomeFacts[] = [], authorised: readonly string[] = []): Community {
  const keys = Array.from({ length: hands }, (_, at) => `s${at}`);
  const facts = { status: 'open', openedAt: null, closedAt: null, closureReason: null, country: null };
  return {
    sellers: keys.map((key) => ({ key, ...facts })),
    members: keys.map((seller) => ({ seller, role: 'member', confidence: 0.8, kinds: [] })),
    operators: keys.map((key) => [key]),
    ties: [tieOf('Phone', keys)],
    signals: { ...NO_SIGNALS, outcomes, authorisations: authorised.map(authorisationOf) },
  };
}

function tieOf(kind: string, members: readonly string[]): Tie {
  return { value: `${kind}:1`, kind, weight: 0.5, members, users: members.length, evidence: [] };
}

function found(seller: string, type: string, finding = 'counterfeit', occurredAt = '2025-05-01'): OutcomeFacts {
  const outcome = `outcome:${seller}:${type}:${occurredAt}`;
  return { seller, outcome, about: seller, type, finding, occurredAt, value: null, currency: null };
}

function authorisationOf(seller: string): AuthorisationFacts {
  return { seller, brandKey: 'brand:velgelim', brand: 'Velgelim', validFrom: null, validTo: null };
}

const hit = (family: FlagFamily, strength: number, flag = 'R17'): FlagHit => ({
  ...{ flag, family, strength, says: flag, sellers: ['s0'], evidence: [] },
});
const cheap = hit('product', 0.55);

describe('isRacket by red flags', () => {
  it('needs strong flags in two of the families product, logistics and money', () => {
    expect(isRacket(group(3), [hit('product', 0.6), hit('logistics', 0.5)])).toBe(true);
    expect(isRacket(group(3), [hit('product', 0.9), hit('product', 0.8)])).toBe(false);
    expect(isRacket(group(3), [hit('product', 0.9), hit('logistics', 0.49)])).toBe(false);
  });

  it('never accuses for identity, a shared account, small parcels, goods often faked or density', () => {
    const weak = [hit('identity', 1, 'R4'), hit('identity', 1, 'R2'), hit('identity', 1, 'R30')];
    const common = [hit('money', 1, 'R1'), hit('logistics', 1, 'R10'), hit('product', 1, 'R11')];
    expect(isRacket(group(3), [...weak, ...common, hit('product', 1, 'R29')])).toBe(false);
  });
});

describe('isRacket by what was found', () => {
  it('hears of goods that were looked at in a small group, or with a second sign in a large one', () => {
    const find = [found('s0', 'test_buy')];
    expect(isRacket(group(4, find), [])).toBe(true);
    expect(isRacket(group(20, find), [])).toBe(false);
    expect(isRacket(group(20, find), [cheap])).toBe(true);
    expect(isRacket(group(20, [...find, found('s1', 'seizure')]), [])).toBe(true);
  });

  it('does not brand an agency’s many clients for two dishonest ones among them', () => {
    expect(isRacket(group(80, [found('s0', 'test_buy'), found('s1', 'test_buy')]), [])).toBe(false);
  });

  it('does not speak of those who share no more than a depot with the seller', () => {
    const clients = group(6, [found('s0', 'test_buy'), found('s1', 'test_buy')]);
    expect(isRacket(clients, [cheap])).toBe(true);
    expect(isRacket({ ...clients, ties: [tieOf('Origin', clients.operators.flat())] }, [])).toBe(false);
    const alone = group(8, [found('s0', 'test_buy')]);
    expect(isRacket({ ...alone, ties: [tieOf('Sender', alone.operators.flat())] }, [cheap])).toBe(false);
  });

  it('takes no removal alone for proof', () => {
    expect(isRacket(group(4, [found('s0', 'removal')]), [])).toBe(false);
    expect(isRacket(group(4, [found('s0', 'removal')]), [cheap])).toBe(true);
    expect(isRacket(group(4, [found('s0', 'removal'), found('s1', 'removal')]), [])).toBe(true);
    expect(isRacket(group(20, [found('s0', 'removal'), found('s1', 'removal')]), [])).toBe(false);
  });

  it('leaves out a removal that was taken back, and one at an authorised seller', () => {
    const removals = [found('s0', 'removal'), found('s1', 'removal')];
    const takenBack = removals.map(({ seller }) => found(seller, 'removal', 'genuine', '2025-06-01'));
    expect(isRacket(group(4, [...removals, ...takenBack]), [])).toBe(false);
    expect(isRacket(group(4, removals, ['s0', 's1']), [])).toBe(false);
    expect(isRacket(group(4, [found('s0', 'lawsuit'), found('s1', 'test_buy', 'unclear')]), [cheap])).toBe(false);
  });
});
