import type { Draw } from '#jobs/generate/draw';
import {
  circleOf,
  isPlanted,
  LAST,
  type Account,
  type Circle,
  type Kit,
  type Operator,
  type Phone,
  type Place,
  type Plan,
  type Wallet,
} from '../model.ts';
import type { Mix } from '../settings.ts';
import { handleOf, personName } from '../words/writing.ts';
import { byKey, chosen, inUse } from './choosing.ts';
import { deviceOf, homeOf, simAt, simOf, walletOf } from './towns.ts';

const SECOND_PHONE = 0.25;
const SECOND_ADDRESS = 0.4;
const KEEPS = 0.35;
const RECYCLED = 0.03;
const TAKEN_BY_RACKETS = 0.03;
const REST_DAYS = 90;

/** Gives every account its telephones, wallets, devices, handles and addresses. */
export function dressAll(plan: Plan): void {
  const colleagues = byKey(plan.operators, ({ circles }) => circles.map(({ circle }) => circle));
  for (const operator of plan.operators) for (const account of operator.accounts) dress(plan, account, colleagues);
}

function dress(plan: Plan, account: Account, colleagues: ReadonlyMap<Circle, readonly Operator[]>): void {
  const { draw, operator, opened, closed } = account;
  const circle = circleOf(operator, opened);
  const lender = isPlanted(operator) && circle && draw.at('borrows').chance(plan.settings.lends);
  const friends = (circle && colleagues.get(circle)) || [];
  const kit = lender && friends.length > 0 ? draw.at('lender').pick(friends).kit : operator.kit;
  const wearer: Wearer = { account, kit };
  const held = <T>(what: T, from = opened, until: number | null = closed) => ({ what, from, until });
  for (let at = 0; at < (draw.at('second phone').chance(SECOND_PHONE) ? 2 : 1); at++)
    account.phones.push(held(phoneFor(wearer, at)));
  wearWallets(wearer);
  if (draw.at('at kiosk').chance(operator.habits.kioskOpens)) {
    const device = draw.at('kiosk device').pick(operator.kiosk.devices);
    account.devices.push(held(device, opened, opened + draw.at('kiosk days').between(0, 6)));
  }
  account.devices.push(held(deviceFor(wearer)));
  account.handles.push(held(handleFor(wearer)));
  wearPlaces(wearer);
}

interface Wearer {
  readonly account: Account;
  /** One's own, or a colleague's. */
  readonly kit: Kit;
}

/** What is the same for all kinds of values: the draw, the kind, the day, and where it is from if from nobody's kit. */
interface Sought<K extends keyof Kit> {
  readonly draw: Draw;
  readonly kind: K;
  readonly mix: Mix;
  readonly day?: number;
  readonly place: () => Kit[K][number];
  readonly fresh: () => Kit[K][number];
}

function worn<K extends keyof Kit>({ account, kit }: Wearer, sought: Sought<K>): Kit[K][number] {
  const { draw, kind, mix, place, fresh, day = account.opened } = sought;
  const circle = circleOf(account.operator, day);
  const from = (one: Kit, key: string) => inUse<Kit[K][number]>(draw.at(key), one[kind], day);
  return chosen<Kit[K][number]>(draw, mix, {
    own: () => from(kit, 'own'),
    circle: circle && (() => from(circle.kit, 'circle')),
    place,
    fresh,
  });
}

function phoneFor(wearer: Wearer, at: number): Phone {
  const { operator, replaces, draw: own } = wearer.account;
  const draw = own.at('phone').at(at);
  const kept = replaces?.phones[0];
  if (kept && draw.at('keeps').chance(KEEPS * 0.5)) return kept.what;
  const fresh = () => freshSim(wearer.account, draw.at('sim'), at);
  return worn(wearer, { draw, kind: 'phones', mix: operator.habits.phone, place: () => operator.kiosk.phone, fresh });
}

/** Who needs many SIMs buys them in blocks; others buy one. */
function freshSim(account: Account, draw: Draw, at: number): Phone {
  const { kiosk, town, accounts } = account.operator;
  if (accounts.length < 3) return simOf(draw, town.country, kiosk.block);
  const start = account.operator.draw.at('block').between(0, 9_000);
  return simAt(kiosk.phone.country, kiosk.block, start, 2 * accounts.indexOf(account) + at);
}

