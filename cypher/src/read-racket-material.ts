import type { Database } from './connection/driver.ts';
import { racketMemberKeys } from './queries/explore/explore.ts';
import { readLinksAround, readThings } from './read-around.ts';

/**
 * Reads what a racket of the current run is drawn from: its members, the declared links around them, at most `cap`, and
 * what stands at their ends, as one asker may see it.
 * @returns null where the current run has no member of such a racket that may be seen
 */
export async function readRacketMaterial(
  database: Database,
  { id, contributors, cap }: { id: string; contributors: string[] | null; cap: number },
) {
  const members = await database.run(racketMemberKeys, { id, contributors, run: null });
  const [first] = members;
  if (!first) return null;
  const links = await readLinksAround(database, { sellers: members.map(({ key }) => key), contributors, cap });
  const own = members.flatMap(({ key, operatorId }) => (operatorId ? [key, operatorId] : [key]));
  const ends = links.flatMap(({ from, to }) => [from, to]);
  const things = await readThings(database, [...own, ...ends], contributors);
  return { runSeq: first.runSeq, members, links, things };
}
