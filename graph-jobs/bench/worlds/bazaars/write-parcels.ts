import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import type { Goods } from './goods.ts';
import { LAST_DAY, type Account, type Circle } from './model.ts';
import type { Office } from './office.ts';
import { declarationOf, labelOf, type Parcel, type Sender } from './parcel-label.ts';
import { makeCity, makePerson, makePlace } from './scene.ts';
import { spellFirm, spellPerson, spellPhone } from './spell.ts';
import { erasOf, usedBy } from './things.ts';
import { dayIn, inMoneyOf } from './write-money.ts';

/** Of parcels with these goods, so many are stopped; of those with copies, as many as the level says. */
const STOPPED: Readonly<Record<Exclude<Goods, 'fake'>, number>> = {
  plain: 0.004,
  outlet: 0.012,
  parallel: 0.04,
  licensed: 0.006,
};

/** Parcels to buyers, and bales from wholesalers and workshops to shops. */
export function writeParcels(office: Office, account: Account): void {
  const { draw } = account;
  for (let at = 0; at < draw.at('parcels').between(1, 4); at++) {
    const own = draw.at('parcel').at(at);
    const day = dayIn(account, own.at('day'));
    const city = makeCity(own.at('to'), own.at('home').chance(0.68) ? [account.place.city.country] : undefined);
    const to = { recipient: () => makePerson(own.at('buyer'), city), place: makePlace(own.at('door'), city) };
    writeParcel(office, account, own, { day, sender: senderOf(office, account, own, day), ...to });
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
function senderOf(office: Office, account: Account, draw: Draw, day: number): Sender {
  const { slips } = office.settings;
  const posters = account.ties.filter((tie) =>
    erasOf(account, tie, 'sender').some(({ from, until }) => from <= day && day <= until),
  );
  const poster =
    posters.length > 0 && draw.at('carried').chance(0.75) ? draw.at('poster').pick(posters).circle : undefined;
  const said = poster?.lead ?? account.person;
  const place = poster?.place ?? account.place;
  if (draw.at('masked').chance(account.masks)) {
    const isBorrowed = draw.at('borrowed').chance(0.4);
    const other = isBorrowed
      ? draw.at('whose').pick(office.neighbours).person
      : makePerson(draw.at('nobody'), place.city);
    return { name: spellPerson(other, draw.at('sender'), slips), place };
  }
  return { name: withPhone(account, spellPerson(said, draw.at('sender'), slips), draw, poster === undefined), place };
}

/** Some desks write the sender's telephone behind the name. */
function withPhone(account: Account, name: string, draw: Draw, isOwn: boolean): string {
  const phone = isOwn && draw.at('phoned').chance(0.08) ? usedBy(account, 'phone', 0.5)[0] : undefined;
  return phone ? `${name} ${spellPhone(phone.value, draw.at('phone'))}` : name;
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

function stoppedShare({ settings }: Office, account: Account, draw: Draw, isAbroad: boolean): number {
  const goods = draw.at('stake').chance(account.stake) ? account.goods : 'plain';
  const share = goods === 'fake' ? settings.seized : STOPPED[goods];
  return isAbroad ? share * 1.6 : share * 0.5;
}

function writeSeizure(office: Office, account: Account, draw: Draw, of: { id: string; day: number; value: Row }): void {
  const { book, settings } = office;
  const day = of.day + draw.at('seized-after').between(1, 12);
  if (day > LAST_DAY || !draw.at('filed').chance(0.6)) return;
  const isCopy = account.goods === 'fake' || draw.at('slandered').chance(settings.slander);
  const findings = isCopy
    ? ['counterfeit', 'counterfeit', 'counterfeit', 'unclear', null]
    : ['genuine', 'unclear', 'released', null];
  book.add('outcomes', {
    outcome_id: `${of.id}-s`,
    owner_kind: 'seller',
    owner_id: filedAgainst(office, account, draw.at('against')),
    type: 'seizure',
    occurred_at: dateText(day),
    value: of.value.amount ?? null,
    currency: of.value.currency ?? null,
    finding: draw.at('finding').pick(findings),
  });
}

/** Customs look up a name, and now and then find somebody else of that name. */
function filedAgainst({ neighbours, settings }: Office, account: Account, draw: Draw): string {
  if (!draw.at('mistaken').chance(0.6 * settings.slander)) return account.id;
  const namesakes = neighbours.filter(
    ({ person, opened }) => person.house === account.person.house && opened <= account.opened,
  );
  return namesakes.length > 0 ? draw.at('whom').pick(namesakes).id : account.id;
}
