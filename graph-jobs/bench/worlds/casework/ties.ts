import type { Draw } from '#jobs/generate/draw';
import { share, type Account } from './account.ts';
import type { Files } from './files.ts';
import { idOf } from './names.ts';
import type { Channel, Operator, Racket } from './racket.ts';
import { fileHolder } from './nominees.ts';
import { relate } from './relate.ts';
import type { Settings } from './settings.ts';
import { freshValue, type Kind } from './values.ts';

interface Weighed {
  readonly kind: Kind;
  readonly weight: number;
}

/** How often it is an operator's first account that is seen to deal with the channel. */
const OLDEST = 0.75;

/** By what accounts of one operator are known to be his. */
const OWN: readonly Weighed[] = [
  { kind: 'payee', weight: 4 },
  { kind: 'handle', weight: 4 },
  { kind: 'phone', weight: 3 },
  { kind: 'email', weight: 2 },
  { kind: 'device', weight: 2 },
  { kind: 'sender', weight: 0.6 },
  { kind: 'address', weight: 1 },
];
/** An account that comes back is known by its payee or its chat handle. */
const BACK: readonly Weighed[] = [
  { kind: 'payee', weight: 5 },
  { kind: 'handle', weight: 5 },
  { kind: 'device', weight: 1 },
];
/** What operators that buy through one channel have in common: the nominee's account, the parcels, the order chat. */
const BOUGHT: readonly Weighed[] = [
  { kind: 'payee', weight: 4 },
  { kind: 'origin', weight: 4 },
  { kind: 'sender', weight: 0.8 },
  { kind: 'handle', weight: 2 },
  { kind: 'phone', weight: 1 },
];

/**
 * Ties the accounts of a racket together, as far as its level lets the files show it.
 * @param leaving the channels that part from it on the day its story turns
 */
export function tieRacket(files: Files, racket: Racket, leaving: ReadonlySet<Channel>): void {
  for (const operator of racket.operators) {
    tieAccounts(operator, files.settings);
    tieToChannel(operator, files.settings);
    for (const account of operator.accounts) copyCatalogue(account, operator.channel, files.settings);
  }
  for (const channel of racket.channels) {
    const parts = channel.parent !== null && leaving.has(channel) && !leaving.has(channel.parent);
    linkToParent(channel, parts ? racket.plan.turn : null);
    supply(files, channel);
    const payee = channel.values.get('payee');
    const isKnown = channel.draw.at('nominee').chance(files.settings.nominees);
    if (payee && isKnown) fileHolder(files.book, payee, channel.draw);
  }
}

function tieAccounts({ draw, accounts, returns }: Operator, { tied, further }: Settings): void {
  for (const [at, account] of accounts.entries()) {
    if (at === 0) continue;
    const own = draw.at('tie').at(at);
    const before = returns.get(account);
    const other = before ?? (accounts[own.at('other').between(0, at - 1)] as Account);
    if (own.at('tied').chance(tied.account)) share(kindOf(before ? BACK : OWN, own.at('kind')), other, account);
    for (const { kind } of OWN) if (own.at('further').at(kind).chance(further)) share(kind, other, account);
  }
}

function tieToChannel(operator: Operator, { tied, channelTies: [least, most] }: Settings): void {
  const { channel, draw } = operator;
  const isFirst = channel.operators[0] === operator;
  if (isFirst || !draw.at('tied').chance(tied.operator)) return;
  const own = draw.at('bought');
  for (let at = 0, count = own.at('count').between(least, most); at < count; at++) {
    const kind = kindOf(BOUGHT, own.at('kind').at(at));
    const by = own.at('by').at(at);
    lend(channel, kind, by.chance(OLDEST) ? (operator.accounts[0] as Account) : by.at('other').pick(operator.accounts));
  }
}

/** Lets an account use the channel's value of a kind, which its first operator uses, too. */
function lend(channel: Channel, kind: Kind, account: Account): void {
  const [first] = channel.operators;
  const by = channel.draw.at('lender').at(kind);
  const lender = by.chance(OLDEST) ? first?.accounts[0] : first && by.at('other').pick(first.accounts);
  const value = channel.values.get(kind) ?? freshValue(kind, account.country, channel.draw.at('value'));
  channel.values.set(kind, value);
  lender?.use(kind, value);
  account.use(kind, value);
}

function copyCatalogue(account: Account, { catalogue }: Channel, { copies }: Settings): void {
  const draw = account.draw.at('copies');
  if (draw.chance(copies)) account.use('image', draw.at('which').pick(catalogue));
}

/** It is known where the first operator of a channel has its goods from, up to the day it leaves. */
function linkToParent({ parent, operators, draw }: Channel, until: number | null): void {
  const account = operators[0]?.accounts[0];
  if (!parent || !account) return;
  // A name alone would be too little to go by.
  const kind = kindOf(
    BOUGHT.filter((one) => one.kind !== 'sender'),
    draw.at('link'),
  );
  lend(parent, kind, account);
  const use = account.uses.find((one) => one.kind === kind && one.value === parent.values.get(kind));
  if (use) use.until = until;
}

/** The first operator of a channel passes the goods on to the others. */
function supply({ book, settings }: Files, { operators }: Channel): void {
  const supplier = operators[0]?.accounts[0];
  for (const to of operators.flatMap(({ accounts }) => accounts)) {
    if (!supplier || to === supplier || !to.draw.at('supplied').chance(settings.supplies)) continue;
    const since = Math.max(supplier.opened, to.opened);
    relate(book, { from: { kind: 'seller', id: idOf(supplier) }, type: 'supplies', to: idOf(to), since });
  }
}

function kindOf(kinds: readonly Weighed[], draw: Draw): Kind {
  return draw.weighted(kinds, ({ weight }) => weight).kind;
}
