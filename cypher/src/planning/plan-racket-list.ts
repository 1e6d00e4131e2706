import type { Database } from '../connection/driver.ts';
import { IN_ITS_TIME } from './in-its-time.ts';
import { racketFacets, rankedRackets } from '../queries/explore/explore.ts';

const NOBODY = { contributors: [], brandsSeen: [] };
const NOTHING = {
  bands: [],
  lifecycles: [],
  triages: [],
  stages: [],
  assignees: [],
  dueBy: '',
  countries: [],
  brands: [],
  text: '',
  named: [],
  titled: { brand: '', countries: [] },
};
const FILTER = { ...NOTHING, scoreFrom: 0, scoreTo: 0, sellersFrom: 0, sellersTo: 0 };
const PAGE = { run: null, sort: 'rank', descending: false, skip: 0, limit: 1 } as const;

/**
 * Has the server plan the list of rackets, by asking it for nobody, however long that takes: a person who asks first after
 * a start would wait for it, and on a busy machine in vain, again and again, for a plan that is cut short with its question
 * is lost.
 */
export async function planRankedRackets(database: Database): Promise<void> {
  const asked = { ...NOBODY, filter: FILTER, ...PAGE };
  await database.transaction('read', (tx) => tx.run(rankedRackets, { asked }), IN_ITS_TIME);
}

/** The same of what the list can be narrowed by. */
export async function planRacketFacets(database: Database): Promise<void> {
  const asked = { ...NOBODY, filter: FILTER };
  await database.transaction('read', (tx) => tx.run(racketFacets, { asked }), IN_ITS_TIME);
}
