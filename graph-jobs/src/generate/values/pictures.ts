import type { Draw } from '../draw.ts';
import { drawImage } from './online-values.ts';
import type { Seller, World } from '../model.ts';

// Stock photographs: one to so many sellers, so few that each is used by many strangers.
const SELLERS_PER_STOCK_PICTURE = 500;
const STOCK_SHARE = 0.25;
// A racket passes pictures around: about one to so many of its sellers.
const SELLERS_PER_PICTURE = 5;
const RACKET_SHARE = 0.75;

/** The picture that stands under a key of a seller: its own, a stock photograph or one its racket passes around. */
export function pictureOf(draw: Draw, { operator: { racket } }: Seller, world: World): string {
  const source = draw.at('source').uniform();
  if (racket && source < RACKET_SHARE) return drawImage(racketPicture(draw, racket));
  if (!racket && source < STOCK_SHARE) {
    const pictures = Math.ceil(world.options.sellers / SELLERS_PER_STOCK_PICTURE);
    return drawImage(world.draw.at('stock').at(draw.at('stock').between(0, pictures - 1)));
  }
  return drawImage(draw.at('own'));
}

function racketPicture(draw: Draw, racket: { draw: Draw; size: number }): Draw {
  const pictures = Math.ceil(racket.size / SELLERS_PER_PICTURE);
  return racket.draw.at('picture').at(draw.at('which').between(0, pictures - 1));
}
