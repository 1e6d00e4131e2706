import { AS_OF, dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../book.ts';
import type { Town } from './crowd.ts';
import { TOLD } from './fates.ts';
import { domainOf, slip } from './forms.ts';
import { usesOf, type Firm, type Use, type Way } from './model.ts';
import { firmName, personName, type FirmName } from './names.ts';
import type { Settings } from './settings.ts';

/** Within so many days a register strikes off a company that has closed; it tells of it at once. */
const LAST_LETTERS = 160;

/** Where all is written down, and what is the same for all. */
export interface Desk {
  readonly book: Book;
  readonly town: Town;
  readonly settings: Settings;
  readonly firms: readonly Firm[];
  /** People whom a register has already. */
  readonly people: Set<string>;
}

/** The id of a firm's account. */
export function sellerId({ draw, trade }: Firm): string {
  return `${trade.platform}:${draw.at('account').digits(9)}`;
}

/** The id of the company behind an account, where it is known. */
export function companyId({ draw }: Firm, { company }: Settings): string | null {
  return draw.at('company known').chance(company) ? `co:${draw.at('company').code(9)}` : null;
}

/** How a firm is called. */
export function nameOf(firm: Firm): FirmName {
  const name = names.get(firm) ?? firmName(firm.stem, firm.draw.at('name'), firm.trade, firm.country);
  names.set(firm, name);
  return name;
}

const names = new WeakMap<Firm, FirmName>();

/** The web domain of a firm, or of the house that it belongs to. */
export function webOf(firm: Firm): string {
  const shared = usesOf(firm, 'web').find(({ bond }) => bond?.oneDomain);
  if (!shared) return domainOf(nameOf(firm).short, firm.draw.at('domain'), firm.country);
  const draw = shared.draw.at('domain');
  return domainOf(firmName(draw.at('stem'), draw.at('name'), firm.trade, shared.home).short, draw, shared.home);
}

/** First and last seen of a value; of old ones nobody knows the first, of some nobody the last. */
export function seen({ from, until }: Use, draw: Draw): Row {
  const first = Math.min(from + draw.at('first').between(0, 12), until ?? AS_OF);
  const last = Math.max(first, (until ?? AS_OF) - draw.at('last').between(0, 25));
  const isOld = from < AS_OF - TOLD - 30;
  return {
    first_seen: isOld && draw.at('first known').chance(0.25) ? null : dateText(first),
    last_seen: draw.at('last known').chance(0.2) ? null : dateText(last),
  };
}

/** The account, its shop, the company behind it and the people behind that. */
export function writeFirm(desk: Desk, firm: Firm): void {
  const { book, settings } = desk;
  const { draw, closed, trade } = firm;
  const id = sellerId(firm);
  const name = nameOf(firm);
  const said = draw.at('said').pick([name.short, name.short, name.legal, name.local]);
  const isSuspended = closed?.byMarket && draw.at('suspended').chance(0.3);
  const status = closed ? (isSuspended ? 'suspended' : 'closed') : 'open';
  const end = { closed_at: dateText(closed?.day ?? null), status };
  book.add('sellers', {
    seller_id: id,
    platform: trade.platform,
    name: slip(said, draw.at('slip'), settings.slip),
    opened_at: dateText(firm.opened),
    ...end,
    closure_reason: closed && draw.at('told').chance(0.8) ? closed.reason : null,
    country: draw.at('country known').chance(1 - settings.blank / 2) ? firm.country.code : null,
  });
  const shopOpened = shopDay(firm);
  if (shopOpened !== null) {
    const url = draw.at('has url').chance(0.7) ? `https://www.${webOf(firm)}` : null;
    const shop = { store_id: storeId(firm), seller_id: id, name: name.short, url, platform: trade.platform };
    book.add('stores', { ...shop, opened_at: dateText(shopOpened), ...end });
  }
  for (const { racket, from, until } of firm.sides) {
    const span = { ...(from && { from: dateText(from) ?? '' }), ...(until && { until: dateText(until) ?? '' }) };
    if (racket || firm.operator) book.belongs({ seller: id, operator: firm.operator, racket, ...span });
  }
  writeCompany(desk, firm, name);
}

/** The day on which a firm opened its shop; null: it has none. */
export function shopDay({ draw, opened, closed }: Firm): number | null {
  if (!draw.at('has shop').chance(0.55)) return null;
  return Math.min(closed?.day ?? AS_OF, opened + draw.at('shop opened').between(0, 60));
}

/** The id of a firm's shop. */
export function storeId({ draw }: Firm): string {
  return `shop:${draw.at('shop').digits(8)}`;
}

function writeCompany(desk: Desk, firm: Firm, name: FirmName): void {
  const { book, settings } = desk;
  const id = companyId(firm, settings);
  if (!id) return;
  const draw = firm.draw.at('company facts');
  const founded = firm.opened - Math.round(12 + 2_500 * draw.at('age').uniform() ** 2);
  const isKnown = founded > AS_OF - TOLD - 40 || draw.at('founded known').chance(1 - settings.blank);
  const isGone =
    firm.closed !== null && firm.closed.day < AS_OF - TOLD - LAST_LETTERS && draw.at('dissolved').chance(0.4);
  book.add('parties', {
    party_id: id,
    type: 'company',
    name: slip(draw.at('script').chance(0.3) ? name.local : name.legal, draw.at('slip'), settings.slip),
    registration_number: draw.at('number known').chance(1 - settings.blank) ? draw.at('number').digits(8) : null,
    country: firm.country.code,
    status: isGone ? 'dissolved' : draw.at('status known').chance(0.7) ? 'live' : null,
    founded_at: isKnown ? dateText(founded) : null,
    dissolved_at: isGone ? dateText((firm.closed?.day ?? 0) + draw.at('gone').between(30, LAST_LETTERS)) : null,
  });
  const span = seen({ ...(usesOf(firm, 'owner')[0] as Use), from: firm.opened, until: firm.closed?.day ?? null }, draw);
  book.add('relations', {
    from_kind: 'party',
    from_id: id,
    type: 'operates',
    to_kind: 'seller',
    to_id: sellerId(firm),
    ...span,
  });
  writePeople(desk, firm, { way: 'director', type: 'directs', company: id });
  writePeople(desk, firm, { way: 'owner', type: 'owns', company: id });
}

interface Post {
  readonly way: Way & ('director' | 'owner');
  readonly type: 'directs' | 'owns';
  readonly company: string;
}

function writePeople({ book, settings, people }: Desk, firm: Firm, { way, type, company }: Post): void {
  if (!firm.draw.at(way).at('known').chance(settings[way])) return;
  for (const [at, use] of usesOf(firm, way).entries()) {
    const person = use.draw;
    // A person has one number in a register, and as many as there are registers.
    const register = firm.draw.at('same register').chance(0.6) ? person : person.at(company);
    const id = `ps:${register.at('person').code(9)}`;
    const draw = register.at('written');
    if (!people.has(id)) {
      const name = slip(personName(person, draw.at('style'), use.home), draw.at('slip'), settings.slip);
      const registration = draw.at('number known').chance(0.25) ? person.at('identity').digits(11) : null;
      const country = draw.at('country known').chance(0.6) ? use.home.code : null;
      book.add('parties', { party_id: id, type: 'person', name, registration_number: registration, country });
      people.add(id);
    }
    const relation = { from_kind: 'party', from_id: id, type, to_kind: 'party', to_id: company };
    book.add('relations', { ...relation, ...seen(use, firm.draw.at(way).at(at)) });
  }
}
