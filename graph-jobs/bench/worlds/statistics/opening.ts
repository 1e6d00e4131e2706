import { dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Account } from './account.ts';
import type { Network } from './plan.ts';
import { SETTINGS } from './settings.ts';
import type { Country } from './words.ts';

export const LAST_DAY = dayOf(SETTINGS.lastDay);

interface Opening {
  readonly draw: Draw;
  readonly country: Country;
  /** Day of the history, from 0. */
  readonly day: number;
  readonly network?: Network | null;
  readonly operator?: string | null;
}

/** Opens an account that uses nothing yet. A few close again for reasons of their own. */
export function openAccount({ draw, country, day, network = null, operator = null }: Opening): Account {
  const opened = LAST_DAY - SETTINGS.history + Math.min(day, SETTINGS.history - 3);
  const closes = opened + draw.at('life').between(60, SETTINGS.history);
  const isClosed = closes < LAST_DAY && draw.at('closes').chance(SETTINGS.closed * 2);
  return {
    id: `S${draw.at('id').code(9)}`,
    draw,
    country,
    opened,
    closed: isClosed ? closes : null,
    network,
    operator,
    uses: [],
  };
}
