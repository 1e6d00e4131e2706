import { gdsDrop, gdsInstalled, gdsLeiden, gdsProject, type Database } from '@ringbreaker/cypher';
import { JobError } from '../../job/job-error.ts';
import type { RunLeiden } from './gds.ts';

/**
 * Lets Graph Data Science on this server look for communities.
 * @throws JobError `config` where the server does not have it
 */
export async function openGds(database: Database): Promise<RunLeiden> {
  const found = await database.run(gdsInstalled, {});
  if (found.length === 0) {
    throw new JobError(
      'config',
      'This Neo4j has no Graph Data Science: start one that has it (npm run neo4j -- start --gds), add the plugin to ' +
        'yours, or choose --engine leiden.',
    );
  }
  let asked = 0;
  return async ({ sources, targets, weights, resolution, seed }) => {
    const graph = `ringbreaker-communities-${asked++}`;
    // One may be left of a run that was killed.
    await database.run(gdsDrop, { graph });
    await database.run(gdsProject, { graph, sources, targets, weights });
    try {
      const communities: [number, number][] = [];
      for await (const [node, community] of database.stream(gdsLeiden, { graph, resolution, seed })) {
        communities.push([node as number, community as number]);
      }
      return communities.sort(([a], [b]) => a - b);
    } finally {
      await database.run(gdsDrop, { graph });
    }
  };
}
