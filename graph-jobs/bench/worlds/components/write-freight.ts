import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { someone } from './crowd.ts';
import { addressCells, slip } from './forms.ts';
import { homeOf } from './honest.ts';
import { usesOf, type Firm, type Use } from './model.ts';
import { firmName, personName } from './names.ts';
import { countryOf } from './places.ts';
import { dayOf } from './write-money.ts';
import { nameOf, sellerId, type Desk } from './write-firm.ts';

const CARRIERS = ['Orbex Express', 'Swiftline', 'EMS-Post', 'Kuaidi 88', 'Transvolt Cargo'];
const FORWARDERS = [
  'Evergate',
  'Goldline',
  'Sino-Harbour',
  'Pacific Crown',
  'Hung Fat',
  'Bluewharf',
  'Kingsea',
  'Tai Shun',
];
const SHIPS = 0.4;

/** What was sent through the marketplace's own freight desk, or came from a customs office. */
export function writeFreight(desk: Desk, firm: Firm): void {
  const draw = firm.draw.at('freight');
  if (!draw.at('any').chance(SHIPS)) return;
  const count = draw.at('count').between(1, 4);
  for (let at = 0; at < count; at++) writeShipment(desk, firm, draw.at(at));
}

function writeShipment({ book, town, settings }: Desk, firm: Firm, draw: Draw): void {
  const { trade, conduct, country } = firm;
  const day = dayOf(firm, draw.at('day'));
  const buyer = town.root.at('buyer').at(someone(draw.at('buyer'), town.sellers / 3));
  const home = homeOf(buyer.at('home'), trade);
  const site = pick(usesOf(firm, draw.at('from store').chance(0.4) ? 'warehouse' : 'site'), draw.at('site'), day);
  const from = addressCells(site, draw.at('origin'));
  const items = draw.at('items').between(1, 40) ** 2;
  const known = (cell: string, chance = 1 - settings.blank) => draw.at(`${cell} known`).chance(chance);
  const isSeized = draw.at('seized').chance(conduct.guilty > 0.5 ? conduct.proven / 4 : settings.mistaken / 3);
  const mode = items > 400 ? 'cargo' : draw.at('mode').pick(['express', 'express', 'post'] as const);
  book.add('shipments', {
    shipment_id: `sh:${draw.at('shipment').digits(11)}`,
    seller_id: sellerId(firm),
    carrier: known('carrier') ? draw.at('carrier').pick(CARRIERS) : null,
    agent: known('agent', 0.45) ? agentOf(firm, draw, town.sellers) : null,
    tracking: known('tracking', 0.6) ? draw.at('tracking').code(12).toUpperCase() : null,
    shipped_at: dateText(day),
    mode,
    sender: known('sender') ? slip(senderOf(firm, draw, day), draw.at('slip'), settings.slip) : null,
    origin: known('origin', 0.5) ? (from.full ?? [from.street, from.city].filter(Boolean).join(', ')) : null,
    origin_country: known('origin country') ? site.home.code : null,
    transit_countries:
      country.code === 'CN' && known('transit', 0.3)
        ? draw.at('transit').pick(['HK', 'HK', 'AE', 'SG', 'HK;AE'])
        : null,
    recipient: known('recipient', 0.6) ? firmName(buyer.at('stem'), buyer.at('name'), trade, home).legal : null,
    destination_country: home.code,
    items: known('items') ? items : null,
    weight_g: known('weight')
      ? Math.round(items * (trade.name === 'semiconductors' ? 2 : 320) * (0.7 + draw.at('weight').uniform()))
      : null,
    ...valueOf(firm, draw, items),
    description: known('description') ? descriptionOf(firm, draw, day) : null,
    hs_code: known('hs', 0.55) ? `${trade.hs}${draw.at('hs').pick(['', '.10', '.39', '99'])}` : null,
    seized: isSeized ? true : known('seized', 0.5) ? false : null,
  });
}

/** One of those that were in use on that day. */
function pick(uses: readonly Use[], draw: Draw, day: number): Use {
  const then = uses.filter(({ from, until }) => from <= day && day < (until ?? Infinity));
  return draw.pick(then.length > 0 ? then : uses);
}

function agentOf({ draw: firm, country }: Firm, draw: Draw, sellers: number): string {
  const index = someone(firm.at('forwarder'), sellers / 60);
  const name = `${FORWARDERS[index % FORWARDERS.length]}${index < FORWARDERS.length ? '' : ` ${country.code}`}`;
  return `${name} ${draw.at('agent form').pick(['Logistics', 'Logistics Ltd', 'Freight Forwarding', 'LOGISTICS LTD.', 'Intl Freight'])}`;
}

/** Whose name stands on the parcel: the firm's, a person's, or that of whoever sends for several. */
function senderOf(firm: Firm, draw: Draw, day: number): string {
  const { draw: value, home, bond } = pick(usesOf(firm, 'shipper'), draw.at('shipper'), day);
  if (!bond) {
    const name = nameOf(firm);
    return draw.at('sender').pick([name.legal, name.legal, name.short, personName(value, draw.at('style'), home)]);
  }
  const isPerson = value.at('person').chance(0.4);
  if (isPerson) return personName(value, draw.at('style'), home);
  return firmName(value.at('stem'), value.at('name'), firm.trade, value.at('hk').chance(0.4) ? countryOf('HK') : home)
    .legal;
}

function valueOf({ trade, country }: Firm, draw: Draw, items: number) {
  if (!draw.at('declared').chance(0.6)) return { declared_value: null, currency: null };
  const share = draw.at('honesty').chance(0.3) ? 0.05 : 0.6;
  const value = Math.max(5, items * trade.price[0] * share * (1 + 3 * draw.at('value').uniform()));
  return { declared_value: value.toFixed(2), currency: country.currency };
}

const ADDED = [
  '',
  '',
  ' N/B',
  ', no brand',
  ' (samples)',
  ' for industry use',
  ' x CTN',
  ' used',
  ', plastic tube',
  ' mixed',
  ' no battery',
];

/** What the customs form says: each sender has a wording of his own, and many have the same. */
function descriptionOf(firm: Firm, draw: Draw, day: number): string {
  const { draw: value, bond } = pick(usesOf(firm, 'goods'), draw.at('wording'), day);
  const wording = bond ? value : draw;
  const text = wording.at('declared').pick(firm.trade.declared) + wording.at('added').pick(ADDED);
  // Who sends for several has his marks painted on the boxes.
  return bond && wording.at('has marks').chance(0.35) ? `${text} ${marksOf(wording.at('marks'))}` : text;
}

function marksOf(draw: Draw): string {
  const letters = draw.at('letters').hex(3).toUpperCase();
  return draw
    .at('form')
    .pick([
      `MARKS ${letters}/${draw.digits(2)}`,
      `S/M: ${letters}-${draw.digits(3)}`,
      `唛头 ${letters}${draw.digits(2)}`,
    ]);
}
