import type { Draw } from '../draw.ts';
import type { LevelSettings } from '../levels.ts';
import type { Racket, Seller } from '../model.ts';
import type { SharedKind } from '../model.ts';

// What one can show that is another's; nobody has his money paid to a stranger.
const COVER_KINDS: readonly SharedKind[] = ['phone', 'email', 'address', 'ip', 'handle'];
// What two rackets come to have in common: a workshop's computer, a flat, a middleman's account.
const TOUCH_KINDS: readonly SharedKind[] = ['phone', 'email', 'device', 'address', 'ip', 'account'];

/**
 * Lets sellers of rackets show what isn't theirs, in the place of what is: camouflage with an honest stranger's value,
 * and values by which two rackets touch. Nobody has a row more by it.
 */
export function coverSellers(
  root: Draw,
  { sellers, rackets }: { sellers: Seller[]; rackets: Racket[] },
  { camouflage, touching }: LevelSettings,
): void {
  const members = sellers.filter(({ operator }) => operator.racket !== null);
  const honest = sellers.filter(({ operator }) => operator.racket === null);
  for (const seller of members) {
    const draw = seller.draw.at('cover');
    if (draw.chance(camouflage))
      seller.cover = { kind: draw.at('kind').pick(COVER_KINDS), of: draw.at('of').pick(honest) };
  }
  for (const racket of rackets) {
    const draw = root.at('touch').at(racket.index);
    if (!draw.chance(touching)) continue;
    const own = members.filter(({ operator }) => operator.racket === racket);
    const others = members.filter(({ operator }) => operator.racket !== racket);
    if (own.length === 0 || others.length === 0) continue;
    draw.at('who').pick(own).cover = { kind: draw.at('kind').pick(TOUCH_KINDS), of: draw.at('of').pick(others) };
  }
}
