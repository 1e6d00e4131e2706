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
    const projection = project((await readUses(database, () => undefined)).uses);
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

  it('is heard of parties too, before what they share says anything, and from run to run', async () => {
    const party = (id: string) => {
      const properties = { id, type: 'person', name: 'Jelena Ilić', country: 'RS' };
      return { labels: ['Entity', 'Party'], key: `party:${id}`, properties };
    };
    const runs = (id: string, seller: string) => {
      return { from: `party:${id}`, type: 'OPERATES', to: `seller:${seller}`, properties: {} };
    };
    const uses = (id: string) => ({ from: `party:${id}`, type: 'USES', to: 'email:jelena@post.zz', properties: {} });
    const mail = { labels: ['Value', 'Email'], key: 'email:jelena@post.zz', properties: { display: '' } };
    await saveTestGraph(database, {
      things: [...['1', '2', '3'].map(party), mail],
      links: [runs('1', 'a'), runs('2', 'b'), runs('3', 'c'), uses('1'), uses('2')],
      deliveries: [],
    });
    const owners = async () => {
      const projection = project((await readUses(database, () => undefined)).uses);
      const isParty = (value: number) => projection.values.kinds[value] === 'Party';
      const shared = [...projection.values.keys.keys()].filter(isParty);
      return shared.map((value) =>
        Array.from(usersOf(projection, value), (at) => projection.sellers[at]?.slice(-1)).join(''),
      );
    };
    expect(await owners()).toEqual(['ab']);
    await say('party:1', 'party:2', 'different', 1);
    expect(await owners()).toEqual([]);
    await say('party:1', 'party:3', 'same', 2);
    expect(await owners()).toEqual(['ac']);
    expect(await owners()).toEqual(['ac']);
    await say('party:2', 'party:1', 'unsure', 3);
    expect(await owners()).toEqual(['abc']);
    await expect(say('party:1', HOUSE, 'same', 4)).rejects.toThrow('of one kind');
  });
});
