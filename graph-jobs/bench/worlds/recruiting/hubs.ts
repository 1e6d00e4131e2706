import type { Draw } from '#jobs/generate/draw';
import { CITIES } from './names.ts';
import { personOf } from './person.ts';
import type { Scene, Shop } from './scene.ts';
import { PEOPLE } from './settings.ts';
import { addUse } from './shop.ts';
import { placeOf, placeValue, valueOf, type Kind, type Value } from './value.ts';

type Hub = Exclude<keyof typeof PEOPLE.hubs, 'stockPicture'>;

const SHOWS: Readonly<Record<Hub, readonly Kind[]>> = {
  depot: ['address'],
  office: ['ip'],
  accountant: ['phone', 'email'],
  agency: ['device'],
  provider: ['account'],
};

/** Lets strangers meet: depots, offices, accountants, agencies and payment providers that anybody may use. */
export function visitHubs(scene: Scene, shop: Shop): void {
  for (const hub of Object.keys(SHOWS) as Hub[]) {
    const draw = shop.draw.at('hubs').at(hub);
    if (!draw.chance(PEOPLE.hubs[hub] * scene.settings.hubs)) continue;
    const at = hubDraw(scene, hub, draw);
    const value = hubValue(at, hub, at.at('shows').pick(SHOWS[hub]));
    const from = shop.opened + (draw.at('at once').chance(0.7) ? 0 : draw.at('later').between(10, 300));
    if (from < scene.last)
      addUse(shop, { value, from, until: null, role: draw.at('role').pick(['warehouse', 'return']) });
  }
}

/** A few pictures from sets that anybody may take. */
export function stockPictures(scene: Scene, draw: Draw): string[] {
  if (!draw.chance(PEOPLE.hubs.stockPicture * scene.settings.hubs)) return [];
  return [hubDraw(scene, 'stockPicture', draw).hex(16)];
}

/** The address of an office block where many companies are registered. */
export function virtualOffice(scene: Scene, draw: Draw): Value {
  const at = hubDraw(scene, 'virtual', draw);
  return placeValue(placeOf(at.at('place'), at.at('city').pick(CITIES), false));
}

/** One of the hubs of a sort: a few have very many users, most have a handful. */
function hubDraw(scene: Scene, hub: string, draw: Draw): Draw {
  const share = hub === 'virtual' ? 0.05 : PEOPLE.hubs[hub as keyof typeof PEOPLE.hubs];
  const count = Math.max(4, Math.round((scene.sellers * share) / 6));
  return scene.draw
    .at('hubs')
    .at(hub)
    .at(Math.floor(count * draw.at('which').uniform() ** 2.2));
}

function hubValue(at: Draw, hub: Hub, kind: Kind): Value {
  if (hub === 'depot') return placeValue(placeOf(at.at('place'), at.at('city').pick(CITIES), false));
  const value = valueOf(personOf(at), kind, 0);
  if (hub !== 'provider') return value;
  const account = {
    scheme: 'psp',
    holder: 'Merchant of record',
    institution: at.at('psp').pick(['PayLeva', 'EasyKasa']),
  };
  return { ...value, text: `mrc_${at.code(9)}`, account };
}
