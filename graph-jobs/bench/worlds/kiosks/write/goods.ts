import { dateText } from '#jobs/generate/days';
import { LAST, type Account, type Offer, type Pen } from '../model.ts';

const BRAND_TOLD = 0.7;
const TAKEN_DOWN = 0.12;

/** What an account offers, and what was found out about it. */
export function writeGoods(pen: Pen, account: Account): void {
  for (const [at, offer] of account.offers.entries()) writeListing(pen, account, offer, at);
  writeOutcomes(pen, account);
}

function writeListing({ book }: Pen, account: Account, offer: Offer, at: number): void {
  const { id, operator } = account;
  const { country } = operator.town;
  const draw = account.draw.at('listing').at(at);
  const price = offer.price * country.rate;
  const step = price > 1_000 ? 50 : 0.5;
  const removed = removalOf(account, offer, at);
  book.add('listings', {
    listing_id: `${id}/${draw.at('id').code(6)}${at}`,
    seller_id: id,
    title: offer.title,
    brand: draw.at('brand').chance(BRAND_TOLD) ? offer.item.brand : null,
    category: draw.at('category').chance(0.8) ? operator.trade.category : null,
    price: draw.at('priced').chance(0.88) ? Math.max(step, Math.round(price / step) * step) : null,
    currency: country.currency,
    posted_at: dateText(offer.posted),
    removed_at: dateText(removed?.day ?? null),
    removal_reason: removed?.reason ?? null,
    image: offer.image,
  });
}

/** A finding takes an offer or some away, one of a copy where there is one; others go for any reason. */
function removalOf(account: Account, offer: Offer, at: number): { day: number; reason: string | null } | null {
  const { findings, offers, closed, draw } = account;
  const finding = findings.find(
    ({ day, finding: says, type }) => type !== 'test_buy' && says === 'counterfeit' && day >= offer.posted,
  );
  const own = draw.at('removed').at(at);
  const first = offers.findIndex(({ isCopy }) => isCopy);
  if (finding && (at === Math.max(0, first) || own.at('too').chance(offer.isCopy ? 0.6 : 0.15))) {
    return {
      day: finding.day,
      reason: own.at('reason').pick(['counterfeit', 'counterfeit', 'IP complaint', 'brand owner report', null]),
    };
  }
  const day = offer.posted + own.at('day').between(5, 260);
  if (!own.chance(TAKEN_DOWN) || day > (closed ?? LAST)) return null;
  return { day, reason: own.at('other').pick(['sold', 'sold', 'expired', 'duplicate', 'prohibited item', null]) };
}

function writeOutcomes({ book }: Pen, account: Account): void {
  const { id, findings, draw, operator } = account;
  for (const [at, { type, day, finding }] of findings.entries()) {
    if (day > LAST) continue;
    const own = draw.at('outcome').at(at);
    const isRaid = type === 'raid' || type === 'seizure';
    book.add('outcomes', {
      outcome_id: `case-${own.at('id').code(8)}`,
      owner_kind: 'seller',
      owner_id: id,
      type,
      occurred_at: dateText(day),
      value:
        isRaid && own.at('valued').chance(0.6)
          ? own.at('value').between(2, 400) * 10 * Math.ceil(operator.town.country.rate)
          : null,
      currency: isRaid ? operator.town.country.currency : null,
      suspects: isRaid && own.at('counted').chance(0.4) ? own.at('suspects').between(1, 6) : null,
      finding,
    });
  }
}
