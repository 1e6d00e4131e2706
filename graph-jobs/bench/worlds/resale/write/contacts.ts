import type { Book } from '../../book.ts';
import { holdings, shares } from '../plan/holdings.ts';
import { cheapDevice, commonScene, networkIp, secondHand, vpnIp } from '../plan/infrastructure.ts';
import { kitDevice, kitDomain, kitHandle, kitIp, kitPhone, kitScene } from '../plan/kit.ts';
import { endOf, type Account, type Marketplace, type Span } from '../plan/model.ts';
import { drawLogin, unaccented } from '../words/names.ts';
import { drawDevice, drawPhone, writePhone } from '../words/numbers.ts';
import { seen } from './days.ts';
import { webDomain } from './people.ts';

const MAILS = [
  ...['postelia.fr', 'brieflein.de', 'posta-lettera.it', 'poczterka.pl', 'pastelis.lt', 'correoluz.es'],
  ...[
    'hillpost.co.uk',
    'brievenbusje.nl',
    'quillmail.com',
    'novabox.io',
    'mailfern.com',
    'quillmail.com',
    'mailfern.com',
  ],
];
const SECOND_HAND = { phone: 0.03, device: 0.04 };

/** All ways to reach an account, and what it was used from. */
export function writeContacts(book: Book, market: Marketplace, account: Account): void {
  const { draw, id, country } = account;
  const { known } = market.settings;
  const write = (kind: string, spans: readonly Span<string>[], more: { country?: string } = {}) => {
    for (const [at, span] of spans.entries()) {
      const days = seen(draw.at('seen').at(kind).at(at), span);
      book.add('contacts', { owner_kind: 'seller', owner_id: id, kind, value: span.value, ...more, ...days });
    }
  };
  const knows = (what: keyof typeof known) => draw.at('known').at(what).chance(known[what]);
  if (knows('phone')) write('phone', phonesOf(market, account), { country });
  if (knows('email')) write('email', emailsOf(account));
  if (knows('device')) write('device', devicesOf(market, account));
  if (knows('ip')) write('ip', ipsOf(market, account));
  if (knows('scene')) write('image', scenesOf(market, account));
  write('handle', handlesOf(account));
  const web = webDomain(account);
  if (web) write('domain', [{ value: web, from: account.opened, to: endOf(account) }]);
}

function phonesOf(market: Marketplace, account: Account): Span<string>[] {
  const { draw, country } = account;
  const own = drawPhone(draw.at('phone'), country);
  const spans = holdings(account, 'phone', { own, common: kitPhone });
  const numbers = [...spans, ...formerly(market, account, 'phone')];
  return numbers.map((span, at) => ({ ...span, value: writePhone(draw.at('typed').at(at), span.value, country) }));
}

/** A number or a telephone that was somebody else's before or after, in the years in which it was this one's. */
function formerly(market: Marketplace, account: Account, what: 'phone' | 'device'): Span<string>[] {
  const draw = account.draw.at('second-hand').at(what);
  if (!draw.chance(SECOND_HAND[what])) return [];
  const { key, from, to } = secondHand(market, draw);
  const span = { from: Math.max(from, account.opened), to: Math.min(to, endOf(account)) };
  if (span.from >= span.to) return [];
  const thing = market.draw.at(what).at(account.country).at(key);
  return [{ ...span, value: what === 'phone' ? drawPhone(thing, account.country) : drawDevice(thing) }];
}

function emailsOf(account: Account): Span<string>[] {
  const { draw, person } = account;
  const local = unaccented(drawLogin(draw.at('mail'), person));
  const own = `${local}@${draw.at('provider').pick(MAILS)}`;
  return holdings(account, 'mail', { own, common: (circle) => `${local}@${kitDomain(circle)}` });
}

function devicesOf(market: Marketplace, account: Account): Span<string>[] {
  const { draw } = account;
  const isCheap = draw.at('cheap').chance(0.015);
  const own = isCheap ? cheapDevice(market, draw.at('cheap-one')) : drawDevice(draw.at('device'));
  const spans = holdings(account, 'device', { own, common: kitDevice });
  const changed = account.opened + draw.at('changed').between(400, 1000);
  const isNew = spans.length === 1 && spans[0]?.value === own && changed < endOf(account);
  const next = { value: drawDevice(draw.at('next')), from: changed, to: endOf(account) };
  return [...spans, ...(isNew ? [next] : []), ...formerly(market, account, 'device')];
}

/** At home, on the way, or hidden. */
function ipsOf(market: Marketplace, account: Account): Span<string>[] {
  const { draw, country, line } = account;
  const spans = holdings(account, 'ip', { own: line, common: kitIp });
  const all = { from: account.opened, to: endOf(account) };
  if (draw.at('moves').chance(0.5)) spans.push({ ...all, value: networkIp(market, draw.at('network'), country) });
  if (draw.at('hides').chance(0.03)) spans.push({ ...all, value: vpnIp(market, draw.at('exit')) });
  return draw.at('homeless').chance(0.12) && spans.length > 1 ? spans.slice(1) : spans;
}

/** Rooms that the picture search has recognised behind what is sold. */
function scenesOf(market: Marketplace, account: Account): Span<string>[] {
  const { draw } = account;
  const isCommon = draw.at('plain').chance(0.14);
  const own = isCommon ? commonScene(market, draw.at('wall')) : draw.at('scene').hex(16);
  return holdings(account, 'scene', { own, common: kitScene });
}

function handlesOf(account: Account): Span<string>[] {
  const { draw, person } = account;
  const end = endOf(account);
  const own = draw.at('handle').chance(0.07) ? `@${drawLogin(draw.at('social'), person)}` : null;
  const spans = own ? [{ value: own, from: account.opened, to: end }] : [];
  const common = account.stays
    .filter((stay) => stay.from < end && shares(account, stay, 'handle'))
    .map(({ circle, from }) => ({ value: kitHandle(circle), from, to: end }));
  return [...spans, ...common];
}
