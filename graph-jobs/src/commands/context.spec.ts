import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { WATCHING } from '@ringbreaker/cypher';
import { describe, expect, it } from 'vitest';
import { isBuilt, start } from '../ingest/test-command.ts';
import { testFolder } from '../ingest/test-ingest.ts';
import { LEAVE_MS } from './context.ts';

describe('a command whose Neo4j is gone', () => {
  it('says so within ten seconds, and ends within sixty', () => {
    const { lookEveryMs, answerMs, patienceMs } = WATCHING;
    expect(lookEveryMs + answerMs).toBeLessThanOrEqual(10_000);
    // It is gone just after a look, and its time is over just after another one.
    const given = lookEveryMs + patienceMs + lookEveryMs + answerMs;
    expect(given + 2 * LEAVE_MS).toBeLessThanOrEqual(60_000);
  });

  // Seen red with `process.on` in place of `process.once`: it went on.
  it.skipIf(!isBuilt)(
    'is told to end by Ctrl-C, and ends at once by a second one (needs `npm run build`)',
    async () => {
      const silent = createServer((socket) => void socket.resume().on('error', () => undefined));
      await once(silent.listen(0, '127.0.0.1'), 'listening');
      const { port } = silent.address() as AddressInfo;
      const server = { NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'none' };
      const { child, ended } = start(['detect'], testFolder(), server);
      await once(silent, 'connection');
      child.kill('SIGINT');
      for (let said = ''; !said.includes('Ctrl-C again');)
        said += String(((await once(child.stderr!, 'data')) as [Buffer])[0]);
      child.kill('SIGINT');
      expect(await ended).toMatchObject({ signal: 'SIGINT', code: null });
      silent.close();
    },
  );
});
