import { bondSellers, planBonds } from './rackets/bonds.ts';
import { AS_OF } from './days.ts';
import { Draw } from './draw.ts';
import { coverSellers } from './rackets/covers.ts';
import { honestOperators } from './people/honest.ts';
import { assignHubs } from './values/hubs.ts';
import { resolveOptions, type MarketplaceOptions } from './options.ts';
import type { Operator, Seller, World } from './model.ts';
import { confirmMembers } from './rackets/outcomes.ts';
import { drawCity } from './places/places.ts';
import { plantRackets } from './rackets/rackets.ts';
import { drawSlots } from './people/slots.ts';
import { tieRackets } from './rackets/ties.ts';
import { accountTimeline, closingDay, openingDay, silentDays } from './time/timeline.ts';

const PLATFORMS = ['bazaro', 'kioskia', 'openstall', 'tradeloom'];

/** Plans a marketplace: who runs which account, who belongs to which racket, who uses which hub. */
export function makeWorld(given: MarketplaceOptions): World {
  const options = resolveOptions(given);
  const draw = Draw.of(options.seed);
  const { rackets, suppliers } = plantRackets(draw, options);
  const ofRackets = rackets.flatMap((racket) => racket.operators);
  const planted = ofRackets.reduce((sum, operator) => sum + operator.size, 0);
  const operators = [
    ...ofRackets,
    ...honestOperators(draw, options, { accounts: options.sellers - planted, firstIndex: ofRackets.length }),
  ];
  const sellers = openAccounts(draw, operators, options.snapshots);
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

function openAccounts(root: Draw, operators: Operator[], snapshots: number): Seller[] {
  const sellers: Seller[] = [];
  for (const operator of operators) {
    const own = Array.from({ length: operator.size }, (_, position) => {
      const index = sellers.length + position;
      return openAccount(root.at('seller').at(index), operator, { index, position, snapshots });
    });
    sellers.push(...own);
    [...own].sort((a, b) => a.opened - b.opened || a.position - b.position).forEach((seller, i) => (seller.turn = i));
  }
  return sellers;
}

function openAccount(
  draw: Draw,
  operator: Operator,
  { index, position, snapshots }: { index: number; position: number; snapshots: number },
): Seller {
  const platform = draw.at('platform').pick(PLATFORMS);
  const timeline = accountTimeline(operator, position);
  return {
    index,
    position,
    id: `${platform}:${draw.at('id').code(11)}`,
    platform,
    draw,
    operator,
    city: drawCity(operator.draw.at('city'), operator.country),
    opened: openingDay(draw.at('opened'), timeline, snapshots),
    closes: closingDay(draw.at('closes'), timeline, snapshots),
    slots: drawSlots(draw.at('slots'), operator),
    hubs: {},
    confirmed: false,
    confirmedBy: null,
    shownBy: null,
    turn: 0,
    silent: silentDays(operator.draw.at('silent'), timeline, snapshots),
    bond: null,
    cover: null,
  };
}
