import { switchRun } from '@ringbreaker/cypher';
import { beforeAll, describe, expect, it } from 'vitest';
import { VisitView } from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
let vera: Client;

beforeAll(async () => {
  await served.database.run(switchRun, { seq: 7 });
  const { server } = served.client;
  const session = await new Sessions(SECRET).begin({ name: 'vera', role: 'viewer', contributors: null }, 'link');
  vera = clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${session}`);
});

const last = async (client: Client) => VisitView.parse(await client.read('/me/visit')).visit;

describe('the last visit', () => {
  it('is nobody’s before the first', async () => {
    expect(await last(served.client)).toBeNull();
  });

  it('is kept for each person, whatever their browser, and goes back where the graph began anew', async () => {
    expect((await served.client.post('/me/visit', { run: 7 })).status).toBe(200);
    expect((await vera.post('/me/visit', { run: 3 })).status).toBe(200);
    const other = await served.start({});
    expect(await last(other)).toMatchObject({ run: 7, at: expect.stringMatching(/^20\d\d-.*Z$/) });
    expect(await last(vera)).toMatchObject({ run: 3 });
    await served.client.post('/me/visit', { run: 1 });
    expect(await last(other)).toMatchObject({ run: 1 });
  });

  // Seen red: a number that is not there yet was kept, and nothing was new until the runs had come so far.
  it('is never past the newest run', async () => {
    await served.client.post('/me/visit', { run: 9 });
    expect(await last(served.client)).toMatchObject({ run: 7 });
  });

  it('is of a run, and of whoever asks', async () => {
    expect((await served.client.post('/me/visit', { run: 0 })).status).toBe(422);
    expect((await served.client.post('/me/visit', { run: 2, id: 'vera' })).status).toBe(422);
  });
});
