import type { Database } from '@ringbreaker/cypher';
import { saying } from '@ringbreaker/cypher/domain';
import { JobError } from '../../job/job-error.ts';
import type { Progress } from '../../job/progress.ts';
import { engines, openEngine } from '../communities/index.ts';
import { openGds } from '../communities/run-gds.ts';
import type { Projection } from '../links/projection.ts';
import { groupSellers, type Grouping, type GroupingRequest } from '../think.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { groupOnCluster } from './group-on-cluster.ts';

type GroupWith = (projection: Projection, asked: Omit<GroupingRequest, 'engine'>) => Promise<Grouping>;

/**
 * Makes ready to group sellers, here or on a cluster.
 * @throws JobError `usage` where an engine of the server is asked for on a cluster, `config` where the server has none
 */
export async function openGrouping(
  database: Database,
  { engine, cluster, progress }: { engine: string; cluster?: Cluster | undefined; progress: Progress },
): Promise<GroupWith> {
  if (!cluster) {
    const thinkWith = await openEngine(engine, () => openGds(database));
    return (projection, asked) => thinkWith((here) => groupSellers(projection, { engine: here, ...asked }));
  }
  requireOwnEngine(engine);
  const onFound = (components: number) => progress(saying`group`, components);
  return (projection, asked) => groupOnCluster(cluster, projection, { engine, onFound, ...asked });
}

/** @throws JobError `usage` where an engine of the server is asked for on a cluster */
export function requireOwnEngine(engine: string): void {
  const known = engines.map(({ id }) => id);
  if (!known.includes(engine))
    throw new JobError('usage', `The engine ${engine} is Neo4j's own: with --on choose ${known.join(' or ')}.`);
}
