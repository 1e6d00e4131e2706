import { closureOf } from '../time/activity.ts';
import { dateText } from '../days.ts';
import { drawShopName } from './names.ts';
import { drawHost } from '../values/online-values.ts';
import type { Row } from '../tables/tables.ts';
import type { Seller } from '../model.ts';

/** The sellers row of an account. */
export function sellerRow(seller: Seller): Row {
  const { status, day, reason } = closureOf(seller);
  const name = drawShopName(seller.draw.at('name'));
  const dates = [dateText(seller.opened), dateText(day), reason];
  return [seller.id, seller.platform, name, status, ...dates, seller.operator.country.code];
}

/** The stores row of an account that has a site of its own. */
export function* storeRows(seller: Seller): Generator<Row> {
  if (!seller.slots.store) return;
  const draw = seller.draw.at('store');
  const { status, day } = closureOf(seller);
  const url = `https://${drawHost(draw.at('host'))}/`;
  const id = `store:${draw.at('id').code(11)}`;
  const name = drawShopName(draw.at('name'));
  yield [
    id,
    seller.id,
    name,
    url,
    'web',
    status === 'open' ? 'open' : 'closed',
    dateText(seller.opened),
    dateText(day),
  ];
}
