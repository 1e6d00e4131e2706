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
    members: keys.map((seller) => ({ seller, role: 'member', confidence: 0.8, kinds: ['Email', 'Phone'] })),
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
/** The same hits at so many sellers. */
const reaching = (sellers: number, ...hits: FlagHit[]): FlagHit[] =>
  hits.map((one) => ({ ...one, sellers: Array.from({ length: sellers }, (_, at) => `s${at}`) }));

describe('isRacket by red flags', () => {
  const pair = (sellers: number) => reaching(sellers, hit('product', 0.6), hit('logistics', 0.5));
  const halfAPair = (sellers: number) => reaching(sellers, hit('product', 0.9), hit('logistics', 0.45));

  it('needs flags in two of the families product, logistics and money, one of them strong', () => {
    const judged = (...hits: FlagHit[]) => isRacket(group(3), reaching(3, ...hits));
    expect(isRacket(group(3), pair(3))).toBe(true);
    expect(judged(hit('product', 0.9), hit('product', 0.8))).toBe(false);
    expect(judged(hit('product', 0.49), hit('logistics', 0.49))).toBe(false);
    expect(judged(hit('product', 0.9), hit('logistics', 0.44))).toBe(false);
  });

  it('never accuses for where parcels go and who is paid, with nothing odd about the goods', () => {
    const business = reaching(10, hit('logistics', 0.6, 'R24'), hit('money', 0.6, 'R8'));
    expect(isRacket(group(10), business)).toBe(false);
    expect(isRacket(group(10), [...business, ...reaching(10, hit('product', 0.4, 'R18'))])).toBe(false);
    expect(isRacket(group(10), [...business, ...reaching(4, cheap)])).toBe(true);
  });

  it('takes what is odd about goods only where it concerns four tenths of the members', () => {
    const flags = (count: number, strength = 0.45) => [
      hit('logistics', 0.6, 'R23'),
      ...reaching(count, hit('product', strength)),
    ];
    expect([3, 4].map((count) => isRacket(group(10), flags(count)))).toEqual([false, true]);
    expect([2, 3].map((count) => isRacket(group(9), flags(count), true))).toEqual([false, true]);
    expect(isRacket(group(10), flags(3, 0.8))).toBe(false);
    // A fifth is enough where the goods are very odd and half of the members work together.
    const ten = group(10);
    const keys = ten.sellers.map(({ key }) => key);
    const working = (count: number) => ({
      ...ten,
      ties: ['Phone', 'PaymentAccount'].map((kind) => tieOf(kind, keys.slice(0, count))),
    });
    expect([1, 2].map((count) => isRacket(working(5), flags(count, 0.6)))).toEqual([false, true]);
    expect(isRacket(working(4), flags(2, 0.6))).toBe(false);
    expect(isRacket(working(5), flags(2, 0.55))).toBe(false);
  });

  it('takes pictures that come with the goods of one source for no work together', () => {
    const ten = group(10);
    const keys = ten.sellers.map(({ key }) => key);
    const showing = (...ties: Tie[]) => ({ ...ten, ties: [tieOf('Image', keys), ...ties] });
    const flags = reaching(10, hit('logistics', 0.6, 'R23'), hit('product', 0.45));
    expect(isRacket(showing(), flags)).toBe(true);
    expect(isRacket(showing(tieOf('Supplier', keys.slice(0, 4))), flags)).toBe(true);
    expect(isRacket(showing(tieOf('Supplier', keys.slice(0, 5))), flags)).toBe(false);
    expect(isRacket(showing(tieOf('Supplier', keys), tieOf('PaymentAccount', keys.slice(0, 2))), flags)).toBe(true);
    // Nor for a second thing, where one of the customers had a removal.
    const ties = ['Image', 'Supplier'].map((kind) => tieOf(kind, keys.slice(0, 4)));
    expect(isRacket({ ...group(4, [found('s0', 'removal')]), ties }, [])).toBe(false);
  });

  it('takes no customers of one depot for a racket, and a weaker second flag only among hands that work together', () => {
    const joined = (count: number) => {
      const ten = group(10);
      const keys = ten.sellers.map(({ key }) => key);
      return { ...ten, ties: [tieOf('Sender', keys), tieOf('PaymentAccount', keys.slice(0, count))] };
    };
    expect(isRacket(joined(0), pair(10))).toBe(false);
    expect(isRacket(joined(2), pair(10))).toBe(true);
    expect(isRacket(joined(4), halfAPair(10))).toBe(false);
    expect(isRacket(joined(5), halfAPair(10))).toBe(true);
    // What was a racket stays one while nearly as many work together.
    expect([4, 3].map((count) => isRacket(joined(count), halfAPair(10), true))).toEqual([true, false]);
  });

  it('hears of two strong flags alone where one or two hands run it all', () => {
    const keys = ['s0', 's1', 's2'];
    const oneHand = { ...group(3), operators: [keys] };
    expect(isRacket(oneHand, pair(3))).toBe(true);
    expect(isRacket(oneHand, halfAPair(3))).toBe(false);
  });

  it('never accuses for identity, a shared account, small parcels, goods often faked or density', () => {
    const weak = [hit('identity', 1, 'R4'), hit('identity', 1, 'R2'), hit('identity', 1, 'R30')];
    const common = [hit('money', 1, 'R1'), hit('logistics', 1, 'R10'), hit('product', 1, 'R11')];
    expect(isRacket(group(3), [...weak, ...common, hit('product', 1, 'R29')])).toBe(false);
  });
});

