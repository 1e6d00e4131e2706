import { BRANDS, type Brand } from '../goods/brands.ts';
import { heavyTail, type Draw } from '../draw.ts';
import type { ResolvedOptions } from '../options.ts';
import { drawCity, drawCountry, type Country } from '../places/places.ts';
import { operatorTimelines, STEADY } from '../time/timeline.ts';
import { OPERATORS_PER_DISTRIBUTOR } from './supply.ts';
import type { Operator, Racket, Supplier } from '../model.ts';

// One racket to so many sellers: 80 of them at 20,000, with about five in a hundred sellers in a racket.
const SELLERS_PER_RACKET = 250;
const SMALLEST = 3;
// A smaller racket without a confirmed outcome shows too little for anybody to tell.
const FLAGS_SIZE = 10;

// Accounts of one operator: 2.9 in the mean, as the field found.
const OPERATOR_SIZES = [0.2, 0.28, 0.22, 0.13, 0.09, 0.05, 0.03];
// Up to 37 operators a factory, as the field found; mostly fewer.
const OPERATORS_PER_FACTORY = { low: 6, high: 37, alpha: 0.8 };

/** Plants the rackets: their sizes, operators, factories, goods and whether anything about them is confirmed. */
export function plantRackets(root: Draw, options: ResolvedOptions): { rackets: Racket[]; suppliers: Supplier[] } {
  const rackets: Racket[] = [];
  if (!options.rackets) return { rackets, suppliers: [] };
  const sizes = racketSizes(root.at('racket sizes'), options.sellers);
  let firstOperator = 0;
  for (const [index, size] of sizes.entries()) {
    const racket = plantRacket(root, { index, size, firstOperator }, options);
    firstOperator += racket.operators.length;
    rackets.push(racket);
  }
  return { rackets, suppliers: rackets.flatMap(({ suppliers, distributors }) => [...suppliers, ...distributors]) };
}

/** Heavy-tailed sizes, one draw from each slice of the law, so that every seed has its small and its large ones. */
function racketSizes(draw: Draw, sellers: number): number[] {
  const count = Math.max(2, Math.round(sellers / SELLERS_PER_RACKET));
  const high = Math.min(600, 90 * Math.sqrt(sellers / 20_000) + 6);
  return Array.from({ length: count }, (_, i) => {
    const u = (i + draw.at(i).uniform()) / count;
    return Math.floor(heavyTail(u, { low: SMALLEST, high, alpha: 0.9 }));
  });
}

function plantRacket(
  root: Draw,
  place: { index: number; size: number; firstOperator: number },
  { settings, snapshots }: ResolvedOptions,
): Racket {
  const { index, size } = place;
  const draw = root.at('racket').at(index);
  const home = drawCountry(draw.at('home'));
  const flags = size >= FLAGS_SIZE && draw.at('signal').chance(settings.flagsOnly);
  const priceFactor = 0.2 + draw.at('price').uniform() * (flags ? 0.08 : 0.2);
  const racket: Racket = {
    index,
    draw,
    size,
    operators: [],
    suppliers: [],
    distributors: [],
    brands: drawTargets(draw.at('brands')),
    signal: flags ? 'flags' : 'outcomes',
    priceFactor,
  };
  racket.operators = racketOperators(root, { racket, home, firstOperator: place.firstOperator });
  const timelines = operatorTimelines(draw.at('timeline'), snapshots, racket.operators.length);
  racket.operators.forEach((operator, i) => (operator.timeline = timelines[i] ?? STEADY));
  planSupply(racket, home, settings.chains);
  return racket;
}

/** Its factories, each for some operators, and in some rackets distributors between these and them. */
function planSupply(racket: Racket, home: Country, chains: number): void {
  const { draw, operators } = racket;
  const makeSupplier = (own: Draw, source: Supplier | null): Supplier => ({
    draw: own,
    country: home,
    city: drawCity(own.at('city'), home),
    racket,
    source,
  });
  const perFactory = Math.floor(heavyTail(draw.at('per factory').uniform(), OPERATORS_PER_FACTORY));
  for (let i = 0; i * perFactory < operators.length; i++)
    racket.suppliers.push(makeSupplier(draw.at('factory').at(i), null));
  if (!draw.at('chain').chance(chains)) return;
  for (let i = 0; i * OPERATORS_PER_DISTRIBUTOR < operators.length; i++) {
    const factory = racket.suppliers[i % racket.suppliers.length] ?? null;
    racket.distributors.push(makeSupplier(draw.at('distributor').at(i), factory));
  }
}

function racketOperators(root: Draw, plan: { racket: Racket; home: Country; firstOperator: number }): Operator[] {
  const { racket, home, firstOperator } = plan;
  const operators: Operator[] = [];
  for (let rest = racket.size; rest > 0;) {
    const index = firstOperator + operators.length;
    const draw = root.at('hand').at(index);
    const size = Math.min(rest, 1 + pickIndex(draw.at('size').uniform(), OPERATOR_SIZES));
    // Most operators sit where the racket is at home.
    const country = draw.at('abroad').chance(0.15) ? drawCountry(draw.at('country')) : home;
    operators.push({
      index,
      kind: 'operator',
      draw,
      country,
      size,
      racket,
      position: operators.length,
      timeline: STEADY,
      payout: null,
    });
    rest -= size;
  }
  return operators;
}

function pickIndex(u: number, chances: number[]): number {
  let rest = u;
  const index = chances.findIndex((chance) => (rest -= chance) < 0);
  return index < 0 ? chances.length - 1 : index;
}

/** The brands a racket copies: two to four, or many over several categories. */
function drawTargets(draw: Draw): Brand[] {
  const count = draw.at('many').chance(0.4) ? draw.at('count').between(6, 10) : draw.at('count').between(2, 4);
  return BRANDS.map((brand, i) => ({ brand, key: -Math.log(1 - draw.at(i).uniform()) / brand.weight }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ brand }) => brand);
}
