import { KINDS } from '../columns/columns.ts';
import type { Projection } from '../links/projection.ts';
import { usesIn } from '../links/use-table.ts';
import { findWideIdentity } from '../operators/wide-identity.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import type { Row } from '../../ingest/stage.ts';
import { learnEstimates, type Grouping, type GroupingRequest } from '../think.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { askCore } from '../../cluster/workers-on.ts';
import { connectParts } from './connect-parts.ts';
import { gatherFound, tellGoods, type About, type Found } from './think-apart.ts';
import { FIND_TIED, FIND_TIES, MAY_BE_ONE, rowsOf } from './tied-uses.ts';

type Asked = Omit<GroupingRequest, 'engine'> & {
  readonly engine: string;
  readonly onFound?: (components: number) => void;
};

/**
 * Groups sellers on a cluster, as `groupSellers` does here: Spark finds the parts that are connected by what may tie
 * somebody, and our own core looks at each. What needs all of the data, and is small, is estimated here before.
 */
export async function groupOnCluster(cluster: Cluster, projection: Projection, asked: Asked): Promise<Grouping> {
  const { signalsOf, offers, seed, sellers, engine, onFound } = asked;
  const { tables } = cluster;
  const estimates = learnEstimates(projection, asked);
  await tellMore(cluster, projection, { signalsOf, goods: tellGoods(offers) });
  const about: About = { engine, seed, sellers, estimates };
  await tables.run(FIND_TIED);
  await tellWideIdentity(tables, projection);
  // 1. Who is one operator.
  const operators = await think<readonly string[]>(cluster, MAY_BE_ONE, { step: 'operators', about });
  await tables.run('create or replace table witness (n integer, seller varchar, witness varchar)');
  await tables.append('witness', 2, once(operators.flatMap((keys) => keys.map((key) => [0, key, keys[0] as string]))));
  // 2. What is left, by what may tie two operators.
  await tables.run(FIND_TIES);
  const found = await think<Found>(cluster, 'select * from tie', { step: 'group', about }, onFound);
  return gatherFound(projection, found, { signalsOf, estimates });
}

/** Asks the core's workers about each part that uses connect. */
async function think<T>(
  cluster: Cluster,
  uses: string,
  question: { readonly step: 'operators' | 'group'; readonly about: About },
  onFound?: (components: number) => void,
): Promise<T[]> {
  await connectParts(cluster, uses);
  return askCore(cluster, { do: 'think', sql: rowsOf(uses), ...question }, onFound);
}

interface ToldHere {
  readonly signalsOf: Asked['signalsOf'];
  readonly goods: (seller: string) => string;
}

/** Tells the cluster what was worked out here: uses by relations and payments, and what sellers show and offer by themselves. */
async function tellMore({ tables }: Cluster, { uses, sellers }: Projection, { signalsOf, goods }: ToldHere) {
  const columns = ['seller', 'kind', 'value', 'via', 'type', 'first_seen', 'last_seen'];
  await tables.run(
    `create or replace table more_use (n integer, ${columns.map((name) => `${name} varchar`).join(', ')})`,
  );
  const known = new Set(KINDS);
  const more: Row[] = [];
  for (const { seller, kind, value, via, type, firstSeen, lastSeen } of usesIn(uses))
    if (!known.has(kind)) more.push([0, seller, kind, value, via, type, textOf(firstSeen), textOf(lastSeen)]);
  await tables.append('more_use', columns.length, once(more));
  await tables.run('create or replace table own (n integer, seller varchar, goods varchar)');
  const own = sellers.map((seller): Row => [signalsOf(seller), seller, goods(seller)]);
  await tables.append('own', 2, once(own.filter(([bits, , offered]) => bits !== 0 || offered !== '')));
}

/** Tells the cluster which values of many accounts count as identity. */
async function tellWideIdentity(tables: Cluster['tables'], projection: Projection): Promise<void> {
  const { kinds, keys, epochs } = projection.values;
  const rows = Array.from(findWideIdentity(projection), (at): Row => {
    return [epochs[at] as number, kinds[at] as string, keys[at] as string];
  });
  await tables.run('create or replace table told_wide (epoch integer, kind varchar, key varchar)');
  await tables.append('told_wide', 2, once(rows));
  // What was made of others is laid down, and can be read here as well.
  await tables.run('create or replace table wide_identity as select * from told_wide');
}

const textOf = (day: number | null) => (day === null ? null : String(day));
