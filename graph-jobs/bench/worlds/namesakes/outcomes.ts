import { dateText } from '#jobs/generate/days';
import type { Account } from './cast.ts';
import { tradeOf } from './goods.ts';
import { CURRENCY, dayIn, type Ledger } from './ledger.ts';

/** What investigators and courts found: of those who show fakes a good third, of others now and then. */
export function writeOutcomes({ book }: Ledger, member: Account): void {
  const { id, draw, conduct } = member;
  const own = draw.at('outcome');
  const isFake = conduct === 'fakes';
  if (!own.at('is looked at').chance(isFake ? 0.38 : 0.008)) return;
  const type = isFake
    ? own.at('type').weighted(['test_buy', 'seizure', 'raid', 'removal'] as const, (one) => TYPES[one])
    : ('test_buy' as const);
  const isLarge = type === 'raid' || type === 'seizure';
  book.add('outcomes', {
    outcome_id: `o-${id}`,
    owner_kind: 'seller',
    owner_id: id,
    type,
    occurred_at: dayIn(member, 0.3 + 0.7 * own.at('day').uniform()),
    value: isLarge ? own.at('value').between(4_000, 400_000) : null,
    currency: isLarge ? CURRENCY : null,
    suspects: type === 'raid' ? own.at('suspects').between(1, 4) : null,
    finding: own.at('finding').weighted(['counterfeit', 'genuine', 'unclear'] as const, (one) => {
      return (isFake ? FINDINGS.fake : FINDINGS.honest)[one];
    }),
  });
}

const TYPES = { test_buy: 6, seizure: 2, raid: 1, removal: 2 };
const FINDINGS = {
  fake: { counterfeit: 85, genuine: 4, unclear: 11 },
  honest: { counterfeit: 4, genuine: 76, unclear: 20 },
};

/** Some honest sellers may sell a brand, and have it on paper. */
export function writeAuthorisation({ book }: Ledger, member: Account): void {
  const { id, draw, group, opened } = member;
  const own = draw.at('authorised');
  const brand = tradeOf(member).find(({ name }) => name !== '');
  if (group.racket || !brand || !own.chance(0.025)) return;
  const from = dateText(opened + own.at('from').between(0, 60));
  book.add('authorisations', { brand: brand.name, seller_id: id, valid_from: from, valid_to: null });
}
