import type { Draw } from '#jobs/generate/draw';
import type { Account } from './account.ts';
import { COUNTRIES } from './countries.ts';
import { nicheOf } from './goods.ts';
import type { Settings } from './settings.ts';

/** What every part of the world is made under. */
export interface Frame {
  readonly settings: Settings;
  /** The last day that anybody knows of. */
  readonly last: number;
}

const AT_HOME = 0.8;
const SAME_GOODS = 0.75;

type Given = Pick<Account, 'life' | 'marks' | 'group' | 'operator' | 'isPlanted'>;

/** An account of a group; most of a group live in one country and deal in one kind of goods. */
export function accountOf(draw: Draw, group: Draw, given: Given): Account {
  const home = draw.at('at home').chance(AT_HOME) ? group : draw;
  const trade = draw.at('same goods').chance(SAME_GOODS) ? group : draw;
  return {
    ...given,
    id: `karavan:${draw.at('id').hex(11)}`,
    draw,
    country: home.at('country').weighted(COUNTRIES, ({ weight }) => weight),
    niche: nicheOf(trade.at('niche')),
  };
}
