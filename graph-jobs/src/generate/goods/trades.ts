import { drawBrand, type Brand } from './brands.ts';
import type { Draw } from '../draw.ts';
import type { LevelSettings } from '../levels.ts';
import type { OperatorKind, Seller, World } from '../model.ts';

/**
 * What a seller deals in. Honest: goods without a brand, one or two brands, many brands as an authorised retailer, or
 * a brand's own discounter; also clearance stock that looks too cheap, and an owner of several shops with used pieces.
 * Else fakes.
 */
export interface Trade {
  kind: 'unbranded' | 'branded' | 'retailer' | 'discounter' | 'clearance' | 'second hand' | 'fakes';
  brands: Brand[];
  /** Which of them comes first in the seller's window. */
  firstBrand: number;
  /** What it asks, as a share of a brand's middling price. */
  priceFactor: number;
  authorised: boolean;
}

const SEVERAL_SHOPS: readonly OperatorKind[] = ['company', 'household'];
const SECOND_HAND = 0.06;

type Kind = Omit<Trade, 'firstBrand'>;

/** The trade of a seller. */
export function tradeOf(seller: Seller, world: World): Trade {
  return { ...kindOfTrade(seller, world), firstBrand: seller.draw.at('trade').at('first').between(0, 999) };
}

function kindOfTrade(seller: Seller, world: World): Kind {
  const { racket } = seller.operator;
  const draw = seller.draw.at('trade');
  if (racket && !isFront(seller, world.options.settings))
    return { kind: 'fakes', brands: racket.brands, priceFactor: racket.priceFactor, authorised: false };
  if (infringesAlone(seller, world)) {
    return { kind: 'fakes', brands: drawBrands(draw, 2), priceFactor: cheap(draw), authorised: false };
  }
  return honestTrade(seller, draw, world.options.settings);
}

/** Whether an honest-looking seller sells fakes on its own account, outside any racket. */
export function infringesAlone(seller: Seller, { options }: World): boolean {
  return seller.operator.kind === 'single' && seller.draw.at('infringes').chance(options.settings.loneInfringer);
}

/** Whether a racket's seller sells nothing but honest goods. */
function isFront({ operator, draw, confirmed }: Seller, { fronts }: LevelSettings): boolean {
  return operator.racket !== null && !confirmed && draw.at('front').chance(fronts);
}

function honestTrade({ hubs, operator }: Seller, draw: Draw, settings: LevelSettings): Kind {
  const { wholesaler } = hubs;
  const used = operator.draw.at('second hand');
  // All shops of one owner deal in used pieces, cheap and of many brands.
  if (SEVERAL_SHOPS.includes(operator.kind) && used.chance(SECOND_HAND)) {
    return { kind: 'second hand', brands: drawBrands(used, 7), priceFactor: cheap(used), authorised: false };
  }
  if (wholesaler?.draw.at('clearance').chance(settings.clearance)) {
    return { kind: 'clearance', brands: drawBrands(wholesaler.draw, 3), priceFactor: 0.4, authorised: false };
  }
  const kind = draw.at('kind').uniform();
  if (kind < 0.33) return { kind: 'unbranded', brands: [], priceFactor: 1, authorised: false };
  if (kind < 0.92) {
    const authorised = draw.at('authorised').chance(0.08);
    return { kind: 'branded', brands: drawBrands(draw, draw.at('count').between(1, 2)), priceFactor: 1, authorised };
  }
  if (kind < 0.96) {
    const brands = drawBrands(draw, draw.at('count').between(6, 10));
    return { kind: 'retailer', brands, priceFactor: 1, authorised: true };
  }
  return { kind: 'discounter', brands: drawBrands(draw, 1), priceFactor: cheap(draw), authorised: true };
}

function cheap(draw: Draw): number {
  return 0.2 + 0.2 * draw.at('cheap').uniform();
}

function drawBrands(draw: Draw, count: number): Brand[] {
  return [...new Set(Array.from({ length: count }, (_, i) => drawBrand(draw.at('brand').at(i))))];
}
