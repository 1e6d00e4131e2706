import { describe, expect, it } from 'vitest';
import type { OutcomeFacts } from './facts.ts';
import { isRacket } from './judge-community.ts';
import { cheap, found, group, hit, reaching, tieOf } from './test-group.ts';

describe('isRacket by what was found', () => {
  it('hears of goods that were looked at where they are a quarter of the hands', () => {
    const find = [found('s0', 'test_buy')];
    expect([4, 5].map((hands) => isRacket(group(hands, find), []))).toEqual([true, false]);
    // What was a racket stays one while they are nearly as many.
    expect([6, 7].map((hands) => isRacket(group(hands, find), [], true))).toEqual([true, false]);
  });

  it('hears of one find beside other signs at a sixth of all, or a fourth of a large group', () => {
    const find = [found('s0', 'test_buy')];
    expect([6, 7].map((sellers) => isRacket(group(sellers, find), [cheap]))).toEqual([true, false]);
    // Where parcels go and which pictures are shown is no sign of goods.
    const business = reaching(6, hit('logistics', 0.6, 'R24'), hit('product', 0.4, 'R18'));
    expect(isRacket(group(6, find), business)).toBe(false);
    expect(isRacket(group(19, find), reaching(4, cheap))).toBe(true);
    expect(isRacket(group(20, find), [cheap])).toBe(false);
    expect([4, 5].map((count) => isRacket(group(20, find), reaching(count, cheap)))).toEqual([false, true]);
  });

  it('hears of several finds at three of twenty', () => {
    const finds = [found('s0', 'test_buy'), found('s1', 'seizure')];
    expect([13, 14].map((sellers) => isRacket(group(sellers, finds), []))).toEqual([true, false]);
    expect(isRacket(group(20, [...finds, found('s2', 'raid')]), [])).toBe(false);
  });

  it('hears of finds at four hands and twelve in a hundred of them, however large the group and whatever its goods', () => {
    const finds = (count: number) => Array.from({ length: count }, (_, at) => found(`s${at}`, 'test_buy'));
    expect([3, 4].map((count) => isRacket(group(27, finds(count)), []))).toEqual([false, true]);
    expect([33, 34].map((hands) => isRacket(group(hands, finds(4)), []))).toEqual([true, false]);
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
    // Nor is one value that all of them share enough.
    const byPhone = oneHand('Phone').members.map((member) => ({ ...member, kinds: ['Phone'] }));
    expect(isRacket({ ...oneHand('Phone'), members: byPhone }, [])).toBe(false);
  });

  it('takes the shops of one house for no racket for what was found at one of them', () => {
    const shops = ['s0', 's1', 's2', 's3'];
    const family = (atHome: number, ...outcomes: OutcomeFacts[]) => {
      const four = { ...group(4, outcomes), operators: [shops] };
      return { ...four, ties: [tieOf('Phone', shops), tieOf('Address', shops.slice(0, atHome))] };
    };
    const bought = found('s0', 'test_buy');
    expect([2, 3].map((atHome) => isRacket(family(atHome, bought), []))).toEqual([true, false]);
    expect(isRacket(family(4, bought), [cheap])).toBe(true);
    expect(isRacket(family(4, bought, found('s1', 'test_buy')), [])).toBe(true);
    // Nor is a hand a family's for its house, where one account is paid for all of it as well.
    const four = family(4, bought);
    expect(isRacket({ ...four, ties: [...four.ties, tieOf('PaymentAccount', shops)] }, [])).toBe(true);
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

  it('believes a removal at a quarter of hands that share two different things', () => {
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
    expect([4, 5].map((hands) => isRacket(many(hands), []))).toEqual([true, false]);
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
