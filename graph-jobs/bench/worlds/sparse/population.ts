import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Group } from './account.ts';
import type { Frame } from './make-account.ts';
import { networkOf } from './network.ts';
import { alone, family, operatorWithShops } from './people.ts';
import { PEOPLE, SHAPE_WEIGHTS, SIZES } from './settings.ts';
import { SHAPES } from './shapes.ts';

/** Everybody in a marketplace of about so many sellers, in groups. */
export function populate(sellers: number, draw: Draw, frame: Frame): Group[] {
  const groups = [
    ...networks(sellers, true, { draw: draw.at('rackets'), frame }),
    ...networks(sellers, false, { draw: draw.at('honest networks'), frame }),
    ...until(sellers * PEOPLE.operators, (at) => operatorWithShops(`owner-${at}`, draw.at('owner').at(at), frame)),
    ...until(sellers * PEOPLE.families, (at) => family(`family-${at}`, draw.at('family').at(at), frame)),
  ];
  const rest = sellers - groups.reduce((sum, { accounts }) => sum + accounts.length, 0);
  return [...groups, ...until(rest, (at) => alone(`alone-${at}`, draw.at('alone').at(at), frame))];
}

function until(sellers: number, make: (at: number) => Group): Group[] {
  const groups: Group[] = [];
  for (let count = 0; count < sellers;) {
    const group = make(groups.length);
    groups.push(group);
    count += group.accounts.length;
  }
  return groups;
}

/** Networks up to a share of the sellers, the first one as large as they get; racket or not, they look the same. */
function networks(sellers: number, isPlanted: boolean, { draw, frame }: { draw: Draw; frame: Frame }): Group[] {
  const { smallest, largest, at: full, alpha } = SIZES;
  const high = Math.max(12, largest * Math.sqrt(sellers / full));
  const share = isPlanted ? PEOPLE.planted : PEOPLE.honestNetworks;
  return until(sellers * share, (at) => {
    const own = draw.at(at);
    const tail = heavyTail(own.at('size').uniform(), { low: smallest, high, alpha });
    const size = Math.floor(at === 0 ? high : tail);
    const shape = own.at('shape').weighted(SHAPES, (one) => SHAPE_WEIGHTS[one]);
    return networkOf({ name: `${isPlanted ? 'network' : 'circle'}-${at}`, shape, size, isPlanted }, own, frame);
  });
}
