import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../../book.ts';
import { dayBetween } from '../plan/holdings.ts';
import { endOf, LAST, type Account, type Marketplace } from '../plan/model.ts';
import type { Item } from './items.ts';

/** A wrong notice of a brand is withdrawn in so many cases. */
const WITHDRAWN = 0.3;
const CLOSURE_TOLD = 0.7;
/** Police search at an honest seller's about once in so many accounts. */
const SEARCHED = 0.0004;

/** What the hub, buyers, brands and the marketplace itself found of an account. */
export function writeOutcomes(book: Book, account: Account, items: readonly Item[]): void {
  for (const { remark, draw, price, isFake } of items) {
    if (!remark) continue;
    const one = draw.at('outcome');
    const { day, finding } = remark;
    const type = remark.by === 'hub' ? 'test_buy' : 'removal';
    add(book, one, {
      account,
      type,
      day,
      more: { finding, ...(type === 'test_buy' && { value: price, currency: 'EUR' }) },
    });
    const back = day + one.at('back').between(5, 60);
    if (remark.by !== 'brand' || isFake || back > LAST || !one.at('withdrawn').chance(WITHDRAWN)) continue;
    add(book, one.at('second'), { account, type: 'removal', day: back, more: { finding: 'genuine' } });
  }
  writeClosure(book, account);
}

/** Closures of the marketplace's own will; why, it tells in half of the cases. */
function writeClosure(book: Book, account: Account): void {
  const { closed, closure, draw: person } = account;
  if (closed === null || closure === 'user_request' || closure === 'inactive') return;
  const draw = person.at('closing');
  if (!draw.chance(CLOSURE_TOLD)) return;
  const finding = closure === 'counterfeit_policy' && draw.at('said').chance(0.55) ? 'counterfeit' : null;
  add(book, draw, { account, type: 'closure', day: closed, more: { finding } });
}

interface Told {
  readonly account: Account;
  readonly type: string;
  readonly day: number;
  readonly more: Readonly<Record<string, string | number | null>>;
}

function add(book: Book, draw: Draw, { account, type, day, more }: Told): void {
  const owner = { owner_kind: 'seller', owner_id: account.id, occurred_at: dateText(day) };
  book.add('outcomes', { outcome_id: `out-${draw.at('id').code(10)}`, type, ...owner, ...more });
}

/** The few cases in which police came: at one or two accounts of a racket, seldom at somebody honest. */
export function writePolice(book: Book, market: Marketplace, accounts: readonly Account[]): void {
  const rackets = new Map<string, Account[]>();
  for (const account of accounts) {
    const racket = account.stays[0]?.racket;
    if (racket) rackets.set(racket, [...(rackets.get(racket) ?? []), account]);
    else if (account.draw.at('searched').chance(SEARCHED)) search(book, account.draw.at('police'), account, 'unclear');
  }
  for (const [racket, members] of rackets) {
    const draw = market.draw.at('police').at(racket);
    if (!draw.chance(market.settings.seizure)) continue;
    for (let at = 0; at < draw.at('count').between(1, 2); at++) {
      const one = draw.at('at').at(at);
      search(book, one, one.at('whom').pick(members), 'counterfeit');
    }
  }
}

function search(book: Book, draw: Draw, account: Account, finding: string): void {
  const day = dayBetween(draw.at('day'), account.stays[0]?.from ?? account.opened, endOf(account));
  const found = {
    value: draw.at('value').between(900, 42_000),
    currency: 'EUR',
    suspects: draw.at('suspects').between(1, 3),
  };
  add(book, draw.at('seizure'), { account, type: 'seizure', day, more: { ...found, finding } });
  if (finding === 'counterfeit' && draw.at('arrest').chance(0.25)) {
    add(book, draw.at('arrested'), { account, type: 'arrest', day, more: { suspects: found.suspects } });
  }
}
