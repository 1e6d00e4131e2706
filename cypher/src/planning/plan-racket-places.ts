import type { Database } from '../connection/driver.ts';
import { IN_ITS_TIME } from './in-its-time.ts';
import { racketPlacings } from '../queries/explore/places.ts';

/** Has the server plan what each racket's page asks of places, by asking it for nobody, however long that takes. */
export async function planRacketPlaces(database: Database): Promise<void> {
  const asked = { contributors: [], id: '', most: 1 };
  await database.transaction('read', (tx) => tx.run(racketPlacings, { asked }), IN_ITS_TIME);
}
