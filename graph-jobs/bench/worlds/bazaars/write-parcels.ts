import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import { LINES, type Goods } from './goods.ts';
import { LAST_DAY, type Account, type Circle, type Person, type Place, type Thing } from './model.ts';
import type { Office } from './office.ts';
import { makeCity, makePerson, makePlace } from './scene.ts';
import { spelling, spellFirm, spellPerson, spellPhone } from './spell.ts';
import { erasOf, usedBy } from './things.ts';
import { dayIn, inMoneyOf } from './write-money.ts';
import { writeAddress } from './write-places.ts';

const CARRIERS = ['Ulak Kargo', 'Kervan Express', 'Tez Kargo', 'Balkan Kurir', 'Speedlink', 'Cargoflot', 'Orient Post'];
/** Of parcels with these goods, so many are stopped; of those with copies, as many as the level says. */
const STOPPED: Readonly<Record<Exclude<Goods, 'fake'>, number>> = {
  plain: 0.004,
  outlet: 0.012,
  parallel: 0.04,
  licensed: 0.006,
};

/** Who handed a parcel in at the desk, and where. */
interface Sender {
  readonly name: string;
  readonly place: Place;
}

/** Parcels to buyers, and bales from wholesalers and workshops to shops. */
export function writeParcels(office: Office, account: Account, others: readonly Account[]): void {
  const { draw } = account;
  for (let at = 0; at < draw.at('parcels').between(1, 4); at++) {
    const own = draw.at('parcel').at(at);
    const day = dayIn(account, own.at('day'));
    const city = makeCity(own.at('to'), own.at('home').chance(0.68) ? [account.place.city.country] : undefined);
    const to = { recipient: () => makePerson(own.at('buyer'), city), place: makePlace(own.at('door'), city) };
    writeParcel(office, account, own, { day, sender: senderOf(office, account, { draw: own, day, others }), ...to });
  }
  for (const tie of account.ties) {
    for (const { number, from, until } of erasOf(account, tie, 'bales')) {
      const own = draw.at('bale').at(tie.circle.key).at(number);
      const sender = { name: firmName(tie.circle, own, office), place: tie.circle.place };
      const to = { recipient: () => account.person, place: account.place };
      writeParcel(office, account, own, { day: own.at('day').between(from, until), sender, ...to, isBale: true });
    }
  }
}

function firmName({ lead, firm, place }: Circle, draw: Draw, { settings }: Office): string {
  if (firm === undefined || draw.at('as-person').chance(0.35))
    return spellPerson(lead, draw.at('sender'), settings.slips);
  return spellFirm(firm, place.city.country, draw.at('sender'));
}

/** Whoever carries it to the desk says a name: mostly the one who posts for all, or the owner; some say another's. */
function senderOf(
  office: Office,
  account: Account,
  of: { draw: Draw; day: number; others: readonly Account[] },
): Sender {
  const { draw, day, others } = of;
  const { slips } = office.settings;
  const posters = account.ties.filter((tie) =>
    erasOf(account, tie, 'sender' satisfies Thing).some(({ from, until }) => from <= day && day <= until),
  );
  const poster =
    posters.length > 0 && draw.at('carried').chance(0.75) ? draw.at('poster').pick(posters).circle : undefined;
  const said = poster?.lead ?? account.person;
  const place = poster?.place ?? account.place;
  if (draw.at('masked').chance(account.masks)) {
    const isBorrowed = draw.at('borrowed').chance(0.4);
    const other = isBorrowed ? draw.at('whose').pick(others).person : makePerson(draw.at('nobody'), place.city);
    return { name: spellPerson(other, draw.at('sender'), slips), place };
  }
  return { name: withPhone(account, spellPerson(said, draw.at('sender'), slips), draw, poster === undefined), place };
}

/** Some desks write the sender's telephone behind the name. */
function withPhone(account: Account, name: string, draw: Draw, isOwn: boolean): string {
  const phone = isOwn && draw.at('phoned').chance(0.08) ? usedBy(account, 'phone', 0.5)[0] : undefined;
  return phone ? `${name} ${spellPhone(phone.value, draw.at('phone'))}` : name;
}

interface Parcel {
  readonly day: number;
  readonly sender: Sender;
  readonly recipient: () => Person;
  readonly place: Place;
  readonly isBale?: boolean;
}

