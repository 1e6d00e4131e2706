import { blockMembers, unmatchedValues, type Database, type MatchedKind } from '@ringbreaker/cypher';
import { blocksOf, NO_BLOCK, WIDEST_BLOCK } from './candidates/blocking.ts';
import { prepare } from './records/prepare-record.ts';
import type { Matcher } from './matcher.ts';

const BLOCKS_A_QUERY = 5_000;

/** Keys of the values that a model has not looked at, ascending. */
export async function readUnmatched(database: Database, kind: MatchedKind, model: number): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of database.stream(unmatchedValues[kind], { model })) keys.push(key as string);
  return keys.sort();
}

/** New keys and those of the values that share a block with one of them, ascending. A first look has no neighbours. */
export async function readNeighbours(
  database: Database,
  matcher: Matcher,
  fresh: readonly string[],
): Promise<string[]> {
  const keys = new Set(fresh);
  let asked: [Set<number>, Set<number>, Set<number>, Set<number>] = emptyBlocks();
  let size = 0;
  const ask = async () => {
    const [first, second, third, fourth] = asked;
    const blocks: [number[], number[], number[], number[]] = [[...first], [...second], [...third], [...fourth]];
    for (const { key } of await database.run(blockMembers, { blocks, most: WIDEST_BLOCK + 1 })) keys.add(key);
    [asked, size] = [emptyBlocks(), 0];
  };
  for (const key of fresh) {
    blocksOf(matcher.id, matcher.rules, prepare(matcher.read(key), matcher.counts)).forEach((hash, rule) => {
      if (hash !== NO_BLOCK) asked[rule]?.add(hash);
    });
    size += matcher.rules.length;
    if (size >= BLOCKS_A_QUERY) await ask();
  }
  if (size > 0) await ask();
  return [...keys].sort();
}

function emptyBlocks(): [Set<number>, Set<number>, Set<number>, Set<number>] {
  return [new Set(), new Set(), new Set(), new Set()];
}
