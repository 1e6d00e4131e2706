import type { FindServerOptions, FoundServer, ImportFiles, OwnServer } from '../server/find-server.mjs';

export type { FindServerOptions, FoundServer, ImportFiles, OwnServer };

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

/** The local server of this checkout that answers at an address, or null when another one does. */
export async function findOwnServer(env: NodeJS.ProcessEnv, uri: string): Promise<OwnServer | null> {
  const launcher = (await import(new URL('../server/bulk-import.mjs', import.meta.url).href)) as {
    findOwnServer: (env: NodeJS.ProcessEnv, uri: string) => OwnServer | null;
  };
  return launcher.findOwnServer(env, uri);
}