/** Wallets one after the other: each is given up for the next. */
function wearWallets(wearer: Wearer): void {
  const { account } = wearer;
  const { operator, opened, closed, draw } = account;
  const last = closed ?? LAST;
  let from = opened;
  for (let at = 0; at < 4 && from <= last; at++) {
    const until = from + draw.at('wallet until').at(at).between(70, 180);
    const swaps = until < last - 5 && draw.at('swaps').at(at).chance(operator.habits.swaps);
    account.wallets.push({ what: walletFor(wearer, at, from), from, until: swaps ? until : closed });
    if (!swaps) return;
    from = until + 1;
  }
}

function walletFor(wearer: Wearer, at: number, day: number): Wallet {
  const { operator, phones, draw: own } = wearer.account;
  const { kiosk, desk, town, habits } = operator;
  const draw = own.at('wallet').at(at);
  const place = () => (draw.at('agent').chance(0.35) ? kiosk.wallet : desk.till);
  const fresh = () => {
    const isSame = at === 0 && draw.at('same').chance(0.4);
    const phone = isSame ? (phones[0]?.what as Phone) : simOf(draw.at('sim'), town.country, kiosk.block);
    return walletOf(draw.at('provider'), phone, personName(draw.at('straw'), town.country));
  };
  return worn(wearer, { draw, kind: 'wallets', mix: habits.wallet, day, place, fresh });
}

function deviceFor(wearer: Wearer): string {
  const { kiosk, habits } = wearer.account.operator;
  const draw = wearer.account.draw.at('device');
  const place = () => draw.at('kiosk').pick(kiosk.devices);
  return worn(wearer, { draw, kind: 'devices', mix: habits.device, place, fresh: () => deviceOf(draw.at('new')) });
}

function handleFor(wearer: Wearer): string {
  const { operator, replaces, draw: own } = wearer.account;
  const { hall, town, habits } = operator;
  const draw = own.at('handle');
  const kept = replaces?.handles[0];
  if (kept && draw.at('keeps').chance(KEEPS)) return kept.what;
  const place = () => (hall ?? draw.at('hall').pick(town.halls)).chat;
  const named = () => draw.at('named').pick(town.country.first) + draw.at('word').pick(['shop', 'store', 'deals']);
  return worn(wearer, {
    draw,
    kind: 'handles',
    mix: habits.handle,
    place,
    fresh: () => handleOf(draw.at('new'), named()),
  });
}

function wearPlaces(wearer: Wearer): void {
  const { account } = wearer;
  const { draw, places } = account;
  const roles = draw.at('second address').chance(SECOND_ADDRESS)
    ? ['business', 'return']
    : [draw.at('role').pick(['business', 'return', 'home'])];
  for (const [at, role] of roles.entries()) places.push({ role, place: placeFor(wearer, at) });
}

function placeFor(wearer: Wearer, at: number): Place {
  const { hall, kiosk, desk, town, habits } = wearer.account.operator;
  const draw = wearer.account.draw.at('place').at(at);
  const common = [kiosk.place, desk.place, ...(hall ? [hall.place] : [])];
  const place = () => draw.at('common').pick(common);
  const fresh = () => homeOf(draw.at('new'), town.country, town.city);
  return worn(wearer, { draw, kind: 'places', mix: habits.address, place, fresh });
}

/** Numbers of SIMs that nobody uses any more are sold again, to somebody who knows nothing of it. */
export function recycleSims({ root, operators }: Plan): void {
  const honest = operators.filter((one) => !isPlanted(one) && !one.isLoneCopier).flatMap(({ accounts }) => accounts);
  const idle = byKey(
    honest.filter(({ closed }) => closed !== null && closed < LAST - 2 * REST_DAYS),
    (one) => [townOf(one)],
  );
  for (const account of honest) {
    if (account.draw.at('recycled').chance(RECYCLED)) take(account, idle.get(townOf(account)) ?? []);
  }
  const planted = operators.filter(isPlanted).flatMap(({ accounts }) => accounts);
  for (const account of planted) {
    if (root.at('taken').at(account.id).chance(TAKEN_BY_RACKETS)) take(account, idle.get(townOf(account)) ?? []);
  }
}

const townOf = ({ operator }: Account) => operator.town;

function take(account: Account, idle: readonly Account[]): void {
  const old = idle.filter(
    ({ closed, operator }) => operator !== account.operator && (closed as number) + REST_DAYS < account.opened,
  );
  if (old.length === 0) return;
  const { what } = account.draw.at('old number').pick(old).phones[0] as Account['phones'][number];
  account.phones.splice(0, 1, { what, from: account.opened, until: account.closed });
}
