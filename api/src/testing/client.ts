import { testServer } from '@ringbreaker/cypher/test-database';
import { type Config, readConfig } from '../config.ts';
import { Server } from '../server.ts';
import { inTime } from './in-time.ts';

/** Settings for a server of a test: any free port, no chatter, the test's own database. */
export function testConfig(settings: Partial<Config> = {}): Config {
  const neo4j = testServer();
  return {
    ...readConfig({ PORT: '0' }),
    logLevel: process.env.TEST_LOG ?? 'silent',
    neo4j,
    rateLimit: 100_000,
    ...settings,
  };
}

/** A signed-in browser, as far as HTTP goes. */
export interface Client {
  readonly server: Server;
  readonly cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, asked?: Pick<RequestInit, 'signal'> & { accept?: string }): Promise<Response>;
  /** The body of an answer that must be of this status; what is to be answered may be asked again. */
  read<T = Record<string, unknown>>(path: string, status?: number): Promise<T>;
}

/** Starts a server on a free port and signs in by its link. */
export async function startSignedIn(config: Config, logTarget?: { write(line: string): void }): Promise<Client> {
  const server = await Server.start(config, logTarget);
  const signIn = await fetch(server.printSignInLink(), { redirect: 'manual' });
  return clientWith(server, signIn.headers.get('set-cookie')?.split(';')[0] ?? '');
}

/** Asks with a cookie; what is posted carries what `/me` says that it must. */
export function clientWith(server: Server, cookie: string): Client {
  const get = (path: string, headers = {}) => fetch(`${server.url}/api/v1${path}`, { headers: { cookie, ...headers } });
  let csrf: Promise<string> | undefined;
  const post: Client['post'] = async (path, body, { accept = '*/*', signal = null } = {}) => {
    csrf ??= read<{ csrf: string }>('/me').then((me) => me.csrf);
    const headers = { cookie, 'content-type': 'application/json', 'x-csrf-token': await csrf, accept };
    return fetch(`${server.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal });
  };
  const read = async <T>(path: string, status = 200): Promise<T> => {
    const ask = () => get(path);
    const response = status === 200 ? await inTime(ask) : await ask();
    const body = await response.text();
    if (response.status !== status) throw new Error(`${path} answered ${response.status}, not ${status}: ${body}`);
    return JSON.parse(body) as T;
  };
  return { server, cookie, get, post, read };
}
