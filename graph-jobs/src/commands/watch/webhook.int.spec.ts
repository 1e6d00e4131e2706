import { listWebhooks, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, start } from '../../ingest/test-command.ts';
import { testFolder } from '../../ingest/test-ingest.ts';

describe.skipIf(!isBuilt)('ringbreaker webhook (needs `npm run build`)', () => {
  let database: Database;
  let id: string;
  const home = testFolder();
  const webhook = (...words: string[]) => start(['webhook', ...words], home).ended;

  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
    const { printed } = await webhook('add', 'https://desk.example.org/alerts');
    id = printed.split('\n')[0] ?? '';
  });
  afterAll(() => database.close());

  // Seen red: it promised to send, and only the API could switch it on.
  it('is switched off and on, and says while it is off that nothing is sent', async () => {
    expect((await webhook('test', id)).said).toContain('`ringbreaker schedule` sends it');
    expect((await webhook('off', id)).said).toContain('It is off.');
    expect(await listWebhooks(database, new Date())).toMatchObject([{ enabled: false, waiting: 1 }]);
    const tried = await webhook('test', id);
    expect(tried.code).toBe(0);
    expect(tried.said).toContain(`nothing is sent to it before \`ringbreaker webhook on ${id}\``);
    expect((await webhook('replay', id)).said).toContain('There is none to be sent again.');
    expect((await webhook('on', id, '--author', 'ann')).code).toBe(0);
    expect(await listWebhooks(database, new Date())).toMatchObject([{ enabled: true, waiting: 2 }]);
  });

  // Seen red: an end in the year 12026 counted as past, so that one key was listed and signed.
  it('gets a new key beside the one before, for a month at most', async () => {
    const forever = await webhook('rotate', id, '--overlap', '87600000');
    expect([forever.code, forever.printed]).toEqual([2, '']);
    expect(forever.said).toContain('It must be 720 at most');
    expect((await webhook('rotate', id, '--overlap', '720')).code).toBe(0);
    expect(await listWebhooks(database, new Date())).toMatchObject([{ keys: 2 }]);
  });

  it.each([['list'], ['replay'], ['test'], ['rotate'], ['on'], ['off'], ['remove']])(
    'says of %s that there is no such webhook',
    async (command) => {
      const answer = await webhook(command, 'wh_none');
      expect([answer.code, answer.printed]).toEqual([1, '']);
      expect(answer.said).toContain('There is no webhook of this id');
    },
  );
});

describe.skipIf(!isBuilt)('what is asked of nobody, or of no job', () => {
  it.each([
    [['mail', 'list', 'nosuch'], 'Nobody called nosuch has alert rules'],
    [['mail', 'replay', 'nosuch'], 'Nobody called nosuch has alert rules'],
    [['job', 'start', 'nope'], 'Allowed choices are'],
  ])('is refused as usage: %j', async (words, says) => {
    const answer = await start(words, testFolder()).ended;
    expect([answer.code, answer.printed]).toEqual([2, '']);
    expect(answer.said).toContain(says);
  });
});
