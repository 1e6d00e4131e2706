import type { Scene, Shop } from '../scene.ts';
import { camouflage } from './camouflage.ts';
import { tieBeginner } from './lending.ts';
import { openAccounts, planRacket, type Racket } from './racket.ts';
import { declareShells } from './shells.ts';
import { racketSizes } from './sizes.ts';

/** Plants rackets with so many members among honest people. */
export function plantRackets(scene: Scene, members: number, honest: readonly Shop[]): Racket[] {
  const draw = scene.draw.at('rackets');
  return racketSizes(draw.at('sizes'), members).map((size, at) => {
    const own = draw.at(at);
    const racket = planRacket(scene, own, { name: `racket ${own.at('name').code(6)}`, size });
    for (const recruit of racket.tree) {
      const [first] = openAccounts(scene, racket, recruit);
      if (first) tieBeginner(scene, racket, { shop: first, recruit });
    }
    for (const shop of [...racket.shops.values()].flat()) camouflage(scene, shop, honest);
    declareShells(scene, racket);
    return racket;
  });
}
