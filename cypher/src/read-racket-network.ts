import type { Database } from './connection/driver.ts';
import { memberOffers, racketNetwork } from './queries/explore/what-if.ts';
import { readLinksAround, readThings } from './read-around.ts';

const MOST_LINKS = 200_000;

/**
 * Reads a racket of the current run as a network: its members, the declared links around them, what stands at their ends,
 * and what the members offer, as one asker may see it.
 * @returns null where the current run has no member of such a racket that may be seen
 */
export async function readRacketNetwork(database: Database, id: string, contributors: string[] | null) {
  const members = await database.run(racketNetwork, { id, contributors });
  const [first] = members;
  if (!first) return null;
  const sellers = members.map(({ key }) => key);
  const links = await readLinksAround(database, { sellers, contributors, cap: MOST_LINKS });
  const keys = links.flatMap(({ from, to }) => [from, to]);
  const ends = await readThings(database, keys, { contributors });
  const offers = await database.run(memberOffers, { contributors, sellers });
  return { runSeq: first.runSeq, members, links, ends, offers, isCut: links.length >= MOST_LINKS };
}
