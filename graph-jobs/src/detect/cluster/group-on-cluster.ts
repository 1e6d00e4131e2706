import { KINDS } from '../columns/columns.ts';
import { EPOCH_GAP_DAYS, EVERYBODYS, PASSED_ON } from '../links/epochs.ts';
import type { Projection } from '../links/projection.ts';
import { usesIn } from '../links/use-table.ts';
import { ACCOUNTS, DECLARED, OPERATOR_KINDS } from '../operators/shared-by-pairs.ts';
import { POLICY } from '../policy.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import type { Row } from '../../ingest/stage.ts';
import { learnEstimates, type Grouping, type GroupingRequest } from '../think.ts';
import type { Cluster } from './cluster.ts';
import { gatherFound, tellGoods, type About, type Found } from './think-apart.ts';

/** What a worker answers about some components. */
type Answer = { readonly found: readonly Found[] };

type Asked = Omit<GroupingRequest, 'engine'> & {
  readonly engine: string;
  readonly onFound?: (components: number) => void;
};

/** What may make two accounts one operator's, what may tie two operators, and which values have epochs. */
const BOUNDS = {
  operatorKinds: OPERATOR_KINDS,
  accounts: ACCOUNTS,
  declared: DECLARED,
  widest: POLICY.ties.widest,
  sellers: POLICY.ties.widest * ACCOUNTS,
  everybodys: EVERYBODYS,
  passedOn: [...PASSED_ON],
  gapDays: EPOCH_GAP_DAYS,
  // So many uses one task connects in seconds; more of them are connected by joins, in rounds.
  oneTask: 2_000_000,
};

/**
 * Groups sellers on a cluster, as `groupSellers` does here: Spark finds the parts that are connected by what may tie
 * somebody, and our own core looks at each. What needs all of the data, and is small, is estimated here before.
 */
export async function groupOnCluster(cluster: Cluster, projection: Projection, asked: Asked): Promise<Grouping> {
  const { signalsOf, offers, seed, sellers, engine, onFound } = asked;
  const estimates = learnEstimates(projection, asked);
  await tellMore(cluster, projection, { signalsOf, goods: tellGoods(offers) });
  const about: About = { engine, seed, sellers, estimates };
  const found: Found[] = [];
  await cluster.ask({ do: 'group', kinds: KINDS, bounds: BOUNDS, command: cluster.worker, about }, ([part]) => {
    // A number tells how many components are done, a text what was found.
    if (typeof part === 'number') onFound?.(part);
    else found.push(...(JSON.parse(part as string) as Answer).found);
  });
  return gatherFound(projection, found, { signalsOf, estimates });
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
  await tables.run('create or replace table own_bits (n integer, seller varchar, goods varchar)');
  const own = sellers.map((seller): Row => [signalsOf(seller), seller, goods(seller)]);
  await tables.append('own_bits', 2, once(own.filter(([bits, , offered]) => bits !== 0 || offered !== '')));
}

const textOf = (day: number | null) => (day === null ? null : String(day));
