import type { Draw } from '#jobs/generate/draw';
import type { Account } from './account.ts';
import type { Files } from './files.ts';
import type { RacketPlan } from './racket-plan.ts';
import { besides, BRANDS, type Brand } from './brands.ts';
import { SHAPE } from './settings.ts';
import { openingsOf, type Opening } from './seasons.ts';
import { freshValue, type Kind, type Value } from './values.ts';

/** One who runs one or several accounts of a racket. */
export interface Operator {
  readonly name: string;
  readonly draw: Draw;
  readonly channel: Channel;
  readonly accounts: Account[];
  /** Account by account: the one it came back for, where it did. */
  readonly returns: Map<Account, Account>;
}

/** A way the goods and the money go: some operators buy through it, its first operator links it to its parent. */
export interface Channel {
  readonly index: number;
  readonly parent: Channel | null;
  readonly draw: Draw;
  readonly operators: Operator[];
  readonly values: Map<Kind, Value>;
  /** Pictures its resellers copy. */
  catalogue: readonly Value[];
}

/** A wholesaler, the first operator, with those who sell what he has. */
export interface Racket {
  readonly plan: RacketPlan;
  readonly country: string;
  readonly brands: readonly Brand[];
  readonly channels: readonly Channel[];
  readonly operators: readonly Operator[];
}

const COUNTRIES = ['CN', 'CN', 'CN', 'CN', 'HK', 'TR', 'TR', 'IT', 'GB', 'PL'];
const OPERATOR_SIZES = [
  { accounts: 1, weight: 0.27 },
  { accounts: 2, weight: 0.3 },
  { accounts: 3, weight: 0.21 },
  { accounts: 4, weight: 0.12 },
  { accounts: 6, weight: 0.07 },
  { accounts: 9, weight: 0.03 },
];

/** Opens the accounts of a racket, operator by operator; what ties them comes later. */
export function openRacket(files: Files, plan: RacketPlan): Racket {
  const { draw } = plan;
  const country = draw.at('country').pick(COUNTRIES);
  const sizes = operatorSizes(draw.at('operators'), plan.size);
  const channels = channelsOf(draw.at('channels'), Math.ceil(sizes.length / SHAPE.perChannel), country);
  const main = draw.at('brand').pick(BRANDS);
  const brands = [main, draw.at('second').pick(besides(main)), draw.at('third').pick(BRANDS)];
  const operators = sizes.map((size, at) => {
    const channel = channels[at % channels.length] as Channel;
    const own = draw.at('operator').at(at);
    const operator = { name: `o-${own.hex(10)}`, draw: own, channel, accounts: [], returns: new Map() };
    channel.operators.push(operator);
    const place = sizes.length > 1 ? at / (sizes.length - 1) : 0;
    openAccounts(files, operator, openingsOf({ plan, end: files.end, draw: own, size, place }), country);
    return operator;
  });
  return { plan, country, brands, channels, operators };
}

function openAccounts(files: Files, operator: Operator, openings: readonly Opening[], home: string): void {
  const country = operator.draw.at('abroad').chance(0.2) ? operator.draw.at('where').pick(['GB', 'DE', 'US']) : home;
  for (const { opened, closed, returnOf } of openings) {
    const account = files.register.openMember(country, opened);
    account.closed = closed;
    const before = returnOf === null ? undefined : operator.accounts[returnOf];
    if (before) operator.returns.set(account, before);
    operator.accounts.push(account);
  }
}

/** Sizes that sum up to the racket's; at least two operators where there are three accounts. */
function operatorSizes(draw: Draw, size: number): number[] {
  const sizes: number[] = [];
  for (let left = size; left > 0;) {
    const drawn = draw.at(sizes.length).weighted(OPERATOR_SIZES, ({ weight }) => weight).accounts;
    const taken = Math.min(drawn, left, Math.max(2, Math.floor(size / 3)));
    sizes.push(taken);
    left -= taken;
  }
  return sizes;
}

function channelsOf(draw: Draw, count: number, country: string): Channel[] {
  const channels: Channel[] = [];
  for (let index = 0; index < count; index++) {
    const own = draw.at(index);
    const parent = index === 0 ? null : (channels[own.at('parent').between(0, index - 1)] as Channel);
    const catalogue = Array.from({ length: 3 }, (_, at) => freshValue('image', country, own.at('picture').at(at)));
    channels.push({ index, parent, draw: own, operators: [], values: new Map(), catalogue });
  }
  return channels;
}
