import neo4j, { type BookmarkManager, type Driver } from 'neo4j-driver';

/** Where the database is and how patient its user is: a person waits seconds, a job waits minutes. */
export interface DatabaseConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly patience: 'person' | 'job';
}

export const PATIENCE = {
  person: { connectionAcquisitionTimeout: 5_000, maxTransactionRetryTime: 10_000, queryTimeout: 5_000 },
  job: { connectionAcquisitionTimeout: 60_000, maxTransactionRetryTime: 60_000, queryTimeout: 600_000 },
} as const;

export const MOST_CONNECTIONS = 50;

/** How this process's connections are called in the server's list of them. */
export const OWN_AGENT = `ringbreaker/${process.pid}`;

/**
 * What sessions of one gateway know of each other's writes. In a cluster a reader may be asked of a server that is
 * behind, and waits there for what was written here. One server needs none of it, and must be asked without: what
 * somebody put in the place of its store knows nothing of what was written before.
 */
export function bookmarksOf({ uri }: DatabaseConfig): { bookmarkManager: BookmarkManager } | undefined {
  return uri.startsWith('neo4j') ? { bookmarkManager: neo4j.bookmarkManager() } : undefined;
}

/** Opens a driver; `exact` has whole numbers come as bigint. No connection is made before the first query. */
export function connect({ uri, user, password, patience }: DatabaseConfig, { exact = false } = {}): Driver {
  const { queryTimeout: _, ...times } = PATIENCE[patience];
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    ...times,
    maxConnectionPoolSize: MOST_CONNECTIONS,
    connectionTimeout: 5_000,
    ...(exact ? { useBigInt: true } : { disableLosslessIntegers: true }),
    fetchSize: 5_000,
    // Tells this process's connections from others', for whoever is to stop the server.
    userAgent: OWN_AGENT,
  });
}
