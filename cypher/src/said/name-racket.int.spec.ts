import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callRackets } from '../call-rackets.ts';
import type { Database } from '../connection/driver.ts';
import { nameRacket } from './name-racket.ts';
import { carryNames } from '../queries/detect/save.ts';
import { racketNamings } from '../queries/review/names.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { mergeIntoThird, saveThreeRackets } from './test-rackets.ts';

const BY = { author: 'ann', contributors: null };

describe('the name of a racket that merges', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  beforeEach(() => saveThreeRackets(database));

  const name = (id: string, text: string) => nameRacket(database, id, { version: 0, name: text }, BY);
  const merge = async (...from: string[]) => database.run(carryNames, { rows: await mergeIntoThird(database, from) });
  const called = async () => (await callRackets(database, ['rk-3'], null)).get('rk-3');

  it('goes along to a racket that has none, with where it came from; once, however often the run is done', async () => {
    await name('rk-1', 'The depot');
    expect(await merge('rk-1', 'rk-2')).toEqual([{ changed: 1 }]);
    expect(await called()).toEqual({
      title: 'Rolex from China, 1 seller',
      titled: { brand: 'Rolex', country: 'CN', sellers: 1 },
      name: 'The depot',
    });
    expect(await merge('rk-1', 'rk-2')).toEqual([{ changed: 0 }]);
    const namings = await database.run(racketNamings, { racketId: 'rk-3', contributors: null });
    expect(namings).toMatchObject([{ version: 1, name: 'The depot', cameWith: 'rk-1', author: 'run 2' }]);
    const taken = await nameRacket(database, 'rk-3', { version: 1, name: null }, BY);
    expect(taken).toMatchObject({ kept: { version: 2, naming: { name: null, author: 'ann' } } });
    expect(await merge('rk-1')).toEqual([{ changed: 0 }]);
  });

  it('is the latest where several come along', async () => {
    await name('rk-1', 'The earlier one');
    // Of one instant the first by its id would be taken.
    await wait(50);
    await name('rk-2', 'The later one');
    await merge('rk-1', 'rk-2');
    expect(await called()).toMatchObject({ name: 'The later one' });
  });

  it('gives way to what the racket is called already', async () => {
    await name('rk-1', 'The depot');
    await name('rk-3', 'The market hall');
    expect(await merge('rk-1')).toEqual([{ changed: 0 }]);
    expect(await called()).toMatchObject({ name: 'The market hall' });
  });
});
