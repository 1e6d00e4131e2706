import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../../book.ts';
import { dayBetween, shares, stayOn } from '../plan/holdings.ts';
import { lockerOf, shopOf } from '../plan/infrastructure.ts';
import { forwarderOf, kitFlat, kitHolder, kitLocker } from '../plan/kit.ts';
import { endOf, type Account, type Marketplace } from '../plan/model.ts';
import { drawPerson } from '../words/names.ts';
import { writeFull, writeName } from '../words/spelling.ts';
import { drawCountry, drawPlace, type Place } from '../words/towns.ts';
import type { Item } from './items.ts';

const CARRIERS = ['Bokso', 'PointRelais+', 'Paczkowo', 'Kuriera', 'DropNGo'];
const SENT = 0.4;
const KNOWN_ORIGIN = 0.85;
/** How many private sellers have bought something of a forwarder in China. */
const IMPORTS = 0.05;
const SEIZED = 0.06;

/** Parcels to buyers: of these the marketplace keeps the town alone. */
export function writeParcels(book: Book, market: Marketplace, account: Account, items: readonly Item[]): void {
  for (const { draw: item, model, posted, price } of items) {
    const draw = item.at('parcel');
    const day = posted + draw.at('days').between(1, 20);
    if (!draw.chance(SENT) || day > endOf(account)) continue;
    const from = originOf(market, account, draw, day);
    const country = drawCountry(draw.at('country'));
    book.add('shipments', {
      shipment_id: `sh-${draw.at('id').code(11)}`,
      seller_id: account.id,
      carrier: draw.at('by').pick(CARRIERS),
      tracking: draw.at('tracking').digits(13),
      shipped_at: dateText(day),
      mode: 'post',
      sender: draw.at('nameless').chance(0.3) ? null : from.sender,
      origin: draw.at('known').chance(KNOWN_ORIGIN) ? from.origin : null,
      origin_country: from.country,
      destination: drawPlace(draw.at('to'), country).city,
      destination_country: country,
      items: 1,
      weight_g: model.weight + draw.at('weight').between(-80, 150),
      declared_value: draw.at('undeclared').chance(0.3) ? null : price,
      currency: 'EUR',
    });
  }
}

interface Origin {
  readonly sender: string;
  readonly origin: string;
  readonly country: string;
}

/** The flat where a circle packs, a locker around it, or what is near the seller's own home. */
function originOf(market: Marketplace, account: Account, draw: Draw, day: number): Origin {
  const { person, home } = account;
  const sender = writeName(draw.at('sender'), person);
  const stay = stayOn(account, day);
  if (stay && shares(account, stay, 'origin') && draw.at('packed').chance(0.6)) {
    const flat = kitFlat(stay.circle);
    const holder = draw.at('whose').chance(0.35) ? kitHolder(stay.circle, stay.slot) : person;
    return {
      sender: writeName(draw.at('sender'), holder),
      origin: writeFull(draw.at('flat'), flat),
      country: flat.country,
    };
  }
  if (stay && shares(account, stay, 'locker') && draw.at('dropped').chance(0.7)) {
    const at = draw.at('locker').between(0, 3);
    return { sender, origin: kitLocker(market, stay.circle, at), country: stay.circle.home.country };
  }
  return { sender, origin: nearby(market, account, draw), country: home.country };
}

function nearby(market: Marketplace, { draw: person, home }: Account, draw: Draw): string {
  const way = draw.at('way').uniform();
  // Everyone has a favourite locker, and a second one for when it is full.
  const favourite = person.at('favourite').between(0, 8) + (draw.at('full').chance(0.25) ? 1 : 0);
  if (way < 0.6) return lockerOf(market, home, favourite);
  if (way < 0.88) {
    const { name, place } = shopOf(market, person.at('counter'), home);
    return `${name}, ${writeFull(draw.at('shop'), place)}`;
  }
  return writeFull(draw.at('home'), home);
}

/** What customs told of parcels from China: stock of rackets, and what private people ordered there. */
export function writeImports(book: Book, market: Marketplace, account: Account): void {
  const draw = account.draw.at('imports');
  const stay = account.stays.find((one) => one.from <= endOf(account) && shares(account, one, 'agent'));
  if (!stay && !draw.chance(IMPORTS)) return;
  const stranger = market.draw.at('forwarder').at(draw.at('source').between(0, market.sellers));
  const source = stay ? stay.circle.draw : stranger;
  const from = stay?.from ?? account.opened;
  for (let at = 0; at < draw.at('count').between(1, 2); at++) {
    const one = draw.at('of').at(at);
    const isPacked = stay && one.at('flat').chance(stay.circle.shares.origin);
    writeImport(book, account, one, { from, source, to: isPacked ? kitFlat(stay.circle) : account.home });
  }
}

interface Import {
  readonly from: number;
  /** Whose goods they are tells forwarder, sender and yard. */
  readonly source: Draw;
  readonly to: Place;
}

const WHAT = ['shoes', 'sport shoes samples', 'clothing', 'bag PU', 'gift', 'phone accessories', 'garment', '鞋子'];

function writeImport(book: Book, account: Account, draw: Draw, { from, source, to }: Import): void {
  const { id, person, home } = account;
  const day = dayBetween(draw.at('day'), from, endOf(account));
  const name = draw.at('else').chance(0.12) ? drawPerson(draw.at('name'), home.country) : person;
  const { agent, sender } = forwarderOf(source);
  book.add('shipments', {
    shipment_id: `im-${draw.at('id').code(10)}`,
    seller_id: id,
    carrier: 'Sinoline Air',
    shipped_at: dateText(day),
    agent: draw.at('agentless').chance(0.25) ? null : agent,
    mode: draw.at('mode').pick(['express', 'post', 'cargo']),
    sender: draw.at('senderless').chance(0.3) ? null : sender,
    origin: dispatchedFrom(draw, source),
    origin_country: 'CN',
    transit_countries: draw.at('transit').chance(0.3) ? draw.at('via').pick(['HK', 'AE', 'HU', 'HK;BE']) : null,
    recipient: writeName(draw.at('to'), name),
    destination: writeFull(draw.at('where'), to),
    destination_country: to.country,
    items: draw.at('items').between(1, 14),
    weight_g: draw.at('grams').between(400, 14_000),
    declared_value: draw.at('value').between(8, 90),
    currency: 'USD',
    description: draw.at('what').pick(WHAT),
    seized: draw.at('seized').chance(SEIZED),
  });
}

const YARDS = [
  ['Xuefu Road, Licheng, Putian, Fujian', '福建省莆田市荔城区学府路'],
  ['Zhanxi Road, Yuexiu, Guangzhou', '广州市越秀区站西路'],
  ['Chouzhou North Road, Yiwu, Zhejiang', '浙江省义乌市稠州北路'],
  ['Bulong Road, Longgang, Shenzhen', '深圳市龙岗区布龙路'],
] as const;

/** A yard, in one of two scripts. Shoes come from the first town; people order all else from the others too. */
function dispatchedFrom(draw: Draw, source: Draw): string {
  const [latin, chinese] = source.at('town').weighted(YARDS, (yard) => (yard === YARDS[0] ? 4 : 2));
  const number = source.at('number').between(1, 380);
  return draw.at('script').chance(0.6) ? `No. ${number} ${latin}` : `${chinese}${number}号`;
}
