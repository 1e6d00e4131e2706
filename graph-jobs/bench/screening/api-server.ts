import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testServer } from '@ringbreaker/cypher/test-database';
import type { ScreeningSubject } from '@ringbreaker/cypher/domain';

const MAIN = fileURLToPath(new URL('../../../../api/dist/main.js', import.meta.url));

/** The API as it is built, in a process of its own, and a signed-in client. */
export interface ApiServer {
  /** A question by its path below `/api/v1`: its status and its body. */
  get(path: string): Promise<{ readonly status: number; readonly body: string }>;
  ask(subjects: readonly ScreeningSubject[], near: boolean): Promise<void>;
  stop(): void;
}

/** Starts the API on the bench's database. */
export async function startApi(settings: NodeJS.ProcessEnv = {}): Promise<ApiServer> {
  if (!existsSync(MAIN)) throw new Error('The API is not built: npm run build.');
  const { uri, user, password } = testServer();
  const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const env = { ...process.env, ...neo4j, PORT: '0', RATE_LIMIT: '100000000', LOG_LEVEL: 'silent', ...settings };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const link = await readLink(child);
  const cookie = (await fetch(link, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const address = new URL('/api/v1/screenings', link);
  const headers = { cookie, 'content-type': 'application/json' };
  return {
    async get(path) {
      const answer = await fetch(new URL(`/api/v1${path}`, link), { headers });
      return { status: answer.status, body: await answer.text() };
    },
    async ask(subjects, near) {
      const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ subjects, near }) });
      const body = await answer.text();
      if (!answer.ok) throw new Error(`Answered ${answer.status}: ${body.slice(0, 300)}`);
    },
    stop: () => void child.kill(),
  };
}

function readLink(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`The API ended with ${code}: ${said}`)));
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const link = /https?:\/\/\S+token=\S+/.exec(said)?.[0];
      if (link) done(link);
    });
  });
}
