import type { Draw } from '#jobs/generate/draw';
import { take, type Account } from './account.ts';
import { openAccount } from './opening.ts';
import { oneOrMore } from './laws.ts';
import { OWN_TIES } from './network-kinds.ts';
import { operatorSizes, type Network } from './plan.ts';
import { SETTINGS, type LevelSettings } from './settings.ts';
import type { Value, ValueKind } from './values.ts';
import { COUNTRIES } from './words.ts';

/** How far back an operator looks for another one to share something with; else it turns to the first ones. */
const NEAR = 6;

/** The accounts of a network with what ties them together. It never asks whether the network is a racket. */
export function networkAccounts(network: Network, level: LevelSettings): Account[] {
  const start = network.draw.at('start').between(0, Math.floor(SETTINGS.history * 0.6));
  const sizes = operatorSizes(network.draw.at('operators'), network.size);
  const operators = sizes.map((size, at) => {
    const draw = network.draw.at('operator').at(at);
    const since = start + Math.floor(draw.at('since').uniform() * (SETTINGS.history - start) * 0.8);
    return operatorAccounts({ draw, name: `${network.key}-${at}`, size, network, since });
  });
  const tied = operators.map((accounts) => accounts.filter(({ draw }) => !draw.at('loner').chance(level.loner)));
  for (const [at, accounts] of tied.entries()) {
    tieOwn(accounts, { draw: network.draw.at('own').at(at), level, key: `${network.key}-${at}` });
  }
  tieOperators(
    network,
    tied.filter(({ length }) => length > 0),
    level,
  );
  return operators.flat();
}

interface OperatorPlan {
  readonly draw: Draw;
  readonly name: string;
  readonly size: number;
  readonly network: Network | null;
  /** Day of the history on which the operator opens its first account. */
  readonly since: number;
}

/** The accounts of one operator, not tied yet. */
export function operatorAccounts({ draw, name, size, network, since }: OperatorPlan): Account[] {
  return Array.from({ length: size }, (_, at) => {
    const own = draw.at('account').at(at);
    const isHome = network && own.at('home').chance(SETTINGS.networks.home);
    const country = isHome ? network.country : own.at('country').pick(COUNTRIES);
    const after = Math.floor(own.at('after').uniform() ** 2 * (SETTINGS.history - since) * 0.9);
    return openAccount({ draw: own, country, day: since + after, network, operator: size > 1 ? name : null });
  });
}

/** Ties each account to an earlier one of the same operator, by one value at least. */
export function tieOwn(
  accounts: readonly Account[],
  { draw, level, key }: { draw: Draw; level: LevelSettings; key: string },
): void {
  for (const [at, account] of accounts.entries()) {
    if (at === 0) continue;
    const own = draw.at(at);
    const earlier = own.at('earlier').pick(accounts.slice(0, at));
    for (const kind of kindsOf(own, OWN_TIES, level.furtherOwn)) {
      const value: Value = { kind, key: `${key}-own`, country: accounts[0]?.country ?? account.country };
      take(account, value);
      take(earlier, value);
    }
  }
}

/** Ties each operator to an earlier one, and many of them to the hub. */
function tieOperators(network: Network, operators: readonly (readonly Account[])[], level: LevelSettings): void {
  for (const [at, accounts] of operators.entries()) {
    const own = network.draw.at('cross').at(at);
    const account = own.at('account').pick(accounts);
    if (own.at('hub').chance(level.hub)) take(account, hubOf(network));
    if (at === 0) continue;
    const isNear = own.at('near').chance(0.7);
    const other = isNear
      ? at - 1 - own.at('other').between(0, Math.min(at - 1, NEAR - 1))
      : own.at('other').between(0, Math.min(at - 1, 1));
    for (const kind of kindsOf(own, network.kind.ties, level.furtherCross)) {
      const value: Value = { kind, key: `${network.key}-${other}-out`, country: network.country };
      take(account, value);
      take(own.at('theirs').pick(operators[other] ?? accounts), value);
    }
  }
}

/** What a network is built around. */
export function hubOf(network: Network): Value {
  return { kind: network.kind.hub, key: `${network.key}-hub`, country: network.country };
}

/** Some of the kinds, one at least; one that comes up twice is taken once. */
function kindsOf(draw: Draw, kinds: readonly ValueKind[], further: number): Set<ValueKind> {
  const count = oneOrMore(draw.at('count'), further, 4);
  return new Set(Array.from({ length: count }, (_, at) => draw.at('kind').at(at).pick(kinds)));
}
