import type { Draw } from '#jobs/generate/draw';
import type { Account, Operator, Plan, Racket, Span } from '../model.ts';
import { LAST } from '../people.ts';
import { RACKET_SIZE, type Sharing } from '../settings.ts';
import { newKit } from './kits.ts';
import { collectingOf } from './rackets.ts';

const SMALLEST = 3;
/** How many rackets sell to a pool, and how many accounts they have at least. */
const SELLING = 0.25;
const SELLING_FROM = 6;

/** What becomes of rackets in the last months: they shrink, part and merge. */
export function tellStories(rackets: readonly Racket[]): void {
  for (const racket of rackets) {
    const day = LAST - racket.draw.at('turn').between(12, 125);
    if (racket.story === 'shrinking') shrink(racket, day);
    if (racket.story === 'parting') part(racket, day);
    if (racket.story === 'merging') merge(racket, day, rackets);
  }
}

function shrink({ draw, cells }: Racket, day: number): void {
  for (const account of cells.flatMap(({ accounts }) => accounts)) {
    const isHit = draw.at('hit').at(account.id).chance(0.6);
    if (isOpenOn(account, day) && isHit) [account.closed, account.closure] = [day, 'account review'];
  }
}

/** Some of the back offices go on by themselves, with a new line and a new account for the money. */
function part(racket: Racket, day: number): void {
  const { cells, draw, name, size } = racket;
  const leaving = cells.slice(Math.ceil(cells.length / 2));
  const staying = cells.slice(0, Math.ceil(cells.length / 2));
  if (countOn(leaving, day) < SMALLEST || countOn(staying, day) < SMALLEST) return;
  const span = { racket: `${name}-b`, from: day, collecting: collectingOf(draw.at('parted'), size / 2) };
  for (const cell of leaving) {
    cell.spans.push(span);
    const kit = newKit(cell.draw.at('parted'), cell.country, cell.key, { phones: 1, devices: 1, purses: 1 });
    for (const account of cell.accounts) takeOver(account, { ...cell, kit }, day);
  }
}

/** A racket goes into another one, whose back office works its accounts from then on. */
function merge(racket: Racket, day: number, rackets: readonly Racket[]): void {
  const others = rackets.filter((one) => {
    const isLasting = ['steady', 'growing', 'shrinking'].includes(one.story);
    return (
      isLasting &&
      one.size >= racket.size &&
      one.size + racket.size < RACKET_SIZE.high &&
      countOn(one.cells, day) >= SMALLEST
    );
  });
  if (others.length === 0 || countOn(racket.cells, day) < SMALLEST) return;
  const target = racket.draw.at('target').pick(others);
  const office = target.cells[0] as Operator;
  const span: Span = { ...(office.spans[0] as Span), from: day };
  for (const cell of racket.cells) {
    cell.spans.push(span);
    for (const account of cell.accounts) takeOver(account, office, day);
  }
}

function takeOver(account: Account, { kit, sharing }: Operator, day: number): void {
  if (!isOpenOn(account, day)) return;
  const one = account.draw.at('takenOver');
  const from = day + one.at('late').between(0, 12);
  const isShared = (kind: keyof Sharing) => one.at(kind).chance(sharing[kind]);
  if (isShared('device')) account.contacts.push({ kind: 'device', value: kit.device[0] ?? '', from });
  if (isShared('phone')) account.contacts.push({ kind: 'phone', value: kit.phone[0] ?? '', from });
  const purse = kit.purses[0];
  if (purse && isShared('payout')) account.purses.push({ purse, from });
}

const isOpenOn = ({ opened, closed }: Account, day: number) => opened < day && (closed === null || closed > day);

function countOn(cells: readonly Operator[], day: number): number {
  return cells.flatMap(({ accounts }) => accounts).filter(({ opened }) => opened <= day).length;
}

/** Some rackets sell their copies to a pool as genuine goods. */
export function supplyPools({ pools }: Plan, rackets: readonly Racket[]): void {
  for (const racket of rackets) {
    const draw: Draw = racket.draw.at('supplies');
    if (racket.size < SELLING_FROM || !draw.at('does').chance(SELLING)) continue;
    const open = pools.filter(({ trade, tainted }) => trade === racket.trade && tainted === null);
    if (open.length === 0) continue;
    const pool = draw.at('pool').pick(open);
    const [start, end] = racket.times;
    pool.tainted = { racket, from: Math.max(pool.founded, start) + draw.at('from').between(20, 80) };
    if (pool.tainted.from > end) pool.tainted = null;
  }
}

/** Which racket an operator works for on a day. */
export function spanOn({ spans }: Operator, day: number): Span | undefined {
  return spans.findLast(({ from }) => from === null || from <= day);
}
