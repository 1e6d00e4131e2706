import type { Database } from '../connection/driver.ts';
import { IN_ITS_TIME } from './in-its-time.ts';
import { racketFacets, rankedRackets } from '../queries/explore/explore.ts';

const NOBODY = { contributors: [], brandsSeen: [] };
const NOTHING = { bands: [], lifecycles: [], triages: [], countries: [], brands: [], text: '', named: [] };
const FILTER = { ...NOTHING, scoreFrom: 0, scoreTo: 0, sellersFrom: 0, sellersTo: 0 };
const PAGE = { run: null, sort: 'rank', descending: false, skip: 0, limit: 1 } as const;

/**
 * Has the server plan the two questions of the list of rackets, by asking them for nobody, however long that takes: a
 * person who asks first after a start would wait for it, and on a busy machine in vain, again and again, for a plan that
 * is cut short with its question is lost.
 */
export async function planRacketList(database: Database): Promise<void> {
  const asked = { ...NOBODY, filter: FILTER };
  await database.transaction('read', (tx) => tx.run(rankedRackets, { asked: { ...asked, ...PAGE } }), IN_ITS_TIME);
  await database.transaction('read', (tx) => tx.run(racketFacets, { asked }), IN_ITS_TIME);
}
