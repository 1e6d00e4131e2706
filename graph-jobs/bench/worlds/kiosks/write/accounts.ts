import { dateText } from '#jobs/generate/days';
import type { Row } from '../../book.ts';
import { circleOf, LAST, type Account, type Held, type Pen, type Place } from '../model.ts';
import { addressText, mailOf, phoneText, shopName, typed, walletText } from '../words/writing.ts';

const NETWORKS = 40;

/** An account with whatever leads to it. */
export function writeAccount(pen: Pen, account: Account): void {
  writeSeller(pen, account);
  writeContacts(pen, account);
  writeDevices(pen, account);
  for (const [at, { role, place }] of account.places.entries()) {
    if (!isKnown(pen, account, 'address', at)) continue;
    pen.book.add('addresses', {
      ...ownerOf(account),
      role,
      ...partsOf(account, place, at),
      first_seen: dateText(account.opened),
    });
  }
  writeWallets(pen, account);
  writeTruth(pen, account);
}

export function nameOf({ draw, operator }: Account): string {
  return shopName(draw.at('shop name'), operator.name);
}

const ownerOf = ({ id, operator }: Account) => ({
  owner_kind: 'seller',
  owner_id: id,
  country: operator.town.country.code,
});

function writeSeller({ book }: Pen, account: Account): void {
  const { id, platform, opened, closed, closureReason, draw, operator } = account;
  const isSuspended = closed !== null && draw.at('suspended').chance(0.2);
  book.add('sellers', {
    seller_id: id,
    platform,
    name: draw.at('no name').chance(0.04) ? null : nameOf(account),
    status: closed === null ? 'open' : isSuspended ? 'suspended' : 'closed',
    opened_at: dateText(opened),
    closed_at: dateText(closed),
    closure_reason: closureReason,
    country: draw.at('no country').chance(0.06) ? null : operator.town.country.code,
  });
}

function writeContacts(pen: Pen, account: Account): void {
  const { draw, operator, opened } = account;
  const add = (kind: string, value: string, when: object) =>
    pen.book.add('contacts', { ...ownerOf(account), kind, value, ...when });
  for (const [at, phone] of account.phones.entries()) {
    if (!isKnown(pen, account, 'phone', at)) continue;
    add('phone', phoneText(draw.at('phone text').at(at), phone.what), seen(account, phone, `phone ${at}`));
  }
  for (const handle of account.handles) {
    if (isKnown(pen, account, 'handle'))
      add('handle', handleText(account, handle.what), seen(account, handle, 'handle'));
  }
  if (!isKnown(pen, account, 'email') || !draw.at('has mail').chance(0.55)) return;
  const isOwn = draw.at('own mail').chance(operator.habits.phone.own / 100);
  add('email', mailOf(isOwn ? operator.draw.at('mail') : draw.at('mail'), operator.name), {
    first_seen: dateText(opened),
  });
}

/** A chat handle with or without its sign. */
function handleText({ draw }: Account, handle: string): string {
  return handle.includes('/') || draw.at('sign').chance(0.5) ? handle : `@${handle}`;
}

/** Devices, and the networks of mobile carriers, where thousands come from one address. */
function writeDevices(pen: Pen, account: Account): void {
  const { draw, operator, opened } = account;
  for (const [at, device] of account.devices.entries()) {
    if (!isKnown(pen, account, 'device', at)) continue;
    pen.book.add('contacts', {
      ...ownerOf(account),
      kind: 'device',
      value: device.what,
      ...seen(account, device, `device ${at}`),
    });
  }
  if (!isKnown(pen, account, 'ip')) return;
  const network = pen.plan.root.at('network').at(operator.town.country.code);
  const host = draw.at('carrier').chance(0.75)
    ? network.at(draw.at('ip').between(1, NETWORKS))
    : draw.at('line').chance(0.5)
      ? operator.draw.at('line')
      : draw.at('own line');
  const value = `${network.at('range').between(41, 197)}.${[1, 2, 3].map((at) => host.at(at).between(1, 254)).join('.')}`;
  const day = dateText(Math.min(LAST, opened + draw.at('ip day').between(0, 40)));
  pen.book.add('contacts', { ...ownerOf(account), kind: 'ip', value, first_seen: day, last_seen: day });
}

/** An address on one line or in parts, some of it missing. */
function partsOf({ draw }: Account, place: Place, at: number): Row {
  const own = draw.at('address text').at(at);
  if (own.at('whole').chance(0.65)) return { full: addressText(own, place) };
  const street = [place.unit, place.street, own.at('district').chance(0.7) ? place.district : '']
    .filter(Boolean)
    .join(', ');
  return {
    street: typed(own, street),
    city: place.city.name,
    region: own.at('region').chance(0.4) ? place.city.region : null,
  };
}

/** A wallet is in the name of whoever registered it: its owner, or the agent of the kiosk. */
function writeWallets(pen: Pen, account: Account): void {
  const { draw, operator } = account;
  for (const [at, wallet] of account.wallets.entries()) {
    if (!isKnown(pen, account, 'wallet', at)) continue;
    const own = draw.at('wallet text').at(at);
    const holder = own.at('agent').chance(0.1) ? operator.kiosk.agent : wallet.what.holder;
    pen.book.add('payment_accounts', {
      ...ownerOf(account),
      scheme: 'wallet',
      account: walletText(own, wallet.what),
      holder: own.at('holder').chance(0.6) ? typed(own, holder) : null,
      institution: wallet.what.institution,
      ...seen(account, wallet, `wallet ${at}`),
    });
  }
}

/** Whose it is, and for which racket it works from which day on. */
function writeTruth({ book }: Pen, { id, operator, opened }: Account): void {
  const name = operator.accounts.length > 1 ? operator.key : null;
  const rackets = operator.circles.filter(({ circle }) => circle.kind === 'racket');
  if (rackets.length === 0) return book.belongs({ seller: id, operator: name });
  const first = circleOf(operator, opened);
  for (const [at, { circle, from }] of rackets.entries()) {
    const next = rackets[at + 1]?.from;
    if (next !== undefined && next <= opened) continue;
    const until = next === undefined ? {} : { until: dateText(next) as string };
    book.belongs({
      seller: id,
      operator: name,
      racket: circle.key,
      ...(circle !== first && { from: dateText(from) as string }),
      ...until,
    });
  }
}

/** What each place to sell lets others see: a chat shows numbers and handles, and no devices. */
const SEEN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sokoni: { phone: 0.92, email: 0.75, device: 0.9, ip: 0.5, handle: 0.35, address: 0.85, wallet: 0.9 },
  pagefeed: { phone: 0.75, email: 0.3, device: 0.7, ip: 0.25, handle: 0.8, address: 0.6, wallet: 0.65 },
  chatgroup: { phone: 1, email: 0.05, device: 0, ip: 0, handle: 0.9, address: 0.4, wallet: 0.75 },
};

/** Whether something about an account got into the data at all. */
function isKnown({ plan }: Pen, { platform, draw }: Account, kind: string, at = 0): boolean {
  return draw
    .at('known')
    .at(kind)
    .at(at)
    .chance((SEEN[platform]?.[kind] ?? 1) * plan.settings.known);
}

/** First and last day on which somebody had something; the last is often not written down. */
function seen({ draw }: Account, { from, until }: Held<unknown>, key: string) {
  const isNoted = until !== null || draw.at('last seen').at(key).chance(0.5);
  return {
    first_seen: dateText(from),
    last_seen: isNoted ? dateText(Math.min(LAST, Math.max(from, until ?? LAST))) : null,
  };
}
