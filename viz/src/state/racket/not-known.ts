import type { EntityView } from '@ringbreaker/cypher/domain';
import { t } from '../../words/words.ts';

type Member = Pick<EntityView, 'facts' | 'goods' | 'membership' | 'linkCounts' | 'hidden'>;

/**
 * What the data does not say of a member, in sentences: a gap is no virtue. Of links it says nothing where others hold some
 * of them, nor of what a store of its may have in its place.
 */
export function notKnownOf({ facts, goods, membership, linkCounts, hidden }: Member): string[] {
  const has = (type: string, kind?: string) =>
    linkCounts.some((links) => links.type === type && (kind === undefined || links.kind === kind));
  const isWhole = hidden === 0;
  const isAlone = isWhole && !has('OPERATES', 'Store');
  const gaps: [boolean, string][] = [
    [isAlone && !has('LISTS'), sayUnlisted(goods)],
    [isAlone && !has('CONCERNS'), t`No test purchase, seizure or removal of it is on record.`],
    [isAlone && !has('PAID_TO'), t`Into which account it is paid is not known.`],
    [isAlone && !has('SENT'), t`No parcel of it is on record: where its goods come from is not known.`],
    [isWhole && !has('SUPPLIES'), t`Who supplies it is not known.`],
    [!facts['openedAt'], t`When it was opened is not known.`],
    [!facts['country'], t`Its country is not known.`],
    [!facts['status'], t`Whether it is open is not known.`],
    [membership?.role === 'fringe', t`It hangs on by little and may not belong.`],
  ];
  return gaps.flatMap(([isGap, says]) => (isGap ? [says] : []));
}

/** Goods are compared by operator: one account of it may list what another does not. */
function sayUnlisted(goods: Member['goods']): string {
  return (goods?.operators[0]?.brands.length ?? 0) > 0
    ? t`No listing of it is on record: what it sells is known by other accounts of its operator alone.`
    : t`No listing of it is on record: what it sells is not known.`;
}
