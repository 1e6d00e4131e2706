import type { Database } from './connection/driver.ts';
import { racketMemberKeys } from './queries/explore/explore.ts';
import { readLinksAround, readThings } from './read-around.ts';

interface MaterialQuestion {
  id: string;
  contributors: string[] | null;
  /** The most links that are read. */
  cap: number;
  /** An earlier run, and its day since 1970-01-01: what was first seen later is left out. Null or none: the current run. */
  past?: { run: number; day: number | null } | null;
}

/**
 * Reads what a racket of a run is drawn from: its members, the declared links around them, at most `cap`, and what stands
 * at their ends, as one asker may see it. Declared data has no versions: of an earlier run it is read as it is now.
 * @returns null where that run has no member of such a racket that may be seen
 */
export async function readRacketMaterial(database: Database, { id, contributors, cap, past = null }: MaterialQuestion) {
  const run = past?.run ?? null;
  const members = await database.run(racketMemberKeys, { id, contributors, run });
  const [first] = members;
  if (!first) return null;
  const sellers = members.map(({ key }) => key);
  const links = await readLinksAround(database, { sellers, contributors, cap, seenBy: past?.day ?? null });
  const own = members.flatMap(({ key, operatorId }) => (operatorId ? [key, operatorId] : [key]));
  const ends = links.flatMap(({ from, to }) => [from, to]);
  const things = await readThings(database, [...own, ...ends], { contributors, run });
  return { runSeq: first.runSeq, members, links, things };
}
