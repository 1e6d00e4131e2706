import { describe, expect, it, vi } from 'vitest';
import type { Level } from './levels.ts';
import type { OperatorKind, Seller, World } from './model.ts';
import { wronglyRemoved } from './rackets/outcomes.ts';
import { tradeOf, type Trade } from './goods/trades.ts';
import { makeWorld } from './world.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('what is honest and hard to tell', () => {
  it.each(['easy', 'medium', 'hard'] as Level[])('is in every marketplace, level %s', (level) => {
    const world = makeWorld({ sellers: 8_000, seed: 7, level });
    const honest = world.sellers.filter(({ operator }) => operator.racket === null);
    const missing = Object.entries(CASES).filter(
      ([, isCase]) => honest.filter((seller) => isCase(seller, world)).length < 3,
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });
});

const runBy = (kind: OperatorKind) => (seller: Seller) => seller.operator.kind === kind && seller.operator.size > 1;
const deals = (kind: Trade['kind']) => (seller: Seller, world: World) => tradeOf(seller, world).kind === kind;

const CASES: Record<string, (seller: Seller, world: World) => boolean> = {
  'a family': runBy('household'),
  'neighbours in one house': runBy('neighbours'),
  'a company with several shops': (seller) => runBy('company')(seller) && seller.operator.size >= 3,
  'a client of a 3PL warehouse': ({ hubs }) => hubs.depot !== undefined,
  'a client of an agency': ({ hubs }) => hubs.agency !== undefined,
  'one behind a VPN exit': ({ hubs }) => hubs.exit !== undefined,
  'a client of a payment provider': ({ hubs }) => hubs.provider !== undefined,
  'one registered at an office of many': ({ hubs }) => hubs.office !== undefined,
  'a user of a recycled number': ({ hubs }) => hubs.recycledPhone !== undefined,
  'an authorised discounter': deals('discounter'),
  'a dealer in many brands': deals('retailer'),
  'one with a wrong removal': wronglyRemoved,
  'a group with product flags': (seller, world) => deals('second hand')(seller, world) && seller.operator.size > 1,
  'a client of a wholesaler of clearance stock': deals('clearance'),
  'one who sells fakes alone': deals('fakes'),
};
