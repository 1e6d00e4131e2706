import { dateText } from '#jobs/generate/days';
import type { Book } from '../../book.ts';
import { LAST } from '../days.ts';
import type { Plan } from '../model.ts';
import { hasPage, isDeclared, partyId } from './accounts.ts';

/** What has been found out and done, each by the account, the page or the person it was done to. */
export function writeCases(book: Book, plan: Plan): void {
  for (const shop of plan.shops) {
    for (const [at, { type, day, finding, suspects, value }] of shop.findings.entries()) {
      if (day > LAST) continue;
      const draw = shop.draw.at('case').at(at);
      const isPerson = type === 'arrest' && isDeclared(plan, shop);
      const isPage = type === 'removal' && hasPage(shop) && draw.at('page').chance(0.3);
      const owner_kind = isPerson ? 'party' : isPage ? 'store' : 'seller';
      book.add('outcomes', {
        outcome_id: `C${draw.at('id').digits(11)}`,
        owner_kind,
        owner_id: isPerson ? partyId(plan, shop.holder) : isPage ? `${shop.id}-1` : shop.id,
        type,
        occurred_at: dateText(day),
        value: value ?? null,
        currency: value === undefined ? null : 'USD',
        suspects: suspects ?? null,
        finding,
      });
    }
  }
}
