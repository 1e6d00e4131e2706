import { giveVerdict, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, saveTestGraph, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { project, usersOf } from '../../detect/links/projection.ts';
import { readUses } from '../../detect/links/read-graph.ts';

const HOUSE = 'addr:us|12 elm street';
const SAME_HOUSE = 'addr:us|12 elm str';
const FLAT = 'addr:us|21 oak street';

describe('what people said of values', () => {
  let database: Database;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    await wipe(database);
    const seller = (id: string) => ({ labels: ['Entity', 'Seller'], key: `seller:${id}`, properties: { id } });
    const address = (key: string) => ({ labels: ['Value', 'Address'], key, properties: { display: key } });
    const lives = (id: string, to: string) => ({ from: `seller:${id}`, type: 'LOCATED_AT', to, properties: {} });
    const alike = { p: 0.97, tier: 'same', basis: [], model: 1 };
    await saveTestGraph(database, {
      things: [...['a', 'b', 'c'].map(seller), ...[HOUSE, SAME_HOUSE, FLAT].map(address)],
      links: [
        lives('a', HOUSE),
        lives('b', SAME_HOUSE),
        lives('c', FLAT),
        { from: SAME_HOUSE, type: 'LIKELY_SAME', to: HOUSE, properties: alike },
      ],
      deliveries: [],
    });
  });

  /** Who shares a value with whom, as detection reads it. */
  async function sharers(): Promise<string[]> {
    const projection = project(await readUses(database, () => undefined));
    return projection.values.keys
      .map((_, value) => [...usersOf(projection, value)].map((at) => projection.sellers[at]?.slice(-1)).join(''))
      .filter(({ length }) => length > 1);
  }

  const say = (one: string, other: string, judgement: 'same' | 'different' | 'unsure', hour: number) => {
    const by = { author: 'ann', at: new Date(Date.UTC(2026, 11, 1, hour)), contributors: null };
    return giveVerdict(database, { one, other, judgement, reason: 'seen' }, by);
  };

  it('joins what nothing else joins, keeps apart what is alike, and may be taken back', async () => {
    expect(await sharers()).toEqual(['ab']);
    await say(HOUSE, FLAT, 'same', 1);
    expect(await sharers()).toEqual(['abc']);
    await say(SAME_HOUSE, HOUSE, 'different', 2);
    expect(await sharers()).toEqual(['ac']);
    await say(FLAT, HOUSE, 'unsure', 3);
    expect(await sharers()).toEqual([]);
    await say(HOUSE, SAME_HOUSE, 'unsure', 4);
    expect(await sharers()).toEqual(['ab']);
  });
});
