import { canonicalize } from 'json-canonicalize';
import {
  digestThingLinks,
  digestThings,
  digestValueLinks,
  digestValues,
  type Database,
  type Query,
} from '@ringbreaker/cypher';
import { ENTITY_FACTS, entityKinds, MATCH_MARKS, valueKinds, type EntityKind } from '@ringbreaker/cypher/domain';
import { OrderFreeHash } from './backup/order-free-hash.ts';

const KINDS = new Set<string>([...entityKinds, ...valueKinds]);
const MARKS = new Set<string>(MATCH_MARKS);

/**
 * A hash over what the graph says, in 32 hex digits: kinds, keys, facts, links, first and last seen and contributors.
 * It does not depend on the order of loading, nor on deliveries, row references, runs or times of arrival: each thing
 * and link is hashed by itself (SHA-256, 128 bits of it) and the hashes are added.
 */
export async function digest(database: Database): Promise<string> {
  const sum = new OrderFreeHash();
  for (const [query, describe] of PARTS) {
    for await (const row of database.stream(query, {})) sum.add(canonicalize(describe(row)));
  }
  return sum.hex;
}

type Describe = (row: readonly unknown[]) => unknown;

const PARTS: readonly (readonly [Query, Describe])[] = [
  [digestThings as unknown as Query, describeThing],
  [digestValues as unknown as Query, describeValue],
  [digestThingLinks as unknown as Query, describeLink],
  [digestValueLinks as unknown as Query, (row) => row],
];

function describeThing([labels, key, contributors, properties]: readonly unknown[]): unknown {
  const kind = kindOf(labels);
  const facts = properties as Record<string, unknown>;
  // What a run notes on a thing is no fact of the data.
  const names = Object.keys(ENTITY_FACTS[kind as EntityKind].shape);
  return [kind, key, contributors, Object.fromEntries(names.map((name) => [name, facts[name] ?? null]))];
}

function describeValue([labels, key, properties]: readonly unknown[]): unknown {
  const facts = Object.entries(properties as Record<string, unknown>).filter(([name]) => !MARKS.has(name));
  return [kindOf(labels), key, Object.fromEntries(facts)];
}

/** Where nothing is said of where it is on the globe, a link is hashed as it was before that was kept. */
function describeLink(row: readonly unknown[]): unknown {
  const [lat, lon] = row.slice(-2);
  return lat === null && lon === null ? row.slice(0, -2) : row;
}

function kindOf(labels: unknown): string {
  return (labels as string[]).find((label) => KINDS.has(label)) ?? '';
}
