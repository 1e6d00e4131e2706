import { cellOf, ownDraw, showing, type Scene } from './scribe.ts';
import { handleOf, mobileOf, typedHandle, typedPhone } from './values.ts';
import { ownerOf } from './write-account.ts';

/** How often the marketplace knows each kind of contact at all. */
const KNOWN = { phone: 0.7, device: 0.55, ip: 0.4, handle: 0.6, email: 0.12 };
/** Streams of an agency are sent from its studio, and many give its phone. */
const HOUSE_SHOWS = { phone: 0.35, ip: 0.5 };

/** Phones, chat names, devices and IP addresses: the operator's own, the room's, the agency's. */
export function writeContacts(scene: Scene): void {
  const { account, operator, settings } = scene;
  const { draw } = account;
  const phone = (text: string, key: string) =>
    add(scene, 'phone', typedPhone(text, draw.at('typed').at(key), settings.typed));
  const handle = (text: string, key: string) =>
    add(scene, 'handle', typedHandle(text, draw.at('typed').at(key), settings.typed));
  const knows = (kind: keyof typeof KNOWN) => draw.at('knows').at(kind).chance(KNOWN[kind]);

  if (knows('phone')) phone(mobileOf(ownDraw(scene, 'phone')), 'own');
  if (knows('device')) add(scene, 'device', ownDraw(scene, 'device').hex(32));
  if (knows('ip')) add(scene, 'ip', ipOf(scene));
  if (knows('handle')) handle(handleOf(draw.at('handle')), 'handle');
  if (knows('email')) add(scene, 'email', `${handleOf(ownDraw(scene, 'phone').at('mail'))}@qmail.cn`);
  for (const room of showing(scene, 'phone')) phone(cellOf(scene, room)?.phone ?? '', room.name);
  for (const room of showing(scene, 'handle')) handle(cellOf(scene, room)?.handle ?? '', room.name);
  for (const room of showing(scene, 'group')) handle(room.group, `${room.name} group`);
  if (operator.house && draw.at('studio').chance(HOUSE_SHOWS.phone)) phone(operator.house.phone, 'studio');
  if (draw.at('blank').chance(0.03))
    add(scene, 'phone', draw.at('blank').pick(['13800138000', '0000000', '无', 'n/a']));
}

function ipOf(scene: Scene): string {
  const { operator, account } = scene;
  if (operator.house && account.draw.at('studio ip').chance(HOUSE_SHOWS.ip)) return operator.house.ip;
  const draw = ownDraw(scene, 'ip');
  // Mobile networks give the same few addresses to thousands.
  if (account.draw.at('mobile').chance(0.4))
    return `117.136.${draw.at('c').between(0, 3)}.${draw.at('d').between(1, 40)}`;
  return [
    draw.at('a').between(110, 223),
    draw.at('b').between(1, 250),
    draw.at('c').between(1, 250),
    draw.at('d').between(1, 250),
  ].join('.');
}

function add(scene: Scene, kind: string, value: string): void {
  const { book, account, first, last } = scene;
  const country = account.draw.at('told').at(kind).chance(0.4) ? 'CN' : null;
  book.add('contacts', { ...ownerOf(scene, kind), kind, value, country, first_seen: first, last_seen: last });
}
