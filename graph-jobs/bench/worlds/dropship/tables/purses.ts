import type { Draw } from '#jobs/generate/draw';
import type { Land } from '../lands.ts';
import type { Account, Trade } from '../model.ts';
import type { Scribe } from './scribe.ts';
import { sharedOf } from '../shared.ts';
import { accountOf } from '../values.ts';
import { PAYOUT_PROVIDERS } from '../words.ts';
import { figureIn } from '../written.ts';

/** An account that money goes to or comes from. */
export interface Purse {
  readonly scheme: string;
  readonly account: string;
  readonly bank: string;
}

/** How often a merchant is paid out by a provider instead of a bank. */
const BY_PROVIDER = figureIn<Trade>('dropper .35 printer .3 maker .08 reseller .15 retailer .02 fakes .35');

/** Where the platform pays an account out: its own bank, a provider, or an account that several have. */
export function payoutOf(account: Account): Purse {
  const { draw, land, trade } = account;
  const found = sharedOf(account, 'payout');
  if (found) return purseOf(found.draw, found.circle.land, 0.3);
  return purseOf(draw.at('purse'), land, BY_PROVIDER(trade));
}

/** A wallet at a provider as often as is said, else an account of a bank of the land. */
export function purseOf(draw: Draw, land: Land, byProvider: number): Purse {
  if (!draw.at('provider').chance(byProvider)) return accountOf(draw, land);
  return {
    scheme: 'wallet',
    account: `${draw.at('prefix').pick(['P', 'WC', 'PG'])}${draw.at('wallet').digits(10)}`,
    bank: draw.at('which').pick(PAYOUT_PROVIDERS),
  };
}

/** An account of one that everybody pays: an advertising network, an agent, a lender. */
export function commonPurse({ common }: Scribe, of: string, number: number): Purse {
  const digits = common.at('purse').at(of).at(number).digits(12);
  return { scheme: 'bank', account: `0099-${digits}`, bank: of };
}

/** Where the money of several gathers at last. */
export function gatheringOf(draw: Draw, land: Land): Purse {
  if (draw.at('coin').chance(0.3)) return { scheme: 'crypto', account: `0x${draw.at('address').hex(40)}`, bank: '' };
  return purseOf(draw.at('gathers'), land, 0.35);
}
