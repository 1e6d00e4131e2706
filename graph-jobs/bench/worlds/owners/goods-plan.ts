import type { Draw } from '#jobs/generate/draw';
import { BRANDS, type Brand } from './brands.ts';
import type { GroupRequest } from './model.ts';
import { hubFor } from './hubs.ts';
import type { Scene } from './scene.ts';

/** What the accounts of a group sell, who sends it, and which accounts show signs of counterfeit goods. */
export interface GoodsPlan {
  readonly brands: readonly Brand[];
  /** Brands it may sell. */
  readonly authorised: readonly Brand[];
  readonly sender: string;
  /** Places of the accounts in the order they are opened. */
  readonly signed: ReadonlySet<number>;
}

/** How a seller deals. */
export interface Trade {
  readonly plan: GoodsPlan;
  /** Its counterfeit goods show. */
  readonly isCaught: boolean;
  readonly groupSender: number;
}

/** Plans the goods of a group. */
export function planGoods(scene: Scene, { draw, size, kind }: GroupRequest): GoodsPlan {
  const own = draw.at('goods');
  const brands = [0, 1, 2].slice(0, own.at('count').between(1, 3)).map((at) => own.at('brand').at(at).pick(BRANDS));
  const isRacket = kind === 'racket';
  const mayBeAuthorised = own.at('authorised').chance(isRacket ? 0.02 : 0.25);
  return {
    brands,
    authorised: mayBeAuthorised ? brands.slice(0, 1) : [],
    sender: hubFor(scene, 'sender', own.at('forwarder')).name,
    ...(own.at('own-sender').chance(0.5) && { sender: `${own.at('sender').code(6).toUpperCase()} Logistics` }),
    signed: isRacket ? someOf(own, size, signsIn(scene, own.at('signs'), size)) : blackSheep(scene, own, size),
  };
}

function signsIn({ settings }: Scene, draw: Draw, size: number): number {
  if (draw.at('quiet').chance(settings.quiet)) return draw.at('one').chance(0.5) ? 1 : 0;
  const [low, high] = settings.signs;
  const share = low + (high - low) * draw.at('share').uniform();
  return Math.max(1, Math.floor(share * size + draw.at('round').uniform()));
}

/** One dishonest shop in an honest group. */
function blackSheep({ settings }: Scene, draw: Draw, size: number): ReadonlySet<number> {
  return draw.at('sheep').chance(settings.noise.dishonestShop) ? someOf(draw, size, 1) : new Set();
}

function someOf(draw: Draw, size: number, count: number): ReadonlySet<number> {
  const places = Array.from({ length: size }, (_, at) => ({ at, by: draw.at('order').at(at).uniform() }));
  return new Set(
    places
      .sort((a, b) => a.by - b.by)
      .slice(0, count)
      .map(({ at }) => at),
  );
}
