import { AS_OF, dateText } from '#jobs/generate/days';
import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { World, WorldRequest } from '../world.ts';
import { planHonest } from './honest.ts';
import type { Firm } from './model.ts';
import { planRackets, sellToHonest } from './rackets.ts';
import { settingsOf, type Settings } from './settings.ts';
import { sellerId, writeFirm, type Desk } from './write-firm.ts';
import { writeFreight } from './write-freight.ts';
import { writeGoods } from './write-goods.ts';
import { writeMoney } from './write-money.ts';
import { writeOutcomes } from './write-outcomes.ts';
import { writeReach } from './write-reach.ts';

/** Where firms buy parts from brokers: the goods are old or new, true or made up, and all look the same. */
export const components: World = {
  name: 'components',
  habit:
    'Brokers of parts sell to firms: all show the same stock lists, sit in the rooms of the same secretaries in Hong Kong and are paid through others; behind some stands a workshop that marks old parts anew.',
  overTime: true,
  deliveries: (request) => {
    const book = new Book();
    writeAll(book, request);
    return book.deliveries(monthsUpTo(dateText(AS_OF) as string, request.deliveries));
  },
};

function writeAll(book: Book, { level, seed, sellers, honest: isHonest }: WorldRequest): void {
  const settings = settingsOf(level);
  const town = { root: Draw.of(seed).at('components'), sellers };
  const honest = planHonest(town, settings);
  const rackets = isHonest ? [] : planRackets(town, settings, honest);
  const firms = [...sellToHonest(honest, rackets, settings), ...rackets];
  const desk: Desk = { book, town, settings, firms, people: new Set() };
  for (const firm of firms) {
    writeFirm(desk, firm);
    writeReach(desk, firm);
    writeMoney(desk, firm);
    writeGoods(desk, firm);
    writeFreight(desk, firm);
    writeOutcomes(desk, firm);
    writeTrade(desk, firm, settings);
  }
}

/** Who supplies whom as buyers know it, and whom a maker has named as its own distributor. */
function writeTrade({ book, firms }: Desk, firm: Firm, settings: Settings): void {
  const draw = firm.draw.at('trade links');
  const isSupplied = draw.at('supplied').chance(0.08) || (firm.boughtFrom && draw.at('told').chance(0.3));
  const from = firm.boughtFrom ?? draw.at('by').pick(firms);
  if (isSupplied && from !== firm) {
    const day = Math.max(firm.opened, from.opened) + draw.at('day').between(5, 60);
    const ends = { from_kind: 'seller', from_id: sellerId(from), to_kind: 'seller', to_id: sellerId(firm) };
    book.add('relations', { ...ends, type: 'supplies', first_seen: dateText(day), last_seen: null });
  }
  const isNamed = firm.conduct.guilty < 0.5 && draw.at('named').chance(0.06 * (1 - settings.blank));
  if (!isNamed) return;
  const valid_from = dateText(firm.opened + draw.at('valid').between(0, 20));
  book.add('authorisations', {
    brand: draw.at('brand').pick(firm.trade.brands),
    seller_id: sellerId(firm),
    valid_from,
  });
}
