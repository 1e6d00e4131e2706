import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '@ringbreaker/cypher/domain';
import { testServer } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import type { Client } from './testing/client.ts';
import { FlakyLink } from './testing/flaky-link.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';

const market = serveMarketplace();
let link: FlakyLink;
let client: Client;
beforeAll(async () => {
  link = await FlakyLink.to(testServer().uri);
  client = await market.start({ neo4j: { ...testServer(), uri: link.uri } });
  await Promise.all([1, 2, 3].map(() => client.read('/rackets')));
});
afterAll(() => link.close());

/** What a person does first: the list, a racket, what hangs on a seller, a search. */
const PATHS = ['/rackets', '/rackets/rk-1', '/entities/seller%3A1/neighbours', '/search?q=shop'];

/** Statuses of an answer to each path; one that is no answer of a well server is a problem in words, with a time. */
async function askAll(): Promise<number[]> {
  return Promise.all(
    PATHS.map(async (path) => {
      const answer = await client.get(path);
      const body: unknown = await answer.json();
      if (answer.status === 200) return 200;
      const problem = Problem.parse(body);
      expect(problem.todo, JSON.stringify(problem)).toBeTruthy();
      expect(Number(answer.headers.get('retry-after')), JSON.stringify(problem)).toBeGreaterThan(0);
      return answer.status;
    }),
  );
}

const wellAgain = async () => {
  for (const path of ['/rackets', '/health/ready']) {
    await expect.poll(() => client.get(path).then(({ status }) => status), { timeout: 30_000 }).toBe(200);
  }
};

// Seen red without the deadline of an answer, and with what the driver throws of a torn answer let through: a 500.
describe('a link to the database', () => {
  it.each(['trickling', 'uneven'] as const)(
    'that is %s: each question is answered or told to come again, and all is well again by itself',
    async (mood) => {
      link.become(mood);
      try {
        const statuses = await askAll();
        expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
        if (mood === 'trickling') expect(statuses).toContain(503);
        await client.read('/health/live');
      } finally {
        link.become('fine');
      }
      await wellAgain();
    },
  );

  it('that is cut in the middle of each answer: 503 in words to every question, and well again by itself', async () => {
    for (let round = 0; round < sized(5, 50); round++) {
      link.become('cutting');
      try {
        expect(await askAll()).toEqual(PATHS.map(() => 503));
        await client.read('/health/live');
      } finally {
        link.become('fine');
      }
      await wellAgain();
    }
    expect(await askAll()).toEqual(PATHS.map(() => 200));
  });
});
