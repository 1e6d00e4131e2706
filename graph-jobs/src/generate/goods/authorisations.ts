import { dateText } from '../days.ts';
import type { Row } from '../tables/tables.ts';
import { tradeOf } from './trades.ts';
import type { Seller, World } from '../model.ts';

/** The authorisations rows of a seller: the brands that it may sell, from a year before its first day on. */
export function* authorisationRows(seller: Seller, world: World): Generator<Row> {
  const { authorised, brands } = tradeOf(seller, world);
  if (!authorised) return;
  for (const brand of brands) {
    const before = seller.draw.at('authorised').at(brand.name).between(0, 365);
    yield [brand.name, seller.id, dateText(seller.opened - before), null];
  }
}
