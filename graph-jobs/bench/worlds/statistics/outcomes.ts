import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Account } from './account.ts';
import type { Goods } from './listings.ts';
import type { Mark, MarkKind } from './marks.ts';
import { LAST_DAY } from './opening.ts';
import { SETTINGS } from './settings.ts';
import { dayOfLife } from './trade.ts';

/** Marks that leave an outcome, and how often somebody writes it down. */
const TOLD: Partial<Record<MarkKind, number>> = { removal: 0.4, test_buy: 1, seizure: 1, closure: 1, raid: 1 };

/** Writes down what authorities and brands did to an account, and what they found. */
export function writeOutcomes(book: Book, account: Account, mark: Mark | undefined): void {
  const draw = account.draw.at('outcomes');
  for (const kind of mark?.kinds ?? []) {
    const own = draw.at(kind);
    if (!own.at('told').chance(TOLD[kind] ?? 0)) continue;
    const isMoney = kind === 'seizure' || kind === 'raid';
    book.add('outcomes', {
      outcome_id: `O${account.id.slice(1)}-${kind}`,
      owner_kind: 'seller',
      owner_id: account.id,
      type: kind,
      occurred_at: dateText(kind === 'closure' && account.closed !== null ? account.closed : dayOfLife(own, account)),
      value: isMoney ? own.at('value').between(300, 60_000) : null,
      currency: isMoney ? 'EUR' : null,
      suspects: kind === 'raid' ? own.at('suspects').between(1, 4) : null,
      finding: findingOf(own, mark?.isGuilty === true),
    });
  }
  const side = account.network?.isRacket ? 'racket' : 'honest';
  if (mark || !draw.at('genuine').chance(SETTINGS.goods.foundGenuine[side])) return;
  book.add('outcomes', {
    outcome_id: `O${account.id.slice(1)}-bought`,
    owner_kind: 'seller',
    owner_id: account.id,
    type: 'test_buy',
    occurred_at: dateText(dayOfLife(draw, account)),
    finding: 'genuine',
  });
}

function findingOf(draw: Draw, isGuilty: boolean): string {
  const weights = SETTINGS.findings[isGuilty ? 'guilty' : 'wrong'];
  const kinds = Object.keys(weights) as (keyof typeof weights)[];
  return draw.at('finding').weighted(kinds, (kind) => weights[kind]);
}

/** Writes down who may sell a brand by contract. */
export function writeAuthorisation(book: Book, account: Account, goods: readonly Goods[]): void {
  const side = account.network?.isRacket ? 'racket' : 'honest';
  const draw = account.draw.at('authorised');
  const brand = goods.find(({ name }) => name !== null)?.name;
  if (!brand || !draw.chance(SETTINGS.goods.authorised[side])) return;
  const from = Math.min(LAST_DAY, account.opened + draw.at('from').between(0, 200));
  book.add('authorisations', {
    brand,
    seller_id: account.id,
    valid_from: dateText(from),
    valid_to: draw.at('ends').chance(0.3) ? dateText(from + 730) : null,
  });
}
