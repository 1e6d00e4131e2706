import type { Database } from './connection/driver.ts';
import { racketLinks, things } from './queries/explore/links.ts';
import { memberOffers, racketNetwork } from './queries/explore/what-if.ts';

const KEYS_AT_ONCE = 10_000;
const SHIPMENTS_A_SELLER = 50;
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
  const bounds = { run: first.runSeq, shipments: SHIPMENTS_A_SELLER, cap: MOST_LINKS };
  const links = await database.run(racketLinks, { id, contributors, ...bounds });
  const keys = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  const ends = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const some = keys.slice(at, at + KEYS_AT_ONCE);
    ends.push(...(await database.run(things, { contributors, keys: some, withFacts: false })));
  }
  const offers = await database.run(memberOffers, { contributors, sellers: members.map(({ key }) => key) });
  return { runSeq: first.runSeq, members, links, ends, offers, isCut: links.length >= MOST_LINKS };
}
