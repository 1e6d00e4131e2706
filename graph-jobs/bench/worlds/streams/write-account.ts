import { FAMILIES, SHOP_HEADS, SHOP_WORDS } from './words.ts';
import type { Scene } from './scribe.ts';
import { houseOf, personOf, typedHouse } from './values.ts';

const PLATFORMS = ['douying', 'kuaiying', 'weidian'];
/** Shares: accounts with a shop beside the stream, with a declared company, and what is not told or told wrongly. */
const WITH_STORE = 0.3;
const WITH_COMPANY = 0.05;
const NO_COUNTRY = 0.15;
const WRONG_COUNTRY = 0.02;

/** The account, its shop beside the stream, and the few declared owners. */
export function writeAccount(scene: Scene): void {
  const { book, account, first, last } = scene;
  const { draw, id } = account;
  const name =
    draw.at('head').pick(SHOP_HEADS) +
    draw.at('word').pick(SHOP_WORDS) +
    draw.at('tail').digits(draw.at('long').between(0, 3));
  const status = account.closed === null ? 'open' : 'closed';
  book.add('sellers', {
    seller_id: id,
    platform: draw.at('platform').pick(PLATFORMS),
    name: draw.at('unnamed').chance(0.05) ? null : name,
    status,
    opened_at: first,
    closed_at: last,
    closure_reason: account.reason,
    country: countryOf(scene),
  });
  if (hasStore(scene)) {
    const platform = 'chat shop';
    book.add('stores', {
      store_id: storeIdOf(scene),
      seller_id: id,
      name,
      platform,
      status,
      opened_at: first,
      closed_at: last,
    });
  }
  if (scene.operator.draw.at('company').chance(WITH_COMPANY)) writeCompany(scene);
}

function countryOf({ account: { draw } }: Scene): string | null {
  if (draw.at('stateless').chance(NO_COUNTRY)) return null;
  return draw.at('abroad').chance(WRONG_COUNTRY) ? draw.at('where').pick(['HK', 'US', 'SG']) : 'CN';
}

/** Whether a shop stands beside the stream. */
function hasStore({ account }: Scene): boolean {
  return account.draw.at('store').chance(WITH_STORE);
}

/** Who owns a row of goods or of contacts: the account, or at times its shop. */
export function ownerOf(scene: Scene, key: string): { owner_kind: string; owner_id: string } {
  const isStore = hasStore(scene) && scene.account.draw.at('owner').at(key).chance(0.5);
  return isStore
    ? { owner_kind: 'store', owner_id: storeIdOf(scene) }
    : { owner_kind: 'seller', owner_id: scene.account.id };
}

function storeIdOf({ account }: Scene): string {
  return account.id.replace('st:', 'shop:');
}

/** The operator's small firm and its director, both declared for most of its accounts. */
function writeCompany({ book, operator, account, place, first }: Scene): void {
  const draw = operator.draw.at('firm');
  const company = `cn-${draw.digits(10)}`;
  const link = { from_kind: 'party', from_id: company, to_kind: 'seller', to_id: account.id, first_seen: first };
  if (place === 0) {
    const mark = draw.at('mark').pick(FAMILIES) + draw.at('second').pick(FAMILIES);
    const name = `${draw.at('city').pick(['义乌', '广州', '杭州'])}${mark}商贸有限公司`;
    book.add('parties', {
      party_id: company,
      type: 'company',
      name,
      registration_number: draw.digits(15),
      country: 'CN',
    });
    book.add('parties', { party_id: `${company}-p`, type: 'person', name: personOf(draw.at('person')), country: 'CN' });
    const directs = { from_kind: 'party', from_id: `${company}-p`, type: 'directs', to_kind: 'party', to_id: company };
    book.add('relations', directs);
    const full = typedHouse(houseOf(draw.at('seat')), `${draw.at('room').between(101, 2405)}室`, draw);
    book.add('addresses', { owner_kind: 'party', owner_id: company, role: 'registered', full, country: 'CN' });
  }
  if (place === 0 || account.draw.at('declared').chance(0.7)) book.add('relations', { ...link, type: 'operates' });
}
