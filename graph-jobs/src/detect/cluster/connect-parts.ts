import { once } from '../../ingest/workbench/iterate.ts';
import { readNumbers } from '../columns/read-numbers.ts';
import type { Cluster } from '../../cluster/cluster.ts';

/** Tables that tell who is tied. */
type Tied = Pick<Cluster, 'tables' | 'connectsHere'>;

/** Each use and whoever is the least of all that use the same value: edges between sellers, the greater one first. */
const edgesOf = (uses: string) =>
  `create or replace table edge as select distinct seller as a, hub as b from (${uses}) where seller <> hub`;

/**
 * One round of Kiveris et al. 2014, by which all that are connected end as a star around the least of them. Large-star:
 * whoever is greater than a node is tied to the least of that one's neighbours. Small-star: a node and its lesser
 * neighbours are tied to the least of these.
 */
const ROUND = `create or replace table edge as
  with ends as (select a, b from edge union all select b, a from edge),
    near as (select a, least(min(b), a) as hub from ends group by a),
    large as (select distinct ends.b as a, hub as b from ends join near on ends.a = near.a where ends.b > ends.a),
    low as (select a, min(b) as hub from large group by a)
  select large.b as a, hub as b from large join low on large.a = low.a where large.b <> hub
  union select a, hub from low`;

/** Edges of no star: an end that is tied twice, or that is itself a centre. */
const LOOSE = `select (count(*) - count(distinct a) + count(*) filter (a in (select b from edge)))::integer from edge`;

/**
 * Makes `part` (seller, component): for each seller that some uses connect with a lesser one the least of its part.
 * Few uses are connected here, by the same statements: on a cluster each round costs more than it shares out.
 * @param uses SELECT of `seller` and `hub`, from tables that were laid down
 */
export async function connectParts({ tables, connectsHere }: Tied, uses: string): Promise<void> {
  const [[size = 0] = []] = await readNumbers(tables, `select count(*)::integer from (${uses})`, 1);
  const isFew = size <= connectsHere;
  const run = (sql: string) => (isFew ? tables.runHere(sql) : tables.run(sql));
  await run(edgesOf(uses));
  while ((await readNumbers(tables, LOOSE, 1))[0]?.[0]) await run(ROUND);
  if (isFew) {
    const [sellers, components] = [await tables.texts('edge', 'a'), await tables.texts('edge', 'b')];
    await tables.run('create or replace table part (n integer, seller varchar, component varchar)');
    await tables.append('part', 2, once(sellers.map((seller, at) => [0, seller, components[at] as string])));
    await tables.runHere('drop table edge');
  } else {
    await tables.run('create or replace table part as select 0 as n, a as seller, b as component from edge');
    await tables.runHere('drop view edge');
  }
}
