import type { RacketCalled } from './domain/rackets/racket-name.ts';
import { entitle } from './domain/rackets/racket-title.ts';
import type { Database } from './connection/driver.ts';
import { namedBrands, racketTitles } from './queries/explore/explore.ts';
import { racketNames } from './queries/review/names.ts';

/**
 * What rackets are called, also those that are gone: by their titles, and by people.
 * @param contributors whose facts the asker may see; null = everybody's. A racket that they may not see is left out.
 */
export async function callRackets(
  database: Database,
  ids: Iterable<string>,
  contributors: string[] | null,
): Promise<Map<string, RacketCalled>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const brands = contributors === null ? [] : await database.run(namedBrands, { contributors });
  const brandsSeen = brands.map(({ name }) => name);
  const [titled, named] = await Promise.all([
    database.run(racketTitles, { ids: asked, contributors, brandsSeen }),
    database.run(racketNames, { ids: asked, text: null, contributors }),
  ]);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return new Map(titled.map((row) => [row.id, { ...entitle(row), name: names.get(row.id) ?? null }]));
}
