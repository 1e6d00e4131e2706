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
  [
    digestThings as unknown as Query,
    ([labels, key, contributors, properties]) => describeThing(kindOf(labels), key, contributors, properties as Facts),
  ],
  [
    digestValues as unknown as Query,
    ([labels, key, properties]) => describeValue(kindOf(labels), key, properties as Facts),
  ],
  [digestThingLinks as unknown as Query, describeLink],
  [digestValueLinks as unknown as Query, (row) => row],
];

type Facts = Readonly<Record<string, unknown>>;

/** What a digest hashes of a thing. */
export function describeThing(kind: string, key: unknown, contributors: unknown, facts: Facts): unknown {
  // What a run notes on a thing is no fact of the data.
  const names = Object.keys(ENTITY_FACTS[kind as EntityKind].shape);
  return [kind, key, contributors, Object.fromEntries(names.map((name) => [name, facts[name] ?? null]))];
}

/** What a digest hashes of a value; `properties` are all that stand with it. */
export function describeValue(kind: string, key: unknown, properties: Facts): unknown {
  const facts = Object.entries(properties).filter(([name, fact]) => !MARKS.has(name) && fact !== null);
  return [kind, key, Object.fromEntries(facts)];
}

/**
 * What a digest hashes of a link that starts at a thing: from, type, to, role, first and last seen, valid from and to,
 * contributors, and where on the globe. Where nothing is said of that, it is hashed as it was before that was kept.
 */
export function describeLink(row: readonly unknown[]): unknown {
  const [lat, lon] = row.slice(-2);
  return lat === null && lon === null ? row.slice(0, -2) : row;
}

function kindOf(labels: unknown): string {
  return (labels as string[]).find((label) => KINDS.has(label)) ?? '';
}