function writeParcel(office: Office, account: Account, draw: Draw, parcel: Parcel): void {
  const { day, sender, place, isBale } = parcel;
  const isAbroad = sender.place.city.country !== place.city.country;
  const items = isBale ? draw.at('items').between(20, 240) : draw.at('items').between(1, 4);
  const value = inMoneyOf(sender.place.city.country, items * draw.at('value').between(3, 30), day);
  const isSeized = draw.at('seized').chance(stoppedShare(office, account, draw, isAbroad));
  // Customs read the label: whose account a parcel came from they often do not know.
  const isNameless = isSeized && draw.at('nameless').chance(0.3);
  const id = `p-${draw.at('id').hex(12)}`;
  office.book.add('shipments', {
    shipment_id: id,
    seller_id: isNameless ? null : account.id,
    shipped_at: dateText(day),
    ...labelOf(office, draw, parcel),
    ...declarationOf(office, account, draw, { items, isBale: isBale === true, isAbroad }),
    declared_value: isAbroad || isBale ? value.amount : null,
    currency: isAbroad || isBale ? value.currency : null,
    seized: isSeized ? true : isAbroad ? false : null,
  });
  if (isSeized && !isNameless) writeSeizure(office, account, draw, { id, day, value });
}

function labelOf({ settings }: Office, draw: Draw, { sender, recipient, place, isBale }: Parcel): Row {
  const { filled, slips } = settings;
  const [origin, destination] = [sender.place.city, place.city];
  const carrier = draw.at('carrier').pick(CARRIERS);
  const desk = `${spelling(origin.names, draw.at('desk'))} ${draw.at('branch').pick(origin.country === 'TR' ? ['Şb.', 'Şubesi', 'Şube'] : ['office', 'ofis', 'depo'])}`;
  const often = (column: string, share: number, text: () => string) =>
    draw.at(column).at('known').chance(share) ? text() : null;
  const whole = (where: Place, key: string) => {
    const { full, street, city } = writeAddress(where, draw.at(key), slips);
    return String(full ?? `${String(street)} ${String(city)}`);
  };
  return {
    carrier,
    agent: often('agent', filled, () => `${carrier} ${desk}`),
    tracking: often('tracking', 0.7, () => draw.at('tracking').digits(12)),
    mode: isBale ? 'cargo' : draw.at('mode').pick(['cargo', 'cargo', 'express', 'post']),
    sender: often('sender', 0.92, () => sender.name),
    origin: often('origin', 0.6 * filled, () => whole(sender.place, 'origin')),
    origin_country: origin.country,
    transit_countries: often('through', origin.country === destination.country ? 0 : 0.25, () =>
      draw.at('transit').pick(TRANSIT),
    ),
    recipient: often('recipient', isBale ? 0.9 : 0.6, () => spellPerson(recipient(), draw.at('recipient'), slips)),
    destination: often('destination', 0.5 * filled, () => whole(place, 'destination')),
    destination_country: destination.country,
  };
}

const TRANSIT = ['BG', 'RS', 'BG;RO', 'AE'];

function declarationOf(
  { settings: { filled } }: Office,
  account: Account,
  draw: Draw,
  { items, isBale, isAbroad }: { items: number; isBale: boolean; isAbroad: boolean },
): Row {
  const { hsCodes, weighs } = LINES[account.trade];
  return {
    items: draw.at('counted').chance(filled) ? items : null,
    weight_g: draw.at('weighed').chance(filled) ? items * weighs + draw.at('box').between(60, 400) : null,
    description: draw.at('described').chance(0.6) ? contents(account, draw, isBale) : null,
    hs_code: isAbroad && draw.at('coded').chance(0.6) ? draw.at('hs').pick(hsCodes) : null,
  };
}

function stoppedShare({ settings }: Office, account: Account, draw: Draw, isAbroad: boolean): number {
  const goods = draw.at('stake').chance(account.stake) ? account.goods : 'plain';
  const share = goods === 'fake' ? settings.seized : STOPPED[goods];
  return isAbroad ? share * 1.6 : share * 0.5;
}

function contents({ trade, person }: Account, draw: Draw, isBale: boolean): string {
  if (isBale)
    return draw
      .at('bale-words')
      .pick(['tekstil ürünü', 'koli', 'стоки', 'mixed goods', 'etiket + aksesuar', 'numune', 'parça']);
  const said = draw.at('words').pick(LINES[trade].products[person.culture]);
  return draw.at('vague').chance(0.5)
    ? draw.at('vague-words').pick(['hediye', 'gift', 'giyim', 'koli KÖ', 'kapıda ödeme', 'колет'])
    : said;
}

function writeSeizure(
  { book, settings }: Office,
  account: Account,
  draw: Draw,
  of: { id: string; day: number; value: Row },
): void {
  const day = of.day + draw.at('seized-after').between(1, 12);
  if (day > LAST_DAY || !draw.at('filed').chance(0.6)) return;
  const isCopy = account.goods === 'fake' || draw.at('slandered').chance(settings.slander);
  const findings = isCopy
    ? ['counterfeit', 'counterfeit', 'counterfeit', 'unclear', null]
    : ['genuine', 'unclear', 'released', null];
  book.add('outcomes', {
    outcome_id: `${of.id}-s`,
    owner_kind: 'seller',
    owner_id: account.id,
    type: 'seizure',
    occurred_at: dateText(day),
    value: of.value.amount ?? null,
    currency: of.value.currency ?? null,
    finding: draw.at('finding').pick(findings),
  });
}
