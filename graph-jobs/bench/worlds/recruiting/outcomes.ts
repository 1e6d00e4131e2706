import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Scene, Shop } from './scene.ts';

interface Kind {
  readonly type: string;
  readonly finding: string | null;
  /** How often it comes to one who was caught, and to any other seller. */
  readonly caught: number;
  readonly other: number;
}

/** Test buys and the like; the honest are bought from too, and are now and then taken for others. */
const KINDS: readonly Kind[] = [
  { type: 'test_buy', finding: 'counterfeit', caught: 0.3, other: 0.0005 },
  { type: 'test_buy', finding: 'genuine', caught: 0.03, other: 0.012 },
  { type: 'test_buy', finding: 'unclear', caught: 0.05, other: 0.004 },
  { type: 'seizure', finding: 'counterfeit', caught: 0.1, other: 0.0003 },
  { type: 'seizure', finding: 'genuine', caught: 0, other: 0.0015 },
  { type: 'raid', finding: 'counterfeit', caught: 0.04, other: 0 },
  { type: 'removal', finding: 'counterfeit', caught: 0.15, other: 0.0005 },
];

/** Writes what came of looking into a seller. */
export function writeOutcomes(book: Book, scene: Scene, shop: Shop): void {
  KINDS.forEach(({ type, finding, caught, other }, at) => {
    const draw = shop.draw.at('outcomes').at(at);
    if (!draw.chance(shop.trade.isCaught ? caught : other)) return;
    writeOne(book, shop, { draw, type, finding, day: dayIn(scene, shop, draw) });
  });
  const isClosed = shop.closed !== null && shop.trade.isCaught;
  if (!isClosed) return;
  const draw = shop.draw.at('outcomes').at('closure');
  if (draw.chance(0.5)) writeOne(book, shop, { draw, type: 'closure', finding: null, day: shop.closed });
}

function dayIn(scene: Scene, shop: Shop, draw: Draw): number {
  const end = Math.min(shop.closed ?? scene.last, scene.last);
  return shop.opened + Math.floor((end - shop.opened) * (0.3 + 0.7 * draw.at('day').uniform()));
}

function writeOne(
  book: Book,
  shop: Shop,
  { draw, type, finding, day }: { draw: Draw; type: string; finding: string | null; day: number },
): void {
  const hasGoods = type === 'seizure' || type === 'raid';
  book.add('outcomes', {
    outcome_id: `u${draw.at('id').code(10)}`,
    owner_kind: 'seller',
    owner_id: shop.id,
    type,
    occurred_at: dateText(day),
    value: hasGoods ? draw.at('value').between(200, 40_000) : null,
    currency: hasGoods ? 'EUR' : null,
    suspects: type === 'raid' ? draw.at('suspects').between(1, 4) : null,
    finding,
  });
}
