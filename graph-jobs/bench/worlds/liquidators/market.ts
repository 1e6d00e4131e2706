import { heavyTail, type Draw } from '#jobs/generate/draw';
import { LAST, listOf } from './days.ts';
import type { Kit, Rates, Source } from './values.ts';
import { valueFrom } from './kits.ts';
import { rates } from './settings.ts';
import { anyLand, coined, type Land } from './words/lands.ts';

/** A firm that serves many who do not know each other. */
export interface Service {
  readonly kind: ServiceKind;
  readonly name: string;
  readonly weight: number;
  readonly source: Source;
}

interface Offered {
  /** Sellers to one such firm, how often a seller has one, how many values of a channel the firm has. */
  readonly per: number;
  readonly used: number;
  readonly size: number;
  readonly word: string;
  readonly rates: Rates;
}

const OFFERED = {
  prep: { per: 75, used: 0.28, size: 3, word: 'Prep & Returns', rates: rates(0.05, 0.02, 0.04, 0.18, 0, 0, 0.75) },
  office: { per: 110, used: 0.16, size: 6, word: 'Virtual Offices', rates: rates(0.55, 0, 0, 0, 0, 0, 0.5) },
  accountant: { per: 50, used: 0.3, size: 2, word: 'Accounting', rates: rates(0.1, 0.12, 0.06, 0.07, 0, 0, 0.12) },
  factor: { per: 900, used: 0.06, size: 2, word: 'Seller Finance', rates: rates(0, 0, 0, 0, 0, 0, 0, 0.85) },
  repricer: { per: 1500, used: 0.25, size: 3, word: 'Repricing', rates: rates(0, 0, 0.12, 0.45) },
  forwarder: { per: 130, used: 0.12, size: 2, word: 'Freight', rates: rates(0.08, 0.03, 0, 0.05, 0.04, 0, 0.3) },
  liquidator: { per: 200, used: 0.75, size: 1, word: 'Liquidation Auctions', rates: rates() },
  exporter: { per: 70, used: 0.2, size: 1, word: 'Export', rates: rates() },
} satisfies Record<string, Offered>;
type ServiceKind = keyof typeof OFFERED;
const KINDS = Object.keys(OFFERED) as ServiceKind[];

/** How often a hall stands where another firm was before. */
const MOVED_IN = 0.25;
/** How often a circle's people have the circle's own firms. */
const LOYAL = 0.6;

export type Market = Readonly<Record<ServiceKind, readonly Service[]>>;

/** All firms, some large and most small. */
export function newMarket(root: Draw, sellers: number): Market {
  const all = KINDS.map((kind) => {
    const count = 3 + Math.round(sellers / OFFERED[kind].per);
    const firms: Service[] = [];
    for (let at = 0; at < count; at++) firms.push(newService(root.at(kind).at(at), kind, firms));
    return [kind, firms] as const;
  });
  return Object.fromEntries(all) as unknown as Market;
}

function newService(draw: Draw, kind: ServiceKind, before: readonly Service[]): Service {
  const { size, word, rates: shown } = OFFERED[kind];
  const land = anyLand(draw.at('land'));
  const name = kind === 'exporter' ? exporterName(draw) : `${coined(draw)} ${word}`;
  const gone = before.filter(({ source }) => source.until);
  const earlier = gone.length > 0 && draw.at('movedIn').chance(MOVED_IN) ? draw.at('earlier').pick(gone).source : null;
  const until = !earlier && draw.at('ends').chance(0.2) ? LAST - draw.at('until').between(60, 900) : undefined;
  const plain: Kit = { draw: draw.at('kit'), land: earlier?.kit.land ?? land, name, size, isHall: true };
  const fixed = earlier && { address: [valueFrom(earlier.kit, 'address', draw)], phone: phonesOf(earlier.kit, draw) };
  return {
    kind,
    name,
    weight: heavyTail(draw.at('weight').uniform(), { low: 1, high: 40, alpha: 0.8 }),
    source: {
      key: `${kind}-${name}`,
      kit: { ...plain, ...(fixed && { fixed }) },
      rates: shown,
      ...(until !== undefined && { until }),
      ...(earlier?.until && { from: earlier.until + 20 }),
    },
  };
}

/** Names of those who send parts from abroad, whoever they send them to. */
export const exporterName = (draw: Draw): string =>
  `${coined(draw)} ${draw.at('trade').pick(['Tech Co', 'Parts Co', 'Trading Ltd', 'Industry Co', 'Electronics'])}`;

/** Numbers that come with the room. */
const phonesOf = (kit: Kit, draw: Draw) => listOf(2, (at) => valueFrom(kit, 'phone', draw.at('phone').at(at)));

/** A firm of a kind, of the same country where there is one. */
function firmOf(market: Market, kind: ServiceKind, draw: Draw, land: Land): Service {
  const near = market[kind].filter(({ source }) => source.kit.land === land);
  return draw.at(kind).weighted(near.length > 0 ? near : market[kind], ({ weight }) => weight);
}

/** One firm of each kind, which people of a circle tell each other of. */
export const firmsOf = (market: Market, draw: Draw, land: Land): Service[] =>
  KINDS.map((kind) => firmOf(market, kind, draw, land));

/** The firms that an account has: those of its circle, or others. */
export function servicesFor(market: Market, draw: Draw, land: Land, theirs: readonly Service[]): Service[] {
  return theirs
    .filter(({ kind }) => draw.at(kind).chance(OFFERED[kind].used))
    .map((known) => (draw.at('loyal').at(known.kind).chance(LOYAL) ? known : firmOf(market, known.kind, draw, land)));
}
