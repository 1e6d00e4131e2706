import { AS_OF } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { crowdBonds, type Town } from './crowd.ts';
import { TRADES, type Trade } from './goods.ts';
import { numbersOf, sharesOf, type Bond, type Closing, type Conduct, type Firm, type Way } from './model.ts';
import { countryOf, type Country } from './places.ts';
import type { Range, Settings } from './settings.ts';

/** A way in which honest people belong together. */
interface Kind {
  readonly name: string;
  /** Of all honest accounts. */
  readonly share: number;
  readonly size: readonly [number, number];
  readonly ways: Readonly<Partial<Record<Way, number>>>;
  readonly pools?: Bond['pools'];
  /** One person's, or one company's. */
  readonly isOne?: boolean;
  readonly collector?: number;
  /** Its members have much the same name. */
  readonly namesake?: number;
}

const KINDS: readonly Kind[] = [
  { name: 'alone', share: 0.62, size: [1, 1], ways: {} },
  {
    // One house with an account for each country, each trade or each salesman. It hides nothing.
    name: 'house',
    share: 0.13,
    size: [2, 5],
    ways: sharesOf(
      'phone 60 email 50 handle 30 web 60 device 50 ip 50 bank 55 invoice 30 photos 50 shipper 50 goods 50 site 60 warehouse 50 director 75 owner 80',
    ),
    pools: numbersOf('phone 2 photos 8 bank 2'),
    isOne: true,
    collector: 0.3,
    namesake: 0.6,
  },
  {
    name: 'family',
    share: 0.07,
    size: [2, 6],
    ways: sharesOf('phone 25 site 35 director 20 owner 30 bank 12 shipper 30 goods 35 photos 20 ip 20'),
    pools: numbersOf('director 3 owner 3 photos 8 phone 2'),
    namesake: 0.25,
  },
  { name: 'leaver', share: 0.05, size: [2, 2], ways: {} },
  {
    // A purchasing association: one account for buying together, one warehouse, one set of pictures.
    name: 'association',
    share: 0.06,
    size: [5, 18],
    ways: sharesOf('bank 40 site 20 warehouse 60 photos 70 shipper 60 goods 50 web 30 email 20 invoice 30'),
    pools: numbersOf('photos 20 site 2 warehouse 2 shipper 2'),
    collector: 0.5,
  },
  {
    // Dealers under one sign: remanufactured cartridges, a bearing maker's agents.
    name: 'dealers',
    share: 0.07,
    size: [5, 30],
    ways: sharesOf('phone 30 email 70 web 70 photos 70 goods 40 shipper 30 ip 40'),
    pools: numbersOf('photos 25'),
    namesake: 0.4,
  },
];
/** A lot that was bought together and was bad. */
const BAD_LOT = 0.07;
/** Sells what others have left over; the rest asks what is usual. */
const SURPLUS = 0.2;
const LEFT_OVER: Range = [0.4, 0.9];
/** What is asked for a part whose origin nobody doubts. */
export const USUAL: Range = [0.8, 1.25];

/** The honest people, the same whatever else there is. */
export function planHonest(town: Town, settings: Settings): Firm[] {
  const wanted = Math.round(town.sellers * (1 - settings.inRackets));
  const firms: Firm[] = [];
  for (let at = 0; firms.length < wanted; at++) {
    const group = town.root.at('honest').at(at);
    const kind = group.at('kind').weighted(KINDS, ({ share, size }) => (2 * share) / (size[0] + size[1]));
    firms.push(...planGroup(town, settings, { group, kind, at }));
  }
  return firms.slice(0, wanted);
}

interface Group {
  readonly group: Draw;
  readonly kind: Kind;
  readonly at: number;
}

function planGroup(town: Town, settings: Settings, { group, kind, at }: Group): Firm[] {
  const trade = tradeOf(group);
  const home = homeOf(group.at('home'), trade);
  const ties = { ways: kind.ways, pools: kind.pools ?? {}, oneDomain: kind.isOne ?? false };
  const bond: Bond = { name: `circle ${at}`, draw: group.at('bond'), home, ...ties };
  const size = group.at('size').between(...kind.size);
  const firms = Array.from({ length: size }, (_, index): Firm => {
    const draw = group.at('firm').at(index);
    const country = draw.at('abroad').chance(kind.isOne ? 0.35 : 0.12) ? homeOf(draw.at('home'), trade) : home;
    const opened = AS_OF - Math.round(25 + 3_000 * draw.at('opened').uniform() ** 1.3);
    return {
      draw,
      country,
      trade,
      opened,
      stem: draw.at('namesake').chance(kind.namesake ?? 0) ? group.at('stem') : draw.at('stem'),
      closed: honestClosing(draw, opened),
      operator: kind.isOne ? `house:${at}` : null,
      sides: [{ racket: null }],
      bonds: [bond, ...crowdBonds(town, draw, country, group)],
      conduct: conductOf(draw, group, { kind, settings }),
      collector: kind.collector ? { draw: group.at('collector'), home, chance: kind.collector } : null,
    };
  });
  return kind.name === 'leaver' ? leave(firms, group) : firms;
}

function conductOf(draw: Draw, group: Draw, { kind, settings }: { kind: Kind; settings: Settings }): Conduct {
  const price = draw.at('surplus').chance(SURPLUS) ? LEFT_OVER : USUAL;
  const hasBadLot = kind.name !== 'alone' && group.at('bad lot').chance(BAD_LOT);
  return {
    programme: kind.ways.photos ? group.at('programme') : null,
    price,
    coverPrice: price,
    cover: 0.7,
    proven: hasBadLot ? 0.35 : settings.mistaken,
    lot: hasBadLot ? group.at('lot day').between(AS_OF - 500, AS_OF - 20) : null,
    guilty: 0.45,
  };
}

/** A salesman begins his own firm: the telephone that all customers know goes with him, and often the pictures. */
function leave([old, young]: Firm[], group: Draw): Firm[] {
  if (!old || !young) return [];
  const opened = Math.min(AS_OF - 20, Math.max(young.opened, old.opened + 150));
  const ways = { phone: 0.9, handle: 0.7, email: 0.2 };
  const taken = { name: 'desk', draw: group.at('desk'), home: old.country, ways };
  const both = { ...taken, name: 'copied', draw: group.at('copied'), ways: sharesOf('photos 50 goods 40 shipper 30') };
  return [
    { ...old, closed: null, bonds: [{ ...taken, until: opened - 15 }, both, ...old.bonds] },
    { ...young, country: old.country, opened, closed: null, bonds: [{ ...taken, from: opened }, both, ...young.bonds] },
  ];
}

function honestClosing(draw: Draw, opened: number): Closing | null {
  if (!draw.at('closes').chance(0.18) || opened > AS_OF - 60) return null;
  const byMarket = draw.at('by market').chance(0.1);
  const reasons = byMarket
    ? ['verification failed', 'complaints of buyers', 'suspected counterfeit']
    : ['fee not paid', 'closed by owner', 'ceased trading', 'merged with another account'];
  return { day: draw.at('closed').between(opened + 40, AS_OF), reason: draw.at('reason').pick(reasons), byMarket };
}

/** A trade, as many as there are. */
export function tradeOf(draw: Draw): Trade {
  return draw.at('trade').weighted(TRADES, ({ weight }) => weight);
}

/** Where somebody of that trade sits. */
export function homeOf(draw: Draw, trade: Trade): Country {
  return countryOf(draw.weighted(Object.keys(trade.countries), (code) => trade.countries[code] ?? 0));
}
