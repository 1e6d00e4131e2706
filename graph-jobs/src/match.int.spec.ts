import { currentReference, likelySame, saveReference, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, readDigest, saveTestGraph, wipe } from '@ringbreaker/cypher/test-database';
import { cleanAddress, cleanImage, cleanName } from '@ringbreaker/cypher/values';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digest } from './digest.ts';
import { match } from './match.ts';
import { madeUpAddress, mistype } from './resolution/test-values.ts';

const quiet = () => undefined;
const NOTHING = { part: '', asOf: '', sellers: null, body: '' };
const request = { newReference: false, seed: 1, progress: quiet };

const EVERY = 20;

/** Addresses, one in twenty written a second time with a typing error in its street. */
function addresses(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => from + at).flatMap((at) => {
    const { unit, number, street, town, zip } = madeUpAddress(at);
    const write = (name: string) => `${number} ${name}, Unit ${unit}, ${town} ${zip}`;
    return at % EVERY === 0 ? [write(street), write(mistype(street))] : [write(street)];
  });
}

function valueNodes(texts: readonly string[]) {
  return texts.flatMap((text) => {
    const value = text.startsWith('phash:')
      ? cleanImage(text)
      : /^\d/.test(text)
        ? cleanAddress({ full: text, country: 'US' })
        : cleanName(text);
    return value.ok ? [{ labels: ['Value', value.label], key: value.key, properties: { display: value.display } }] : [];
  });
}

describe('matching on a real graph', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(() => wipe(database));
  afterAll(() => database.close());

  const load = (texts: readonly string[]) =>
    saveTestGraph(database, { things: valueNodes(texts), links: [], deliveries: [] });
  const links = async () => (await database.run(likelySame, {})).sort((a, b) => (a.one < b.one ? -1 : 1));

  it('links what is the same, is no news the second time, and is no fact of the data', async () => {
    await load(addresses(0, 800));
    const before = await digest(database);
    const [first] = await match(database, request);
    expect(first).toMatchObject({ kind: 'Address', values: 840, model: 1 });
    expect(first?.same).toBeGreaterThanOrEqual(30);
    expect(await links()).toHaveLength(first?.same ?? 0);
    expect(await digest(database)).toBe(before);
    const saved = await readDigest(database);
    const [again] = await match(database, request);
    expect(again).toMatchObject({ values: 0, pairs: 0 });
    expect(await readDigest(database)).toEqual(saved);
  });

  it('finds the same links for new values alone as for all at once, by the same model', async () => {
    await load(addresses(0, 600));
    await match(database, request);
    await load(addresses(600, 200));
    const [second] = await match(database, request);
    expect(second).toMatchObject({ values: 210, model: 1 });
    const inTwo = await links();
    const model = await database.run(currentReference, {});
    // All of it at once, by the model that was kept.
    await wipe(database);
    await load(addresses(0, 800));
    await database.run(saveReference, model.find(({ part }) => part === 'matchAddress') ?? NOTHING);
    await match(database, request);
    expect(await links()).toEqual(inTwo);
    expect(inTwo.length).toBeGreaterThanOrEqual(30);
  });

  it('looks at everything again with a new reference, and lets go of what it no longer finds', async () => {
    await load(addresses(0, 400));
    await match(database, request);
    const found = await links();
    const [one = '', other = ''] = valueNodes(addresses(1, 2))
      .map(({ key }) => key)
      .sort();
    const stale = {
      from: one,
      type: 'LIKELY_SAME',
      to: other,
      properties: { p: 1, tier: 'same', basis: [], model: 1 },
    };
    await saveTestGraph(database, { things: [], links: [stale], deliveries: [] });
    expect(await links()).toHaveLength(found.length + 1);
    const [renewed] = await match(database, { ...request, newReference: true });
    expect(renewed).toMatchObject({ model: 2, values: 420 });
    expect(await links()).toEqual(found);
  });

  it('links pictures by how few bits differ', async () => {
    await load([
      'phash:f0e1d2c3b4a59687',
      'phash:f0e1d2c3b4a59684',
      'phash:f0e1d2c3b4a59bbb',
      'phash:0123456789abcdef',
    ]);
    const summaries = await match(database, request);
    expect(summaries.find(({ kind }) => kind === 'Image')).toMatchObject({ values: 4, same: 1, possible: 1 });
  });
});
