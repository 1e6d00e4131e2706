/** Variable that names the servers which may be emptied, one for each worker, as JSON. */
export const SERVERS = 'RINGBREAKER_TEST_SERVERS';

// Files on the graph run side by side: each worker has a database to itself.
const servers = JSON.parse(process.env[SERVERS] ?? '[]');
Object.assign(process.env, servers[Number(process.env.VITEST_POOL_ID) - 1]);
