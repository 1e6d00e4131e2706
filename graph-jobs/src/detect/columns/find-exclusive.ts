import { EXCLUSIVE, IDENTITY, PAID } from '../snapshot/exclusive.ts';
import { kindNumber, SELLER, withSellers, type Columns } from './columns.ts';

/**
 * Makes `exclusive` (seller, exclusive): for each of some sellers, known by a hash, whether it has a value of identity
 * that it alone uses, as `tellExclusive` tells; of whom nothing is known there is no row. Asks for `alias`.
 * @param of whose table of holders is asked
 * @param links all links to values of identity, whoever holds them
 * @param sellers SELECT of the hashes (h) of those asked about; all unless said
 */
export function findExclusive(of: Columns, links: string, sellers?: string): string {
  const kinds = IDENTITY.map(kindNumber).join(', ');
  const isPaid = `kind = ${kindNumber(PAID)}`;
  const isAsked = sellers ? `seller in (${sellers})` : 'seller is not null';
  // Of a few sellers only what they hold is looked at: of all that anybody holds it takes twice as long and more.
  const isTheirs = sellers ? `value in (select value from held where ${isAsked})` : 'true';
  return `create table exclusive as
    with same as (select hash(value) as value, hash(name) as name from alias),
    held as (select ${SELLER} as seller, kind, coalesce(same.name, to_key) as value
      from ${withSellers(of, `(select * from ${links} where type in ('USES', 'PAID_TO') and kind in (${kinds}))`)}
        left join same on to_key = same.value),
    sole as (select kind, value, true as is_sole from held where seller is not null and ${isTheirs}
      group by kind, value having min(seller) = max(seller))
    select seller, case when bool_or(is_sole) then ${EXCLUSIVE.some} else ${EXCLUSIVE.none} end as exclusive
    from held left join sole using (kind, value)
    where ${isAsked}
    group by seller
    having bool_or(is_sole) or (bool_or(${isPaid}) and bool_or(not ${isPaid}))`;
}
