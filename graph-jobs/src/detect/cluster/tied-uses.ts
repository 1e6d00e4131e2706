import { quote } from '../../ingest/stage.ts';
import { KINDS } from '../columns/columns.ts';
import { EPOCH_GAP_DAYS, EVERYBODYS, PASSED_ON } from '../links/epochs.ts';
import { UNKNOWN_DAY } from '../links/use-table.ts';
import { ACCOUNTS, MOST_ACCOUNTS } from '../operators/wide-identity.ts';
import { OPERATOR_KINDS } from '../operators/shared-by-pairs.ts';
import { POLICY } from '../policy.ts';

// What `links` and `operators` work out of everybody's uses on one machine, as statements for a cluster.

const list = (texts: Iterable<string>) => [...texts].map(quote).join(', ');
const USE = 'seller, kind, key, written, via, type, first_seen, last_seen';
/** What tells one value from another. */
const VALUE = 'kind, key, epoch';

/** Who uses what, as the cluster read it (`used`, `alias`), and as the job worked it out (`more_use`). */
const EVERY_USE = `create or replace view every_use as
  select used.seller, [${list(KINDS)}][used.kind + 1] as kind, coalesce(alias.name, used.value) as key,
    used.value as written, coalesce(via, used.seller) as via, type, first_seen, last_seen
  from used left join alias on used.value = alias.value
  union all select more.seller, more.kind, coalesce(alias.name, more.value), more.value, via, type,
    coalesce(first_seen::integer, ${UNKNOWN_DAY}), coalesce(last_seen::integer, ${UNKNOWN_DAY})
  from more_use more left join alias on more.value = alias.value`;

const inOrder = (until: string) =>
  `over (partition by kind, key order by first_seen rows between unbounded preceding and ${until})`;

/** Numbers the epochs of values that pass from one owner to the next, as `splitEpochs` does: a long pause parts them. */
const EPOCH_USE = `create or replace table epoch_use as
  with span as (select kind, key, kind in (${list(PASSED_ON)}) and count(distinct seller) <= ${EVERYBODYS}
        and min(least(first_seen, last_seen)) > ${UNKNOWN_DAY} as passes
      from every_use group by kind, key),
    told as (select every_use.*, passes from every_use join span using (kind, key)),
    parted as (select ${USE}, first_seen - max(last_seen) ${inOrder('1 preceding')} >= ${EPOCH_GAP_DAYS} as begins
      from told where passes)
  select ${USE}, 0 as epoch from told where not passes
  union all select ${USE}, (sum(case when begins then 1 else 0 end) ${inOrder('current row')})::integer from parted`;

/** The uses of values that several use, each with how many do, and with the least of them. */
const TIED = `create or replace table tied as
  with shared as (select ${VALUE}, min(seller) as hub, count(distinct seller) as users
    from epoch_use group by ${VALUE} having count(distinct seller) > 1)
  select ${USE}, epoch, hub, users from epoch_use join shared using (${VALUE})`;

/** Makes `tied` of `used`, `alias` and `more_use`. */
export const FIND_TIED = [EVERY_USE, EPOCH_USE, TIED].join(';\n');

/** What may make accounts one operator's: few accounts with one value, those of `wide_identity` (kind, key, epoch), and a declared owner's. */
export const MAY_BE_ONE = `select * from tied where (kind in (${list(OPERATOR_KINDS)}) and users <= ${ACCOUNTS})
  or (kind = 'Party' and users <= ${MOST_ACCOUNTS}) or (${VALUE}) in (select ${VALUE} from wide_identity)`;

/** Makes `tie`: the uses of values that few operators use; what more use ties nobody. Needs `witness` (seller, witness), `wide_identity`. */
export const FIND_TIES = `create or replace table tie as
  with few as (select ${VALUE} from tied left join witness using (seller)
    where users <= ${POLICY.ties.widest * ACCOUNTS}
    group by ${VALUE} having count(distinct coalesce(witness.witness, seller)) <= ${POLICY.ties.widest}
    union select ${VALUE} from wide_identity)
  select ${USE}, epoch, hub from tied join few using (${VALUE})`;

/** The rows of the core's workers (`UseRow`), after the part that each belongs to. Needs `part`, `own` and `wide_identity`. */
export const rowsOf = (uses: string) => `select coalesce(component, seller) as component, ${USE},
    coalesce(own.n, 0) as bits, epoch, coalesce(goods, '') as goods, coalesce(is_wide, false) as is_wide
  from (${uses}) left join part using (seller) left join own using (seller)
    left join (select ${VALUE}, true as is_wide from wide_identity) using (${VALUE})`;