describe('isRacket by what was found', () => {
  it('hears of goods that were looked at where they are a sixth of all, or a fourth of a large group', () => {
    const find = [found('s0', 'test_buy')];
    expect([6, 7].map((sellers) => isRacket(group(sellers, find), []))).toEqual([true, false]);
    expect(isRacket(group(19, find), reaching(4, cheap))).toBe(true);
    expect(isRacket(group(20, find), [cheap])).toBe(false);
    expect([4, 5].map((count) => isRacket(group(20, find), reaching(count, cheap)))).toEqual([false, true]);
  });

  it('hears of several finds at three of twenty', () => {
    const finds = [found('s0', 'test_buy'), found('s1', 'seizure')];
    expect([13, 14].map((sellers) => isRacket(group(sellers, finds), []))).toEqual([true, false]);
    expect(isRacket(group(20, [...finds, found('s2', 'raid')]), [])).toBe(false);
  });

  it('hears of a find at a tenth of those who all work together', () => {
    const tight = (sellers: number, ...kinds: string[]) => {
      const all = group(sellers, [found('s0', 'test_buy')]);
      return { ...all, ties: kinds.map((kind) => tieOf(kind, all.operators.flat())) };
    };
    expect([10, 11].map((count) => isRacket(tight(count, 'Phone', 'PaymentAccount'), []))).toEqual([true, false]);
    expect(isRacket(tight(10, 'Phone', 'Email'), [])).toBe(false);
  });

  it('takes no seller who hangs on the others by one value for one of them, for a find at it alone', () => {
    const hanging = (kinds: string[]) => {
      const four = group(4, [found('s0', 'test_buy')]);
      return { ...four, members: four.members.map((member) => ({ ...member, kinds })) };
    };
    expect(isRacket(hanging(['Ip']), [])).toBe(false);
    expect(isRacket(hanging(['Device', 'Ip']), [])).toBe(true);
    expect(isRacket(hanging(['Ip']), reaching(2, cheap))).toBe(true);
  });

  it('asks for two kinds of value between the seller and the one hand that it is said to belong to', () => {
    const keys = ['s0', 's1', 's2', 's3'];
    const oneHand = (...kinds: string[]) => {
      const four = { ...group(4, [found('s0', 'test_buy')]), operators: [keys] };
      const kindsOf = (seller: string) => (seller === 's0' ? kinds : ['Email', 'Phone']);
      return { ...four, members: four.members.map((member) => ({ ...member, kinds: kindsOf(member.seller) })) };
    };
    expect(isRacket(oneHand('Phone'), [])).toBe(false);
    expect(isRacket(oneHand('Email', 'Phone'), [])).toBe(true);
  });

  it('believes one value where three and more hang together by it alone', () => {
    const hand = (...keys: string[]) => {
      const one = group(keys.length, [found('s0', 'test_buy')]);
      const members = one.members.map((member) => ({ ...member, kinds: ['Phone'] }));
      return { ...one, members, operators: [keys], ties: [tieOf('Phone', keys)] };
    };
    expect(isRacket(hand('s0', 's1'), [])).toBe(false);
    expect(isRacket(hand('s0', 's1', 's2'), [])).toBe(true);
  });

  it('takes no company that openly runs several shops for a racket for what was found at one of them alone', () => {
    const shops = ['s0', 's1', 's2', 's3'];
    const company = (outcomes: OutcomeFacts[], openly: number) => {
      const four = { ...group(4, outcomes), operators: [shops] };
      return { ...four, ties: [tieOf('Phone', shops), tieOf('Party', shops.slice(0, openly))] };
    };
    const members = ['s0', 's1', 's2', 's3'].map((seller) => ({ seller, role: 'member', confidence: 0.8 }) as const);
    const bought = (openly: number) => {
      const shown = company([found('s0', 'test_buy')], openly);
      return { ...shown, members: members.map((member) => ({ ...member, kinds: ['Phone', 'Party'] })) };
    };
    expect([2, 3].map((openly) => isRacket(bought(openly), []))).toEqual([true, false]);
    expect(isRacket(bought(3), [cheap])).toBe(true);
    expect(isRacket(company([found('s0', 'removal')], 3), [cheap])).toBe(false);
    expect(isRacket(company([found('s0', 'test_buy'), found('s1', 'removal')], 3), [])).toBe(true);
  });

  it('does not accuse those who live in the same house', () => {
    const neighbours = group(3, [found('s0', 'test_buy')]);
    expect(isRacket({ ...neighbours, ties: [tieOf('Address', ['s0', 's1', 's2'])] }, [])).toBe(false);
    expect(isRacket(neighbours, [])).toBe(true);
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

  it('lets go of a racket only when its finds reach a good deal less far', () => {
    const find = [found('s0', 'test_buy')];
    const reaching = (count: number) => {
      const ten = group(10, [...find, found('s9', 'seizure')]);
      const keys = ten.sellers.map(({ key }) => key);
      return { ...ten, ties: [tieOf('Origin', keys), tieOf('Phone', ['s9', ...keys.slice(0, count - 1)])] };
    };
    expect([5, 4, 3].map((count) => isRacket(reaching(count), []))).toEqual([true, false, false]);
    expect([5, 4, 3].map((count) => isRacket(reaching(count), [], true))).toEqual([true, true, false]);
    expect(isRacket(group(10), [], true)).toBe(false);
  });

  it('takes no removal alone for proof', () => {
    expect(isRacket(group(4, [found('s0', 'removal')]), [])).toBe(false);
    expect(isRacket(group(4, [found('s0', 'removal')]), [cheap])).toBe(true);
    expect(isRacket(group(4, [found('s0', 'removal'), found('s1', 'removal')]), [])).toBe(true);
    expect(isRacket(group(20, [found('s0', 'removal'), found('s1', 'removal')]), [])).toBe(false);
    // Beside a sign at an eighth of the hands, and not at fewer.
    const beside = (hands: number) => isRacket(group(hands, [found('s0', 'removal')]), reaching(2, cheap));
    expect([8, 9].map(beside)).toEqual([true, false]);
  });

  it('takes parcels from the house where several live for no second thing in common', () => {
    const four = group(4, [found('s0', 'removal')]);
    const keys = four.operators.flat();
    const [phone, house] = [tieOf('Phone', keys), { ...tieOf('Address', keys), value: 'addr:1' }];
    const from = (value: string) => ({ ...four, ties: [phone, house, { ...tieOf('Origin', keys), value }] });
    expect(isRacket(from('addr:2'), [])).toBe(true);
    expect(isRacket(from('addr:1'), [])).toBe(false);
  });

  it('believes a removal at an eighth of hands that share two different things', () => {
    const keys = ['s0', 's1', 's2', 's3'];
    const sharing = (...ties: [kind: string, members: number][]) => ({
      ...group(4, [found('s0', 'removal')]),
      ties: ties.map(([kind, members]) => tieOf(kind, keys.slice(0, members))),
    });
    expect(isRacket(sharing(['PaymentAccount', 3], ['Supplier', 4]), [])).toBe(true);
    const many = (hands: number) => {
      const keys = Array.from({ length: hands }, (_, at) => `s${at}`);
      return {
        ...group(hands, [found('s0', 'removal')]),
        ties: ['Phone', 'Supplier'].map((kind) => tieOf(kind, keys)),
      };
    };
    expect([8, 9].map((hands) => isRacket(many(hands), []))).toEqual([true, false]);
    expect(isRacket(sharing(['Phone', 4], ['Email', 4]), [])).toBe(false);
    expect(isRacket(sharing(['Address', 4], ['Supplier', 4]), [])).toBe(false);
    expect(isRacket(sharing(['Supplier', 4], ['PaymentAccount', 1]), [])).toBe(false);
  });

  it('believes a removal at one account of a hand that shares two different things in all of them, but no house', () => {
    const keys = ['s0', 's1', 's2', 's3'];
    const hand = (...ties: [kind: string, members: number][]) => {
      const four = { ...group(4, [found('s0', 'removal')]), operators: [keys] };
      const members = four.members.map((member) => ({ ...member, kinds: ['Email', 'PaymentAccount'] }));
      return { ...four, members, ties: ties.map(([kind, count]) => tieOf(kind, keys.slice(0, count))) };
    };
    expect(isRacket(hand(['Email', 4], ['PaymentAccount', 4]), [])).toBe(true);
    expect(isRacket(hand(['Email', 4], ['PaymentAccount', 3]), [])).toBe(false);
    expect(isRacket(hand(['Email', 4], ['PaymentAccount', 4], ['Address', 3]), [])).toBe(false);
    expect(isRacket(hand(['Email', 4], ['PaymentAccount', 4], ['Party', 3]), [])).toBe(false);
  });

  it('leaves out a removal that was taken back, and one at an authorised seller', () => {
    const removals = [found('s0', 'removal'), found('s1', 'removal')];
    const takenBack = removals.map(({ seller }) => found(seller, 'removal', 'genuine', '2025-06-01'));
    expect(isRacket(group(4, [...removals, ...takenBack]), [])).toBe(false);
    expect(isRacket(group(4, removals, ['s0', 's1']), [])).toBe(false);
    expect(isRacket(group(4, [found('s0', 'lawsuit'), found('s1', 'test_buy', 'unclear')]), [cheap])).toBe(false);
  });
});
