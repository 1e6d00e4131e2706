import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import type { Seller } from './model.ts';
import type { Scene } from './scene.ts';
import { LAST } from './settings.ts';

/** Writes what came of looking at a seller: fakes where they show, and what is bought of honest people by mistake. */
export function writeOutcomes(scene: Scene, seller: Seller, isFake: boolean): void {
  const draw = seller.draw.at('outcomes');
  if (isFake) {
    const count = draw.at('count').between(1, 2);
    for (let at = 0; at < count; at++)
      add(scene, { seller, draw: draw.at(at), cells: caught(draw.at('caught').at(at)) });
  } else if (draw.at('bought').chance(0.012)) {
    add(scene, { seller, draw, cells: { type: 'test_buy', finding: 'genuine' } });
  } else if (draw.at('unclear').chance(scene.settings.noise.unclearTest)) {
    const type = draw.at('type').pick(['test_buy', 'seizure']);
    add(scene, { seller, draw, cells: { type, finding: 'unclear' } });
  }
}

function caught(draw: Draw): Row {
  const type = draw
    .at('type')
    .weighted(['test_buy', 'seizure', 'removal', 'closure', 'raid'], (one) => TYPES[one] ?? 0);
  if (type === 'removal' || type === 'closure') return { type };
  const finding = draw.at('clear').chance(0.85) ? 'counterfeit' : 'unclear';
  const value = type === 'test_buy' ? null : 100 * draw.at('value').between(3, 900);
  return { type, finding, value, currency: value && 'EUR' };
}

const TYPES: Readonly<Record<string, number>> = { test_buy: 50, seizure: 25, removal: 10, closure: 10, raid: 5 };

function add(scene: Scene, { seller, draw, cells }: { seller: Seller; draw: Draw; cells: Row }): void {
  scene.book.add('outcomes', {
    outcome_id: `oc:${draw.at('id').code(10)}`,
    owner_kind: 'seller',
    owner_id: seller.id,
    occurred_at: dateText(draw.at('day').between(seller.since, LAST)),
    ...cells,
  });
}
