import { heavyTail, type Draw } from '#jobs/generate/draw';
import { NETWORK_KINDS, type NetworkKind } from './network-kinds.ts';
import { SETTINGS } from './settings.ts';
import { COUNTRIES, type Country } from './words.ts';

/** Operators who belong together. Only `isRacket` tells a racket from an honest network, and only the goods ask for it. */
export interface Network {
  readonly key: string;
  readonly draw: Draw;
  readonly kind: NetworkKind;
  readonly country: Country;
  readonly size: number;
  readonly isRacket: boolean;
}

/** The largest size of so many sellers was fitted to this many. */
const FITTED = 20_000;

/** Rackets and honest networks: for each racket, ten honest networks of its size. */
export function planNetworks(draw: Draw, sellers: number): Network[] {
  return sizesFor(draw.at('sizes'), sellers).flatMap((size, at) =>
    Array.from({ length: 1 + SETTINGS.networks.honestForEach }, (_, twin) => {
      const key = draw.at(at).at(twin).code(8);
      const own = draw.at(at).at(twin).at('network');
      const kind = own.at('kind').pick(NETWORK_KINDS);
      return { key, draw: own, kind, country: own.at('country').pick(COUNTRIES), size, isRacket: twin === 0 };
    }),
  );
}

/** Sizes at evenly spread places of the law, so that each seed has its few large ones. */
function sizesFor(draw: Draw, sellers: number): number[] {
  const { sizes, racketShare } = SETTINGS.networks;
  const law = { ...sizes, high: sizes.high * Math.sqrt(sellers / FITTED) };
  const sizeAt = (u: number) => Math.floor(heavyTail(u, law));
  const probes = 500;
  const mean = Array.from({ length: probes }, (_, at) => sizeAt((at + 0.5) / probes)).reduce((a, b) => a + b) / probes;
  const count = Math.max(3, Math.round((sellers * racketShare) / mean));
  return Array.from({ length: count }, (_, at) => sizeAt((at + 0.25 + 0.5 * draw.at(at).uniform()) / count));
}

/** How many accounts each operator of a network runs; none runs more than about half of them. */
export function operatorSizes(draw: Draw, size: number): number[] {
  const most = Math.max(2, Math.ceil(size / 2));
  const sizes: number[] = [];
  for (let left = size; left > 0; left -= sizes.at(-1) ?? left) {
    const wanted = Math.floor(heavyTail(draw.at(sizes.length).uniform(), SETTINGS.networks.operatorSizes));
    sizes.push(Math.min(left, most, wanted));
  }
  return sizes;
}
