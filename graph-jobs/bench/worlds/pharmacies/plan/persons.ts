import type { Draw } from '#jobs/generate/draw';
import type { Person, Plan, Role, Shop } from '../model.ts';
import { LAST } from '../days.ts';
import { personOf } from './means.ts';
import { openShop } from './shop.ts';

/** Somebody who lives with another. */
export function sharePerson(plan: Plan, key: string, other: Person, draw: Draw): Person {
  const person = personOf(plan.root.at('person').at(key), key, other.country);
  return { ...person, home: other.home, ip: draw.at('line').chance(0.6) ? other.ip : person.ip };
}

interface Again {
  readonly key: string;
  readonly day: number;
  readonly draw: Draw;
  readonly reason: string;
  /** Who is declared this time; left out, the same person. */
  readonly holder?: Person;
  readonly roles?: readonly Role[];
  /** Days until then; left out, most come back within weeks. */
  readonly wait?: number;
}

/** Closes a shop and opens it again after a while under a like name; gives the new one. */
export function reopen(plan: Plan, shop: Shop, { key, day, draw, reason, holder, roles, wait }: Again): Shop {
  shop.closed = day;
  shop.reason = reason;
  const soon = draw.at('wait').weighted([2, 9, 30, 75], (days) => 1 / days) + draw.at('days').between(0, 9);
  const opened = Math.min(LAST - 2, day + (wait ?? soon));
  const next = openShop(plan, `${key} again`, { country: shop.country, opened, holder: holder ?? shop.holder });
  next.name = likeName(shop.name, draw.at('name'));
  next.range = { ...shop.range };
  next.parcels = { ...shop.parcels };
  next.closed = null;
  next.reason = null;
  const operator = shop.roles.at(-1)?.operator ?? key;
  if (shop.roles.length === 0) shop.roles.push({ operator, racket: null, from: null });
  next.roles.push(...(roles ?? [{ operator, racket: null, from: null }]));
  return next;
}

function likeName(name: string, draw: Draw): string {
  const kind = draw.at('kind').uniform();
  if (kind < 0.3) return `${name} ${draw.at('word').pick(['Official', 'New', 'Baru', '2', 'Ori', 'Store'])}`;
  if (kind < 0.5) return name.replace(/ \d+$/, '') + ` ${draw.at('number').between(2, 99)}`;
  if (kind < 0.7) return name.replace(/([aeiou])(\w*)$/i, '$1$1$2');
  if (kind < 0.85) return name.replace(/\s+/g, '.').toLowerCase();
  return `${draw.at('front').pick(['The', 'My', 'Real', 'Dr'])} ${name}`;
}
