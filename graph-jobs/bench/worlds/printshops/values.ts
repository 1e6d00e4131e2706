import type { Draw } from '#jobs/generate/draw';
import { landOf, mint, popular } from './market.ts';
import { groupOn, type Account, type Group, type Market, type Value } from './model.ts';
import { CHANNELS, CROWD, HAS, REUSE, type Channel } from './settings.ts';
import { personName } from './words.ts';

/** What a farm sells along with an account, until its buyer takes over. */
const FARMED: readonly Channel[] = ['device', 'ip', 'phone'];
/** What stays in the name of whoever an account is in. */
const IN_PAPERS: readonly Channel[] = ['payout', 'address', 'phone'];
const CAME_OVER: readonly Channel[] = ['payout', 'device', 'ip', 'image'];
const HELPED = 0.07;

/** Everything an account ever shows, with the days on which it did. */
export function dress(market: Market, account: Account): void {
  const { draw, opened, taken, isBought, terms, values, closed } = account;
  const isOpen = (day: number) => closed === null || closed > day;
  for (const channel of CHANNELS) {
    if (channel === 'image' || !draw.at('has').at(channel).chance(HAS[channel])) continue;
    if (isBought && FARMED.includes(channel))
      values.push({ value: farmed(market, draw, channel), from: opened, until: taken });
    const from = isBought && (FARMED.includes(channel) || channel === 'payout') ? taken : opened;
    const later = terms
      .slice(1)
      .find(({ from: day }) => isOpen(day) && CAME_OVER.includes(channel) && draw.at('over').at(channel).chance(0.6));
    values.push({ value: chosen(market, account, channel, taken), from, until: later?.from ?? null });
    if (later) values.push({ value: chosen(market, account, channel, later.from), from: later.from, until: null });
  }
  if (draw.at('helped').chance(HELPED)) help(market, account);
}

/** Accounts of a farm were opened a few at a time on the same devices, whoever buys them. */
function farmed({ root, request }: Market, draw: Draw, channel: Channel): Value {
  const farm = draw.at('farm').between(0, Math.ceil(request.sellers / 900));
  const batch = root.at('farm').at(farm).at(channel).at(draw.at('batch').between(0, 9));
  return mint(channel, batch, whoOf(batch));
}

/** A freelancer who uploads for many, honest or not, from one desk. */
function help({ root, request }: Market, { draw, taken, values }: Account): void {
  const desk = root.at('helper').at(draw.at('helper').between(0, Math.ceil(request.sellers / 130)));
  for (const kind of ['device', 'ip'] as const)
    values.push({ value: mint(kind, desk.at(kind), whoOf(desk)), from: taken, until: null });
}

function whoOf(draw: Draw): Pick<Value, 'name' | 'land' | 'city'> {
  const land = landOf(draw.at('land'));
  return { land, city: draw.at('city').pick(land.cities), name: personName(draw, land) };
}

/** Where an account's thing comes from: the account before, the group, a crowd, its person's other accounts, or nowhere. */
function chosen(market: Market, account: Account, channel: Channel, day: number): Value {
  const { person, again, name } = account;
  const { land, city } = person;
  const own = account.draw.at(channel).at(day === account.taken ? 0 : 1);
  const old = again?.values.findLast(({ value }) => value.kind === channel)?.value;
  if (old && own.at('keeps').chance(person.group?.isRacket ? market.settings.keeps : 0.7)) return old;
  const group = groupOn(account, day);
  const share = group?.shares.get(channel);
  if (group && share && own.at('shares').chance(share.strength)) {
    const circle = Math.floor(account.index / share.width) + (own.at('aside').chance(0.12) ? 1 : 0);
    return common(group, channel, own, circle);
  }
  if (own.at('crowd').chance(Math.min(0.9, CROWD[channel] * person.crowd)))
    return crowded(market, account, channel, own);
  const isFront = name !== person.name && IN_PAPERS.includes(channel);
  if (!isFront && own.at('reuse').chance(REUSE[channel] * person.reuse))
    return mint(channel, person.draw.at(channel).at(own.at('which').chance(0.8) ? 0 : 1), person);
  return mint(channel, own, { name, land, city });
}

function common(group: Group, channel: Channel, own: Draw, circle: number): Value {
  const { draw, land, city, house, company } = group;
  const slot = draw.at('common').at(channel).at(circle);
  if (house && (channel === 'return' || channel === 'address')) return { ...house.door, kind: channel };
  const isFirm = ['agency', 'licensee', 'outlet'].includes(group.kind) || draw.at('firm').chance(0.3);
  const value = mint(channel, slot, { land, city, name: isFirm ? company : personName(slot.at('name'), land) });
  if (channel !== 'email' || own.at('same').chance(0.35)) return value;
  const box = own.at('box').pick(['hello', 'shop', 'orders', 'team', 'info', 'print']);
  return {
    ...value,
    text: `${box}${own.at('no').between(1, 60)}@${value.text.split('@')[0]?.replace(/[._]/g, '')}.com`,
  };
}

function crowded({ crowds }: Market, { person, name }: Account, channel: Channel, draw: Draw): Value {
  if (channel === 'return') return draw.at('house').pick(person.houses).door;
  if (person.campus && channel === 'ip' && draw.at('hall').chance(0.7)) return person.campus.ip;
  if (person.campus && channel === 'address' && draw.at('hall').chance(0.8)) return person.campus.door;
  const list = crowds.get(channel) ?? [];
  if (list.length === 0) return mint(channel, draw, { ...person, name });
  return popular(draw.at('which'), list);
}
