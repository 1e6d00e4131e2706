import type { FindServerOptions, FoundServer } from '../server/find-server.mjs';

export type { FindServerOptions, FoundServer };

/**
 * Finds a Neo4j or starts one: NEO4J_URI, else Docker, else the local server on Java 17+.
 * @throws an error in a sentence when there is none and none can be started
 */
export async function findServer(env: NodeJS.ProcessEnv, options: FindServerOptions): Promise<FoundServer> {
  // The launcher runs before anything is built, so it is plain JavaScript beside the sources and never in `dist`.
  const launcher = (await import(new URL('../server/find-server.mjs', import.meta.url).href)) as {
    findServer: (env: NodeJS.ProcessEnv, options: FindServerOptions) => Promise<FoundServer>;
  };
  return launcher.findServer(env, options);
}
