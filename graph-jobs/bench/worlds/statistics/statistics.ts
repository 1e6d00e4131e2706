import { dateText } from '#jobs/generate/days';
import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { World } from '../world.ts';
import type { Account } from './account.ts';
import { writeIdentity } from './identity.ts';
import { goodsOf, writeListings } from './listings.ts';
import { marksOf, type Mark } from './marks.ts';
import { LAST_DAY } from './opening.ts';
import { writeAuthorisation, writeOutcomes } from './outcomes.ts';
import { Parties } from './parties.ts';
import { population } from './population.ts';
import { FAKE_CLOSURES, HARMLESS_CLOSURES } from './reasons.ts';
import { LEVEL_SETTINGS, SETTINGS } from './settings.ts';
import { Spelling } from './spelling.ts';
import { shopName, writePayments, writeShipments } from './trade.ts';

/** How often are the honest accused? Honest networks are drawn as rackets are, ten for each; only the goods differ. */
export const statistics: World = {
  name: 'statistics',
  habit:
    'Honest networks come from the very process that makes rackets, ten for each racket and of the same sizes; only prices, brands, removals and outcomes differ, at known rates.',
  overTime: false,
  *deliveries(request) {
    const level = LEVEL_SETTINGS[request.level];
    const accounts = population(request);
    const marks = marksOf(accounts, level);
    const spelling = new Spelling(Draw.of(request.seed).at('statistics').at('values'), level);
    const book = new Book();
    const parties = new Parties(book, spelling, level);
    for (const account of accounts) {
      const mark = marks.get(account);
      const goods = goodsOf(account, mark);
      closeIfAccused(account, mark);
      writeSeller(book, account, mark);
      writeIdentity(book, account, spelling);
      parties.write(account);
      writeListings(book, { account, mark, goods, level }, spelling);
      writeShipments(book, { account, mark, goods }, spelling);
      writePayments(book, account, spelling);
      writeOutcomes(book, account, mark);
      writeAuthorisation(book, account, goods);
    }
    yield* book.deliveries(monthsUpTo(SETTINGS.lastDay, request.deliveries));
  },
};

function closeIfAccused(account: Account, mark: Mark | undefined): void {
  if (!mark?.kinds.has('closure')) return;
  account.closed = Math.min(LAST_DAY, account.opened + account.draw.at('shut').between(40, 500));
}

function writeSeller(book: Book, account: Account, mark: Mark | undefined): void {
  const isAccused = Boolean(mark?.kinds.has('closure'));
  const { id, closed, operator, network } = account;
  const reasons = isAccused ? FAKE_CLOSURES : HARMLESS_CLOSURES;
  book.add('sellers', {
    seller_id: id,
    platform: 'Pazarka',
    name: shopName(account),
    status: closed === null ? 'open' : 'closed',
    opened_at: dateText(account.opened),
    closed_at: dateText(closed),
    closure_reason: closed === null ? null : account.draw.at('why closed').pick(reasons),
    country: account.country,
  });
  book.belongs({ seller: id, operator, racket: network?.isRacket ? `R-${network.key}` : null });
}
