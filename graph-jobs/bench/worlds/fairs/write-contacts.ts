import { companyIdOf, showing, type Scene } from './scribe.ts';
import { phoneOf, typedAddress, typedPhone } from './values.ts';
import { MARKS } from './names.ts';

/** What a marketplace of companies knows of each: most give a phone and a mail, few a device. */
const KNOWN = { phone: 0.7, mail: 0.6, handle: 0.3, ip: 0.15, seat: 0.7 };
/** A family uses one phone, one seat for all its companies so often. */
const FAMILY = { phone: 0.55, seat: 0.6 };
const KEPT = { phone: 0.55, mail: 0.4, address: 0.5 };

/** Phones, mails and addresses: the family's, the house's, and the bookkeeper's of half a district. */
export function writeContacts(scene: Scene): void {
  const { family, firm, isRacket, settings } = scene;
  const { draw } = firm;
  const { country } = family.district;
  const knows = (kind: keyof typeof KNOWN) => draw.at('knows').at(kind).chance(KNOWN[kind]);
  const hides = isRacket ? settings.racketShows.phone / 0.5 : 1;
  const ofFamily = (kind: keyof typeof FAMILY) =>
    draw
      .at('family')
      .at(kind)
      .chance(FAMILY[kind] * Math.min(1, hides))
      ? family.draw
      : draw;
  const phone = (number: string, key: string) =>
    contact(scene, 'phone', typedPhone(number, draw.at('typed').at(key), settings.typed));

  if (knows('phone')) phone(phoneOf(ofFamily('phone').at('phone'), country), 'own');
  const shared = showing(scene, 'phone');
  if (shared) phone(shared.phone, 'house');
  if (knows('mail')) contact(scene, 'email', mailOf(scene));
  if (knows('handle')) contact(scene, 'handle', `${draw.at('handle').code(8)}`);
  if (knows('ip'))
    contact(
      scene,
      'ip',
      `183.${family.draw.at('a').between(2, 60)}.${family.draw.at('b').between(1, 250)}.${draw.at('d').between(1, 250)}`,
    );
  if (knows('seat')) address(scene, 'business', ofFamily('seat') === family.draw ? family.seat : seatOf(scene), 'seat');
  const room = showing(scene, 'room');
  if (room) address(scene, 'warehouse', room.sampleRoom, 'room');
  writeKept(scene);
}

function mailOf(scene: Scene): string {
  const { firm, family } = scene;
  const name = firm.draw.at('mail').pick(['sales', 'info', 'export', 'export01', 'anna', 'lily']);
  const house = showing(scene, 'mail');
  if (house) return `${name}@${house.mailDomain}`;
  // Freemail is as common as a domain of one's own.
  const own = `${family.draw.at('mail').pick(MARKS).toLowerCase()}${family.draw.at('mail').digits(4)}`;
  return firm.draw.at('free').chance(0.5) ? `${own}${firm.draw.digits(2)}@mail163.cn` : `${name}@${own}.com`;
}

/** What the bookkeeper writes into the register for each customer: at the account, or at its company. */
function writeKept(scene: Scene): void {
  const { family, firm, settings } = scene;
  const keeper = family.bookkeeper;
  if (!keeper) return;
  const { draw } = firm;
  if (draw.at('kept phone').chance(KEPT.phone))
    contact(scene, 'phone', typedPhone(keeper.phone, draw.at('kept typed'), settings.typed));
  if (draw.at('kept mail').chance(KEPT.mail)) contact(scene, 'email', keeper.mail);
  if (draw.at('kept address').chance(KEPT.address)) address(scene, 'registered', keeper.address, 'kept');
}

function seatOf({ firm, family }: Scene): Scene['family']['seat'] {
  const own = firm.draw.at('seat');
  return {
    ...family.seat,
    number: own.between(1, 45) * 2,
    part: `${own.at('block').between(1, 12)}-${own.at('floor').between(1, 6)}`,
  };
}

function contact(scene: Scene, kind: string, value: string): void {
  const { book, family, firm, first, last } = scene;
  const country = firm.draw.at('told').at(kind).chance(0.5) ? family.district.country : null;
  book.add('contacts', { ...ownerOf(scene, kind), kind, value, country, first_seen: first, last_seen: last });
}

function address(scene: Scene, role: string, place: Scene['family']['seat'], key: string): void {
  const { book, firm, settings, first, last } = scene;
  const full = typedAddress(place, firm.draw.at('typed place').at(key), settings.typed);
  const told = firm.draw.at('told place').at(key).chance(0.7);
  const country = told ? place.district.country : null;
  book.add('addresses', { ...ownerOf(scene, role), role, full, country, first_seen: first, last_seen: last });
}

/** Registered things stand at the company where it is declared; the company's row comes before. */
function ownerOf(scene: Scene, key: string): { owner_kind: string; owner_id: string } {
  const { firm } = scene;
  const isDeclared = scene.isDeclared && (key === 'registered' || firm.draw.at('at company').at(key).chance(0.25));
  return isDeclared
    ? { owner_kind: 'party', owner_id: companyIdOf(scene) }
    : { owner_kind: 'seller', owner_id: firm.id };
}
