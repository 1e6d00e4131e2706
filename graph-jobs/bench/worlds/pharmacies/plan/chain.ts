import type { Place, Plan, Shop } from '../model.ts';
import type { CountryCode } from '../words/countries.ts';
import { companyOf, placeOf, tradeHandle } from './means.ts';
import { someNumber } from '../words/goods.ts';
import { giveContact, giveSite, openShop } from './shop.ts';

export interface Chain {
  readonly head: Shop;
  /** Agents and their sub-agents, those of one agent beside each other. */
  readonly agents: readonly Shop[];
}

/**
 * A stockist with agents and sub-agents: they use the head's photographs, price list and titles, and often its parcel
 * address and sender, because the head packs for them. Each is a person of her own.
 */
export function openChain(plan: Plan, key: string, { size, country }: { size: number; country: CountryCode }): Chain {
  const draw = plan.root.at('chain').at(key);
  const head = openShop(plan, `${key} head`, { country });
  head.range = {
    ...head.range,
    album: `${key} head`,
    priceList: `${key} head`,
    factor: 0.9 + 0.1 * draw.at('factor').uniform(),
  };
  if (draw.at('firm').chance(0.5)) head.company = companyOf(draw.at('company'), key, head.holder, head.opened);
  const store = placeOf(draw.at('store'), country);
  giveSite(head, { role: 'warehouse', place: store }, head.opened);
  head.parcels = { ...head.parcels, origin: store };
  if (draw.at('letter').chance(0.6)) head.brands.push(head.range.products[0]?.brand ?? '');
  if (draw.at('misread').chance(0.15)) {
    head.range = { ...head.range, wrongNumber: someNumber(draw.at('number'), country, plan.root) };
  }
  const handle = draw.at('trades').chance(0.5) ? tradeHandle(draw.at('handle'), head.range.trade) : head.holder.handle;
  giveContact(head, { kind: 'handle', value: handle }, head.opened);
  const agents: Shop[] = [];
  let parent = head;
  for (let at = 1; at < size; at++) {
    const agent = openShop(plan, `${key} agent ${at}`, { country, trade: head.range.trade });
    const below = agent.draw.at('below').uniform();
    if (below < 0.55 || agents.length === 0) parent = head;
    else if (below < 0.75) parent = agents.at(-1) as Shop;
    joinChain({ head, parent, store, handle }, agent);
    agents.push(agent);
  }
  if (draw.at('second').chance(0.25)) openSecond(plan, key, head);
  return { head, agents };
}

interface Upwards {
  readonly head: Shop;
  readonly parent: Shop;
  readonly store: Place;
  readonly handle: string;
}

function joinChain({ head, parent, store, handle }: Upwards, agent: Shop): void {
  const draw = agent.draw.at('agent');
  const [album, prices, titles] = [
    draw.at('album').chance(0.85),
    draw.at('prices').chance(0.85),
    draw.at('titles').chance(0.6),
  ];
  agent.range = {
    ...agent.range,
    album: album ? head.range.album : agent.range.album,
    priceList: prices ? head.range.priceList : agent.range.priceList,
    factor: prices ? head.range.factor : agent.range.factor,
    style: titles ? head.range.style : agent.range.style,
    wrongNumber: titles ? head.range.wrongNumber : agent.range.wrongNumber,
    products: head.range.products.filter((_, at) => at === 0 || draw.at('product').at(at).chance(0.75)),
  };
  agent.supplier = { purse: parent.holder.bank, often: draw.at('often').between(1, 4) };
  agent.suppliedBy = parent.id;
  const packs = draw.at('packs').uniform();
  if (packs < 0.4)
    agent.parcels = { ...head.parcels, sender: draw.at('sender').chance(0.6) ? head.name : agent.holder.name };
  if (packs < 0.3) giveSite(agent, { role: 'return', place: store }, agent.opened);
  if (draw.at('whatsapp').chance(0.12)) giveContact(agent, { kind: 'phone', value: head.holder.phone }, agent.opened);
  if (draw.at('handle').chance(0.15)) giveContact(agent, { kind: 'handle', value: handle }, agent.opened);
  if (head.brands[0] && draw.at('letter').chance(0.25)) agent.brands.push(head.brands[0]);
  if (draw.at('named').chance(0.35))
    agent.name = `${agent.name} - ${draw.at('word').pick(['Agen', 'Agent', 'Reseller', 'Stokis'])}`;
}

function openSecond(plan: Plan, key: string, head: Shop): void {
  const second = openShop(plan, `${key} second`, { country: head.country, holder: head.holder });
  second.range = { ...head.range };
  second.parcels = { ...head.parcels };
  for (const shop of [head, second]) shop.roles.push({ operator: key, racket: null, from: null });
}
