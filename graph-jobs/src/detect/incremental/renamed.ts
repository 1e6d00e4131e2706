import type { Database } from '@ringbreaker/cypher';
import { EVERYBODYS } from '../epochs.ts';
import { groupBy } from '../group-by.ts';
import { readLikenesses } from '../read-graph.ts';
import { LIKELY_SAME } from '../../resolution/save-matches.ts';
import type { LikelySame, Verdict } from '../../resolution/verdicts/same-as.ts';
import { readUsersOf } from './near-uses.ts';
import type { Touched } from './touched.ts';

/**
 * Which values are one and the same, those that a person said so of, and the sellers that use any for which this may be
 * otherwise than at the last run: all that hang together, by links and verdicts, with a pair linked or spoken of since.
 * @param since when the last run began (ISO 8601)
 */
export async function readRenamed(
  database: Database,
  touched: readonly Touched[],
  since: string,
): Promise<{ sameAs: ReadonlyMap<string, string>; alike: readonly string[]; renamed: ReadonlySet<string> }> {
  const { links, verdicts, alike, sameAs } = await readLikenesses(database);
  const spokenOf = verdicts.filter(({ at }) => at >= since).flatMap(({ one, other }) => [one, other]);
  const linked = touched.flatMap(({ step, keys, others }) => (step === LIKELY_SAME ? [...keys, ...others] : []));
  const keys = hangingTogether([...spokenOf, ...linked], links, verdicts);
  return { sameAs, alike, renamed: await readUsers(database, keys) };
}

/** Everything that can be reached from these keys over links and verdicts. */
function hangingTogether(
  keys: readonly string[],
  links: readonly LikelySame[],
  verdicts: readonly Verdict[],
): Set<string> {
  const found = new Set(keys);
  if (found.size === 0) return found;
  const both = [...links, ...verdicts].flatMap(({ one, other }) => [
    [one, other],
    [other, one],
  ]) as [string, string][];
  const near = groupBy(both, ([one]) => one);
  for (const key of found) for (const [, other] of near.get(key) ?? []) found.add(other);
  return found;
}

/** The users of each value, but for those that are everybody's: they say nothing, whatever they are one with. */
async function readUsers(database: Database, keys: ReadonlySet<string>): Promise<Set<string>> {
  const part = [...keys];
  const ways = { values: part, names: part, origins: part, senders: part, images: part };
  const usersOf = new Map<string, Set<string>>();
  for await (const { value, kind, uses, others } of readUsersOf(database, ways, EVERYBODYS + 1)) {
    const name = `${kind}\n${value}`;
    const users = usersOf.get(name) ?? new Set<string>();
    usersOf.set(name, users);
    for (const seller of [...uses.map(([user]) => user), ...others]) users.add(seller);
  }
  return new Set([...usersOf.values()].filter(({ size }) => size <= EVERYBODYS).flatMap((sellers) => [...sellers]));
}
