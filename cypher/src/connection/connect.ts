import neo4j, { type Driver } from 'neo4j-driver';

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
