import { seenDays } from '../time/activity.ts';
import { bondContactRows } from '../rackets/bonds.ts';
import { dateText } from '../days.ts';
import type { Draw } from '../draw.ts';
import type { LevelSettings } from '../levels.ts';
import { drawDevice, drawEmail, drawHandle, drawIp } from './online-values.ts';
import { drawPhone } from './phones.ts';
import { pictureOf } from './pictures.ts';
import { sourceOf } from './sharing.ts';
import { supplierOwner } from '../people/owners.ts';
import type { Row } from '../tables/tables.ts';
import type { Seller, Supplier, World } from '../model.ts';

type Contact = [kind: string, value: string, country: string | null];

/** The contacts rows of a seller: its own or its operator's, and those of the hubs it is a client of. */
export function* contactRows(seller: Seller, world: World): Generator<Row> {
  for (const [kind, value, country] of contactsOf(seller, world)) yield row(seller, { kind, value, country });
  yield* bondContactRows(seller);
  const recycled = seller.hubs.recycledPhone;
  if (!recycled) return;
  const phone = drawPhone(recycled.draw, recycled.country);
  const days = [dateText(recycled.from), dateText(recycled.until)];
  yield ['seller', seller.id, 'phone', phone, recycled.country, ...days];
}

function* contactsOf(seller: Seller, world: World): Generator<Contact> {
  const { settings } = world.options;
  const { slots, hubs, draw } = seller;
  const given = (kind: string) => draw.at('given').at(kind).chance(settings.presence);
  if (given('phone')) yield* contactOf(seller, 'phone', settings);
  if (given('email')) yield* contactOf(seller, 'email', settings);
  if (slots.device) yield* contactOf(seller, 'device', settings);
  if (slots.ip && hubs.exit) yield ['ip', drawIp(hubs.exit.draw.at('ip')), null];
  else if (slots.ip) yield* contactOf(seller, 'ip', settings);
  if (slots.handle) yield* contactOf(seller, 'handle', settings);
  if (slots.picture) yield ['image', pictureOf(draw.at('picture'), seller, world), null];
  if (draw.at('stray').chance(settings.stray)) yield* strayContact(draw.at('stray of'), world);
  if (hubs.agency) yield agencyContact(hubs.agency.draw, hubs.agency.country.code);
}

const DRAWS = { email: drawEmail, device: drawDevice, ip: drawIp, handle: drawHandle };

/** A seller's contact of a kind, unless nobody has ever seen it. */
function* contactOf(seller: Seller, kind: 'phone' | keyof typeof DRAWS, settings: LevelSettings): Generator<Contact> {
  const { draw, seller: whose, isSeen } = sourceOf(seller, kind, settings);
  if (!isSeen) return;
  const country = whose.operator.country.code;
  if (kind === 'phone') yield [kind, drawPhone(draw, country), country];
  else yield [kind, DRAWS[kind](draw), null];
}

/** A stranger's phone or mail: a slip of the pen. */
function strayContact(draw: Draw, world: World): Generator<Contact> {
  const kind = draw.at('by phone').chance(0.5) ? 'phone' : 'email';
  return contactOf(draw.pick(world.everyone), kind, world.options.settings);
}

/** An agency answers the phone or the mail of its clients. */
function agencyContact(draw: Draw, country: string): Contact {
  if (draw.at('by phone').chance(0.5)) return ['phone', drawPhone(draw.at('phone'), country), country];
  return ['email', drawEmail(draw.at('email')), null];
}

function row(seller: Seller, contact: { kind: string; value: string; country: string | null }): Row {
  const { kind, value, country } = contact;
  const [first, last] = seenDays(seller.draw.at('seen').at(kind), seller);
  return ['seller', seller.id, kind, value, country, dateText(first), dateText(last)];
}

/** The contacts rows of a factory or wholesaler. */
export function* supplierContactRows(supplier: Supplier): Generator<Row> {
  const { id, country, draw } = supplierOwner(supplier);
  yield ['party', id, 'phone', drawPhone(draw.at('phone'), country), country, null, null];
  yield ['party', id, 'email', drawEmail(draw.at('email')), null, null, null];
}
