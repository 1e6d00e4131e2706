import { bondSellers, planBonds } from './bonds.ts';
import { AS_OF } from './days.ts';
import { Draw } from './draw.ts';
import { coverSellers } from './covers.ts';
import { honestHands } from './honest.ts';
import { assignHubs } from './hubs.ts';
import { resolveOptions, type MarketplaceOptions } from './options.ts';
import type { Hand, Seller, World } from './model.ts';
import { confirmMembers } from './outcomes.ts';
import { drawCity } from './places.ts';
import { plantRackets } from './rackets.ts';
import { drawSlots } from './slots.ts';
import { tieRackets } from './ties.ts';
import { accountTimeline, closingDay, openingDay, silentDays } from './timeline.ts';

const PLATFORMS = ['bazaro', 'kioskia', 'openstall', 'tradeloom'];

/** Plans a marketplace: who runs which account, who belongs to which racket, who uses which hub. */
export function makeWorld(given: MarketplaceOptions): World {
  const options = resolveOptions(given);
  const draw = Draw.of(options.seed);
  const { rackets, suppliers } = plantRackets(draw, options);
  const operators = rackets.flatMap((racket) => racket.hands);
  const planted = operators.reduce((sum, hand) => sum + hand.size, 0);
  const hands = [
    ...operators,
    ...honestHands(draw, options, { accounts: options.sellers - planted, firstIndex: operators.length }),
  ];
  const sellers = openAccounts(draw, hands, options.snapshots);
  // Ids are hashes, so their order says nothing about who is who.
  sellers.sort((a, b) => (a.id < b.id ? -1 : 1));
  tieRackets(rackets, sellers, options);
  confirmMembers(sellers, options);
  const bonds = planBonds(draw, rackets, options.snapshots);
  bondSellers(bonds, sellers);
  const wholesalers = assignHubs(draw, sellers, options.settings);
  coverSellers(draw, { sellers, rackets }, options.settings);
  return {
    options,
    draw,
    sellers,
    everyone: sellers,
    rackets: new Set(rackets),
    bonds,
    day: AS_OF,
    suppliers: [...suppliers, ...wholesalers],
  };
}

function openAccounts(root: Draw, hands: Hand[], snapshots: number): Seller[] {
  const sellers: Seller[] = [];
  for (const hand of hands) {
    const own = Array.from({ length: hand.size }, (_, position) => {
      const index = sellers.length + position;
      return openAccount(root.at('seller').at(index), hand, { index, position, snapshots });
    });
    sellers.push(...own);
    [...own].sort((a, b) => a.opened - b.opened || a.position - b.position).forEach((seller, i) => (seller.turn = i));
  }
  return sellers;
}

function openAccount(
  draw: Draw,
  hand: Hand,
  { index, position, snapshots }: { index: number; position: number; snapshots: number },
): Seller {
  const platform = draw.at('platform').pick(PLATFORMS);
  const timeline = accountTimeline(hand, position);
  return {
    index,
    position,
    id: `${platform}:${draw.at('id').code(11)}`,
    platform,
    draw,
    hand,
    city: drawCity(hand.draw.at('city'), hand.country),
    opened: openingDay(draw.at('opened'), timeline, snapshots),
    closes: closingDay(draw.at('closes'), timeline, snapshots),
    slots: drawSlots(draw.at('slots'), hand),
    hubs: {},
    confirmed: false,
    confirmedBy: null,
    shownBy: null,
    turn: 0,
    silent: silentDays(hand.draw.at('silent'), timeline, snapshots),
    bond: null,
    cover: null,
  };
}
