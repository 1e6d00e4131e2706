import { saying } from '@ringbreaker/cypher/domain';
import { linksOf, type Community, type Tie } from '../../evidence/community.ts';
import { dayOf, sayDaysAfter } from '../../links/days.ts';
import type { SellerFacts } from '../../evidence/facts.ts';
import type { Finding, RedFlag } from '../red-flag.ts';

const DAYS = 90;
/** Who shares one of these with a closed account comes back by it; of other kinds it takes two. */
const STRONG = new Set(['PaymentAccount', 'Email', 'Device', 'Phone']);
/** Reasons for which an honest seller, too, closes and opens again. */
const HARMLESS = /volunt|inactiv|request|own wish|merge|duplicate|vacation|retire/i;

/** R5: an account opened soon after one of the same operator was closed by the platform. */
export const returningSeller: RedFlag = {
  id: 'R5',
  family: 'identity',
  strength: 0.5,
  needs: [
    'sellers.closed_at',
    'sellers.closure_reason',
    'sellers.opened_at',
    'contacts.value|payment_accounts.account',
  ],
  guard:
    'Opened after the closure and within ninety days; closed or suspended for a stated reason that is no wish of the owner; one strong value in common, or values of two other kinds.',
  find: (community) => findReturns(community).slice(0, 5).map(toFinding),
};

function wasClosed({ status, closedAt, closureReason }: SellerFacts): boolean {
  return status !== 'open' && closedAt !== null && closureReason !== null && !HARMLESS.test(closureReason);
}

/** An account that was closed, one that was opened so many days later, and what both share. */
interface Return {
  readonly closed: SellerFacts;
  readonly fresh: string;
  readonly days: number;
  readonly common: readonly Tie[];
}

function findReturns({ sellers, ties }: Pick<Community, 'sellers' | 'ties'>): Return[] {
  return sellers.filter(wasClosed).flatMap((closed) => {
    const shared = ties.filter(({ weight, members }) => weight > 0 && members.includes(closed.key));
    const end = dayOf(closed.closedAt ?? '');
    return sellers.flatMap((fresh): Return[] => {
      const days = fresh.openedAt === null ? -1 : dayOf(fresh.openedAt) - end;
      if (fresh.key === closed.key || days < 0 || days > DAYS) return [];
      const common = shared.filter(({ members }) => members.includes(fresh.key));
      return isStrong(common) || kindsOf(common).length > 1 ? [{ closed, fresh: fresh.key, days, common }] : [];
    });
  });
}

function kindsOf(common: readonly Tie[]): string[] {
  return [...new Set(common.map(({ kind }) => kind))];
}

function isStrong(common: readonly Tie[]): boolean {
  return common.some(({ kind }) => STRONG.has(kind));
}

function toFinding({ closed, fresh, days, common }: Return): Finding {
  const kinds = kindsOf(common).length;
  return {
    strength: isStrong(common) ? 0.5 : 0.4,
    // The reason for which it was closed is a text of others, which may name a person; its own row has it.
    says: saying`An account was opened ${sayDaysAfter(days)} another was closed; they share values of ${kinds === 1 ? 'one kind' : `${kinds} kinds`}.`,
    sellers: [closed.key, fresh].sort(),
    evidence: common.flatMap((tie) => linksOf(tie, [closed.key, fresh])),
  };
}
