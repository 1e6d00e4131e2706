import type { Country, Group } from './cast.ts';
import { placeOf } from './places.ts';
import { account, addressThing, image, phone } from './things.ts';

const HALF_A_YEAR = 183;

/** Numbers given up are taken by strangers after half a year, and tired fingers type a stranger's number. */
export function reissueNumbers({ accounts, settings, draw }: Country): void {
  for (const taker of accounts) {
    const own = taker.draw.at('reissued');
    const giver =
      accounts[
        draw
          .at('giver')
          .at(taker.at)
          .between(0, accounts.length - 1)
      ];
    if (!giver || giver.group === taker.group || taker.group.kind !== 'alone') continue;
    const number = giver.kit.get('phone');
    if (!number) continue;
    if (own.at('typo').chance(settings.honest.typoTwin)) taker.kit.set('phone', number);
    const end = taker.opened - HALF_A_YEAR - own.at('rest').between(0, 60);
    // Only givers that came long before count, so more are asked than end up with the number.
    if (giver.group.kind !== 'alone' || end < giver.opened + 20 || giver.phoneUntil !== null) continue;
    if (!own.at('chance').chance(settings.honest.reissued * 3.5)) continue;
    giver.phoneUntil = Math.min(end, giver.closed ?? end);
    taker.kit.set('phone', number);
  }
}

/** What members of a cooperative have together: a hall, a wholesaler, at times the order line and the pictures. */
export function equipCooperatives({ groups }: Country): void {
  for (const group of groups) if (group.kind === 'cooperative') equip(group);
}

function equip({ draw, accounts }: Group): void {
  const [place, wholesaler] = [
    addressThing(placeOf(accounts[0]?.person.people ?? 'han', draw.at('hall'), true)),
    account(draw),
  ];
  for (const member of accounts) {
    const own = member.draw.at('cooperative');
    if (own.at('hall').chance(0.8)) member.extras.push({ thing: place, role: 'return' });
    if (own.at('wholesaler').chance(0.5) && member.kit.has('pay')) member.payees.push(wholesaler);
    if (own.at('line').chance(0.3)) member.kit.set('phone', phone(draw));
    if (own.at('picture').chance(0.25)) member.pictures.push(image(draw));
  }
}

/** Members of rackets use what belongs to honest strangers, as if to be taken for them. */
export function camouflage({ accounts, settings, draw }: Country): void {
  for (const member of accounts) {
    if (!member.group.racket || !member.draw.at('camouflage').chance(settings.camouflage)) continue;
    const stranger =
      accounts[
        draw
          .at('stranger')
          .at(member.at)
          .between(0, accounts.length - 1)
      ];
    const slot = member.draw.at('borrows').pick(['phone', 'email', 'pay', 'home', 'handle'] as const);
    const thing = stranger?.group.racket ? undefined : stranger?.kit.get(slot);
    if (thing) member.extras.push({ thing });
  }
}
