import type { Draw } from '#jobs/generate/draw';
import { drawDevice, drawIp, drawPayout, drawPhone, type BankAccount } from '../words/numbers.ts';
import { drawLogin, drawPerson, unaccented, type Person } from '../words/names.ts';
import { drawTurn } from '../words/goods.ts';
import { drawPlace, type Place } from '../words/towns.ts';
import { lockerOf } from './infrastructure.ts';
import type { Circle, Marketplace } from './model.ts';

/** The common things of a circle. A slot says which accounts a thing is with: its neighbours have the same. */
export function kitDevice({ draw, accountsPerDevice }: Circle, slot: number): string {
  return drawDevice(draw.at('device').at(Math.floor(slot / accountsPerDevice)));
}

/** Its line at home changes its address now and then: two of them are in use. */
export function kitIp({ draw, home, accountsPerDevice }: Circle, slot: number): string {
  const line = Math.floor(slot / accountsPerDevice / 2);
  return drawIp(
    draw
      .at('ip')
      .at(line)
      .at(slot % 3 === 0 ? 1 : 0),
    home.country,
  );
}

/** The slots are dealt to the accounts in turn, so that who shares a telephone may be paid elsewhere. */
export function kitPayout({ draw, home, size, accountsPerPayout }: Circle, slot: number): BankAccount {
  const accounts = Math.ceil(size / accountsPerPayout);
  return drawPayout(draw.at('payout').at(slot % accounts), home.country);
}

/** Who holds that account. */
export function kitHolder(circle: Circle, slot: number): Person {
  if (circle.holder) return circle.holder;
  const accounts = Math.ceil(circle.size / circle.accountsPerPayout);
  return drawPerson(circle.draw.at('holder').at(slot % accounts), circle.home.country);
}

/** One number serves five accounts: more would be asked for another proof. */
export function kitPhone({ draw, home }: Circle, slot: number): string {
  return drawPhone(draw.at('phone').at(Math.floor(slot / 5)), home.country);
}

/** The flat where parcels are packed: its home, or one in the same town. */
export function kitFlat({ draw, home, kind }: Circle): Place {
  const isHome = kind === 'dealer' || kind === 'concierge' || draw.at('packs').chance(0.35);
  return isHome ? home : drawPlace(draw.at('flat'), home.country, home.city);
}

/** Some lockers around the flat. */
export function kitLocker(market: Marketplace, circle: Circle, at: number): string {
  const first = circle.draw.at('locker').between(0, 8);
  return lockerOf(market, kitFlat(circle), first + (at % 4));
}

/** A picture that it took once of a thing and uses again. */
export function kitPhoto({ draw, size }: Circle, model: string, at: number): string {
  return draw
    .at('photo')
    .at(model)
    .at(at % (2 + Math.floor(size / 12)))
    .hex(16);
}

/** The room in which it takes its pictures. */
export function kitScene({ draw }: Circle, slot: number): string {
  return draw
    .at('scene')
    .at(Math.floor(slot / 14))
    .hex(16);
}

/** One of its two favourite turns. */
export function kitTurn({ draw, home }: Circle, at: number): string {
  return drawTurn(draw.at('turn').at(at % 2), home.country);
}

/** Its name in social media and messengers. */
export function kitHandle({ draw, home }: Circle): string {
  return `@${drawLogin(draw.at('handle'), drawPerson(draw.at('face'), home.country))}`;
}

const ENDINGS = ['shop.eu', 'mail.net', 'box.org', 'post.info', 'trade.com'];

/** The mail domain that it bought for itself. */
export function kitDomain({ draw, home }: Circle): string {
  const { first, last } = drawPerson(draw.at('domain'), home.country);
  const letters = unaccented(`${last}${first.slice(0, 3)}`)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return `${letters}-${draw.at('ending').pick(ENDINGS)}`;
}

const FORWARDERS = ['Haixing Freight', 'Yuntong Express', 'Minnan Parcel', 'Orient Bridge Logistics', 'Sunway Post'];
const SENDERS = [
  'Lin Zhiqiang',
  '林志强',
  'Chen Meihua',
  '陈美华',
  'Huang Guodong',
  '黄国栋',
  'Putian Yida Trade',
  'Zheng W.',
];

/** Who forwards parcels from China, and who hands them in there. */
export function forwarderOf(draw: Draw): { agent: string; sender: string } {
  return { agent: draw.at('agent').pick(FORWARDERS), sender: draw.at('sender').pick(SENDERS) };
}
