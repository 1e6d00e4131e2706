import { fileURLToPath } from 'node:url';
import type { Database } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { runSchedule } from '#jobs/schedule';

const COMMAND = fileURLToPath(new URL('../../../bin/ringbreaker.mjs', import.meta.url));

/** A scheduler in this process that watches a folder, with jobs in processes of their own, as the command runs them. */
export function startScheduler(
  database: Database,
  { watched, archive }: { watched: string; archive: string },
): { readonly said: readonly string[]; stop(): Promise<void> } {
  const { uri, user, password } = testServer();
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const stop = new AbortController();
  const said: string[] = [];
  const ended = runSchedule(
    {
      database,
      command: { file: COMMAND, env: { ...env, RINGBREAKER_ARCHIVE: archive } },
      worker: 'bench',
      codeVersion: 'bench',
      watched,
      say: (sentence) => void said.push(sentence),
      signal: stop.signal,
      delivery: {
        random: () => 0.5,
        timeoutMs: 10_000,
        allowPrivate: true,
        secretsKey: null,
        explorer: null,
        mailer: null,
      },
    },
    { watch: watched, isUsual: false, lines: [] },
  );
  return {
    said,
    stop: () => {
      stop.abort();
      return ended;
    },
  };
}
