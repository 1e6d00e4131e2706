import { dateText } from '#jobs/generate/days';
import type { Row } from '../book.ts';
import type { Account } from './model.ts';
import { shopName, type Office } from './office.ts';
import { fold, slip, spellPhone } from './spell.ts';
import { usedBy, type Used } from './things.ts';

/** How many shops give one of their own, where the platform asks for it or sees it. */
const OWN = { phone: 0.85, email: 0.85, handle: 0.35, device: 0.7, ip: 0.7 } as const;
const KINDS = Object.keys(OWN) as (keyof typeof OWN)[];

/** The marketplace's own call centre, which many give who do not want to be called. */
const CALL_CENTRE = '0850 441 22 07';
const NOTHING = ['0000000000', '5555555555', '-', 'yok'];

/** Telephones, mail, handles, computers and networks. */
export function writeContacts({ book, settings }: Office, account: Account): void {
  const add = (kind: string, value: string, days: Row) =>
    book.add('contacts', { owner_kind: 'seller', owner_id: account.id, kind, value, ...days });
  for (const kind of KINDS) {
    for (const used of usedBy(account, kind, OWN[kind] * settings.filled)) {
      const country = used.draw.at('country').chance(0.3) ? account.place.city.country : null;
      add(kind, spell(kind, used, settings.slips), { country, ...daysOf(used) });
    }
  }
  const { draw } = account;
  const first_seen = dateText(account.opened);
  if (draw.at('centre').chance(0.03)) add('phone', CALL_CENTRE, { first_seen });
  else if (draw.at('none').chance(0.02)) add('phone', draw.at('nothing').pick(NOTHING), { first_seen });
  if (draw.at('site').chance(0.07)) {
    const name = fold(shopName(account)).toLowerCase().replace(/\W+/g, '');
    add('domain', `${name}${draw.at('top').pick(['.com', '.com.tr', '.net', '.shop', '.eu'])}`, { first_seen });
  }
}

function spell(kind: string, { value, draw }: Used, slips: number): string {
  if (kind === 'phone') return spellPhone(value, draw.at('spelt'));
  if (kind === 'email' && draw.at('capitals').chance(0.08)) return value.toUpperCase();
  if (kind === 'email') return slip(value, draw.at('slip'), slips * 0.5);
  if (kind === 'handle' && draw.at('bare').chance(0.4)) return value.slice(1);
  return value;
}

/** What is seen is seen some days after it was taken into use. */
export function daysOf({ from, until, draw }: Used): { first_seen: string | null; last_seen: string | null } {
  const first = Math.min(until, from + draw.at('seen').between(0, 12));
  return { first_seen: dateText(first), last_seen: draw.at('last').chance(0.8) ? dateText(until) : null };
}
